#include "claims/subject.h"

#include <array>
#include <string_view>

#include "claims/claim_rules.h"

namespace openwash {
namespace {

// Concepts named "thing.NAME" stand for these.
constexpr std::array<std::string_view, 6> things{"", "weights", "code", "data", "all", "repository"};
constexpr std::uint8_t weights = 1;
constexpr std::size_t reach_behind = 90;  // bytes behind an adjective in which its thing stands
constexpr std::uint32_t fewest_models = 6;

}  // namespace

Subject::Subject(const Passages& passages) : passages_(passages) {
  const Lexicon& lexicon = claim_rules().lexicon;
  kinds_.resize(lexicon.concept_count());
  for (std::uint32_t id = 0; id < lexicon.concept_count(); ++id) {
    const std::string_view name = lexicon.name(static_cast<ConceptId>(id));
    for (std::size_t t = 1; t < things.size(); ++t) {
      if (name.starts_with("thing.") && name.substr(6) == things[t]) kinds_[id] = static_cast<std::uint8_t>(t);
    }
  }
  std::uint32_t heading = no_index;
  for (std::uint32_t c = 0; c < passages.clauses.size(); ++c) {
    if (passages.clauses[c].heading) heading = c;
    headings_.push_back(heading);
  }
  std::uint32_t models = 0;
  for (const Event& event : passages.events.events) models += kinds_[event.concept_id] == weights;
  usual_ = models >= fewest_models ? "weights" : "all";
}

std::string Subject::of(std::uint32_t clause, Span match, Span term, bool adjective) const {
  std::string thing = thing_in(clause, match, term, adjective);
  const std::uint32_t lead_in = passages_.clauses[clause].lead_in;
  if (thing.empty() && lead_in != no_index) thing = thing_in(lead_in, {no_index, no_index}, {no_index, no_index}, false);
  if (thing.empty() && headings_[clause] != no_index && headings_[clause] != clause) {
    thing = thing_in(headings_[clause], {no_index, no_index}, {no_index, no_index}, false);
  }
  return thing.empty() ? usual_ : thing;
}

std::string Subject::thing_in(std::uint32_t clause, Span match, Span term, bool adjective) const {
  const ClauseEvents::Range& range = passages_.events.ranges[clause];
  std::uint8_t before = 0;
  std::uint8_t behind = 0;
  std::uint8_t later = 0;
  for (std::uint32_t e = range.begin; e < range.end; ++e) {
    const Event& event = passages_.events.events[e];
    const std::uint8_t kind = kinds_[event.concept_id];
    if (kind == 0) continue;
    if (event.span.begin < term.begin) {
      if (before == 0) before = kind;
    } else if (event.span.begin < term.end + reach_behind) {
      if (behind == 0) behind = kind;
    } else if (later == 0) {
      later = kind;
    }
  }
  static_cast<void>(match);
  const std::uint8_t first = adjective ? behind : before;
  const std::uint8_t second = adjective ? before : behind;
  return std::string(things[first ? first : second ? second : later]);
}

}  // namespace openwash
