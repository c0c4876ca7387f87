#include "rules/clause_facts.h"

#include <algorithm>
#include <array>
#include <optional>
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

// A metric further away than that many bytes belongs to another amount.
constexpr std::uint32_t most_threshold_gap = 120;

// A clause with more amounts than that is a table, not a term.
constexpr std::size_t most_thresholds = 16;

std::uint32_t distance_between(Span a, Span b) {
  if (a.overlaps(b)) return 0;
  return a.begin >= b.end ? a.begin - b.end : b.begin - a.end;
}

class FactReader {
 public:
  FactReader(const RuleSet& rules, std::string_view chars, const std::vector<Clause>& clauses, const ClauseEvents& events,
             const PatternMatch& match)
      : rules_(rules), chars_(chars), clauses_(clauses), events_(events), match_(match) {}

  void read(std::string_view group) {
    if (group == "quantity") {
      read_quantity();
    } else if (group == "age") {
      read_age();
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

  std::vector<Facts> take() {
    std::vector<Facts> all;
    if (facts_.contains("value") && facts_.contains("metric")) all = by_threshold();
    if (all.size() < 2) all = {std::move(facts_)};
    return all;
  }

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

  // The amounts of the clause that can be thresholds; their spans count in the clause.
  std::vector<Quantity> amounts() const {
    std::vector<Quantity> all = quantities_in(words());
    std::erase_if(all, [](const Quantity& q) {
      constexpr std::array<std::string_view, 6> other_units{"hours", "days", "weeks", "months", "years", "percent"};
      return std::find(other_units.begin(), other_units.end(), q.unit) != other_units.end();
    });
    return all;
  }

  static void put(Facts& facts, const Quantity& q) {
    facts["value"] = q.value;
    facts.erase("currency");
    facts.erase("period");
    if (!q.currency.empty()) facts["currency"] = q.currency;
    if (!q.unit.empty()) facts["period"] = q.unit;
  }

  // Of several amounts the one is meant that stands nearest to the words that decided.
  void read_quantity() {
    const std::uint32_t begin = clauses_[match_.clause].span.begin;
    const std::vector<Quantity> all = amounts();
    const auto distance = [&](const Quantity& q) { return distance_to_match({begin + q.span.begin, begin + q.span.end}); };
    const auto best =
        std::min_element(all.begin(), all.end(), [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    if (best != all.end()) put(facts_, *best);
  }

  // Ages that terms set are those of children and of majority; another number of years is a duration.
  void read_age() {
    constexpr std::int64_t youngest = 10, oldest = 25;
    const std::uint32_t begin = clauses_[match_.clause].span.begin;
    std::uint32_t least = 0xFFFFFFFFu;
    for (const Quantity& q : quantities_in(words())) {
      if (q.value < youngest || q.value > oldest || !(q.unit.empty() || q.unit == "years") || !q.currency.empty()) continue;
      const std::uint32_t distance = distance_to_match({begin + q.span.begin, begin + q.span.end});
      if (distance >= least) continue;
      least = distance;
      facts_["min_age"] = q.value;
    }
  }

  struct NamedMetric {
    Span span;
    std::string_view name;
  };

  std::vector<NamedMetric> metrics() const {
    std::vector<NamedMetric> all;
    const ClauseEvents::Range& range = events_.ranges[match_.clause];
    for (std::uint32_t e = range.begin; e < range.end; ++e) {
      const rule_table::TagRow& tag = rules_.tags[events_.events[e].concept_id];
      if (tag.group.size && rules_.text(tag.group) == "metric") all.push_back({events_.events[e].span, rules_.text(tag.value)});
    }
    return all;
  }

  // Amounts and metrics of the clause in pairs, the nearest first, each used once; in the order of the amounts.
  std::vector<Facts> by_threshold() const {
    struct Pair {
      std::uint32_t gap;
      std::size_t amount, metric;
    };
    const std::uint32_t begin = clauses_[match_.clause].span.begin;
    const std::vector<Quantity> quantities = amounts();
    const std::vector<NamedMetric> named = metrics();
    if (quantities.size() > most_thresholds || named.size() > most_thresholds) return {};
    std::vector<Pair> pairs;
    for (std::size_t q = 0; q < quantities.size(); ++q) {
      const Span span{begin + quantities[q].span.begin, begin + quantities[q].span.end};
      for (std::size_t m = 0; m < named.size(); ++m) {
        const std::uint32_t gap = distance_between(span, named[m].span);
        if (gap < most_threshold_gap) pairs.push_back({gap, q, m});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) { return x.gap < y.gap; });
    std::vector<std::optional<std::size_t>> metric_of(quantities.size());
    std::vector<bool> taken(named.size());
    for (const Pair& p : pairs) {
      if (metric_of[p.amount] || taken[p.metric]) continue;
      metric_of[p.amount] = p.metric;
      taken[p.metric] = true;
    }
    std::vector<Facts> all;
    for (std::size_t q = 0; q < quantities.size(); ++q) {
      if (!metric_of[q]) continue;
      Facts facts = facts_;
      put(facts, quantities[q]);
      facts["metric"] = std::string(named[*metric_of[q]].name);
      if (std::find(all.begin(), all.end(), facts) == all.end()) all.push_back(std::move(facts));
    }
    return all;
  }

  const RuleSet& rules_;
  std::string_view chars_;
  const std::vector<Clause>& clauses_;
  const ClauseEvents& events_;
  const PatternMatch& match_;
  Facts facts_;
};

}  // namespace

std::vector<Facts> facts_of(const RuleSet& rules, const rule_table::RuleRow& rule, std::string_view chars,
                            const std::vector<Clause>& clauses, const ClauseEvents& events, const PatternMatch& match) {
  FactReader reader(rules, chars, clauses, events, match);
  for (const TextRef group : rules.names.subspan(rule.facts_begin, rule.facts_count)) reader.read(rules.text(group));
  return reader.take();
}

}  // namespace openwash
