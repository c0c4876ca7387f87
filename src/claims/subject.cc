#include "claims/subject.h"

#include <array>
#include <string_view>

#include "claims/claim_rules.h"

namespace openwash {
namespace {

// Concepts named "thing.NAME", and what they are called in claims.
struct Thing {
  std::string_view name, called;
};
constexpr std::array<Thing, 7> things{{{"", ""},
                                       {"thing.weights", "weights"},
                                       {"thing.code", "code"},
                                       {"thing.data", "data"},
                                       {"thing.all", "all"},
                                       {"thing.product", "all"},
                                       {"thing.repository", "repository"}}};
constexpr std::uint32_t reach_behind = 90;    // bytes behind an adjective in which its thing stands
constexpr std::uint32_t fewest_mentions = 4;  // of weights in a file that is about a model

// Of Chinese and Japanese, where each character is a word of three bytes.
bool is_written_in_characters(const Event& event) {
  const auto characters = static_cast<std::uint32_t>(event.last - event.first);
  return event.span.size() == 3 * characters;
}

}  // namespace

Subject::Subject(const Passages& passages) : passages_(passages) {
  const Lexicon& lexicon = claim_rules().lexicon;
  const auto speaks = lexicon.find("speaks-of-weights");
  own_name_ = lexicon.find("own.name").value_or(0);
  kinds_.resize(lexicon.concept_count());
  for (std::size_t t = 1; t < things.size(); ++t) {
    if (const auto id = lexicon.find(things[t].name)) kinds_[*id] = static_cast<std::uint8_t>(t);
  }
  std::uint32_t heading = no_index;
  for (std::uint32_t c = 0; c < passages.clauses.size(); ++c) {
    if (passages.clauses[c].heading) heading = c;
    headings_.push_back(heading);
  }
  std::uint32_t mentions = 0;
  for (const Event& event : passages.events.events) mentions += event.concept_id == speaks;
  usual_ = mentions >= fewest_mentions ? "weights" : "all";
}

About Subject::of(std::uint32_t clause, std::uint32_t from, Span term, bool adjective, bool license) const {
  std::uint8_t thing = thing_in(clause, from, term, adjective);
  constexpr Span end{no_index, no_index};
  const std::uint32_t lead_in = passages_.clauses[clause].lead_in;
  if (!thing && lead_in != no_index) thing = thing_in(lead_in, 0, end, false);
  const std::uint32_t heading = headings_[clause];
  if (!thing && heading != no_index && heading != clause) thing = thing_in(heading, 0, end, false);
  if (thing) return {std::string(things[thing].called), true};
  return {license && !names_itself(clause, term) ? "all" : usual_, false};
}

About Subject::between(std::uint32_t clause, std::uint32_t from, Span place) const {
  const std::uint8_t thing = thing_in(clause, from, {place.begin, place.begin}, false);
  return {std::string(things[thing].called), thing != 0};
}

bool Subject::names_itself(std::uint32_t clause, Span term) const {
  const ClauseEvents::Range& range = passages_.events.ranges[clause];
  for (std::uint32_t e = range.begin; e < range.end; ++e) {
    const Event& event = passages_.events.events[e];
    if (event.concept_id == own_name_ && event.span.begin < term.begin) return true;
  }
  return false;
}

std::uint8_t Subject::thing_in(std::uint32_t clause, std::uint32_t from, Span term, bool adjective) const {
  const ClauseEvents::Range& range = passages_.events.ranges[clause];
  std::uint8_t first = 0;
  std::uint8_t last = 0;
  std::uint8_t behind = 0;
  std::uint8_t later = 0;
  bool modifier_first = false;  // 模型的代码: the thing stands at the end
  for (std::uint32_t e = range.begin; e < range.end; ++e) {
    const Event& event = passages_.events.events[e];
    const std::uint8_t kind = kinds_[event.concept_id];
    if (!kind || event.span.begin < from) continue;
    if (event.span.begin < term.begin) {
      if (!first) first = kind;
      if (things[kind].name == "thing.all") first = kind;
      last = kind;
      modifier_first = is_written_in_characters(event);
    } else if (event.span.begin < term.end + reach_behind) {
      if (!behind) behind = kind;
    } else if (!later) {
      later = kind;
    }
  }
  const std::uint8_t before = modifier_first ? last : first;
  const std::uint8_t nearest = adjective && behind ? behind : before;
  return nearest ? nearest : behind ? behind : later;
}

}  // namespace openwash
