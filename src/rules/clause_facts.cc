#include "rules/clause_facts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lexicon/date.h"
#include "lexicon/link.h"
#include "lexicon/quantity.h"

namespace openwash {
namespace {

// Groups of which a term may name several; the others take the first value.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> list_facts{{{"purpose", "purposes"},
                                                                                   {"territory", "territories"},
                                                                                   {"field", "fields"},
                                                                                   {"group", "groups"},
                                                                                   {"output-purpose", "output_purposes"},
                                                                                   {"right", "rights"}}};

class FactReader {
 public:
  FactReader(const RuleSet& rules, std::string_view chars, const std::vector<Clause>& clauses, const ClauseEvents& events,
             const PatternMatch& match)
      : rules_(rules), chars_(chars), clauses_(clauses), events_(events), match_(match) {}

  void read(std::string_view group) {
    if (group == "quantity") {
      read_quantity();
    } else if (group == "date") {
      const auto dates = dates_in(words());
      if (!dates.empty()) facts_["date"] = dates.front().iso;
    } else if (group == "link" || group == "policy-link") {
      const auto links = links_in(words());
      if (!links.empty()) facts_[group == "link" ? "url" : "policy_url"] = links.front().url;
    } else {
      read_concepts(group);
    }
  }

  Facts take() { return std::move(facts_); }

 private:
  std::string_view words() const {
    const Span s = clauses_[match_.clause].span;
    return chars_.substr(s.begin, s.size());
  }

  void read_concepts(std::string_view group) {
    std::vector<std::string> values;
    std::string nearest;
    std::uint32_t least = 0;
    for (std::uint32_t at = match_.clause; at != no_index; at = at == match_.owner ? no_index : clauses_[at].lead_in) {
      const ClauseEvents::Range& range = events_.ranges[at];
      for (std::uint32_t e = range.begin; e < range.end; ++e) {
        const Event& event = events_.events[e];
        const rule_table::TagRow& tag = rules_.tags[event.concept_id];
        if (tag.group.size == 0 || rules_.text(tag.group) != group) continue;
        std::string value(rules_.text(tag.value));
        const std::uint32_t distance = distance_to_match(event.span);
        if (nearest.empty() || distance < least) {
          nearest = value;
          least = distance;
        }
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
      }
    }
    if (values.empty()) return;
    for (const auto& [single, plural] : list_facts) {
      if (single == group) {
        facts_[std::string(plural)] = std::move(values);
        return;
      }
    }
    facts_[std::string(group)] = std::move(nearest);
  }

  // Bytes between `span` and the nearest words that decided.
  std::uint32_t distance_to_match(Span span) const {
    std::uint32_t least = 0xFFFFFFFFu;
    for (std::size_t s = 0; s < match_.steps; ++s) {
      const Span step = match_.decisive[s];
      if (step.empty()) continue;
      least = std::min(least, span.overlaps(step) ? 0 : span.begin >= step.end ? span.begin - step.end : step.begin - span.end);
    }
    return least;
  }

  // Of several amounts the one is meant that stands nearest to the words that decided.
  void read_quantity() {
    const Span clause = clauses_[match_.clause].span;
    const Quantity* best = nullptr;
    std::uint32_t least = 0;
    const auto all = quantities_in(words());
    for (const Quantity& q : all) {
      if (q.unit == "days" || q.unit == "months" || q.unit == "years" || q.unit == "weeks" || q.unit == "hours" ||
          q.unit == "percent")
        continue;
      const Span span{clause.begin + q.span.begin, clause.begin + q.span.end};
      const std::uint32_t distance = distance_to_match(span);
      if (!best || distance < least) {
        best = &q;
        least = distance;
      }
    }
    if (!best) return;
    facts_["value"] = best->value;
    if (!best->currency.empty()) facts_["currency"] = best->currency;
    if (!best->unit.empty()) facts_["period"] = best->unit;
  }

  const RuleSet& rules_;
  std::string_view chars_;
  const std::vector<Clause>& clauses_;
  const ClauseEvents& events_;
  const PatternMatch& match_;
  Facts facts_;
};

}  // namespace

Facts facts_of(const RuleSet& rules, const rule_table::RuleRow& rule, std::string_view chars, const std::vector<Clause>& clauses,
               const ClauseEvents& events, const PatternMatch& match) {
  FactReader reader(rules, chars, clauses, events, match);
  for (const TextRef group : rules.names.subspan(rule.facts_begin, rule.facts_count)) reader.read(rules.text(group));
  return reader.take();
}

}  // namespace openwash
