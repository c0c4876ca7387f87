#include "rules/clause_facts.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "lexicon/date.h"
#include "lexicon/duration.h"
#include "lexicon/link.h"
#include "lexicon/quantity.h"
#include "rules/thresholds.h"

namespace openwash {
namespace {

// Groups of which a term may name several; the others take the value nearest to the words that decided.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> list_facts{{{"purpose", "purposes"},
                                                                                   {"purpose-class", "purposes"},
                                                                                   {"territory", "territories"},
                                                                                   {"territory-class", "territories"},
                                                                                   {"field", "fields"},
                                                                                   {"group", "groups"},
                                                                                   {"output-purpose", "output_purposes"},
                                                                                   {"right", "rights"}}};

class FactReader {
 public:
  FactReader(const MatchView& view, NamedDays& days) : view_(view), days_(days) {}

  // `asked` is the name of a group, or "group=value".
  void read(std::string_view asked) {
    const std::size_t mark = std::min(asked.find('='), asked.size());
    const std::string_view group = asked.substr(0, mark);
    const std::string_view value = mark < asked.size() ? asked.substr(mark + 1) : std::string_view{};
    if (group == "quantity") {
      thresholds_ = thresholds_of(view_, view_.match.clause);
      if (thresholds_.empty()) read_amount();
    } else if (group == "threshold") {
      thresholds_ = thresholds_of(view_, view_.match.clause);
      if (thresholds_.empty()) thresholds_ = thresholds_of_items(view_, view_.match.clause);
    } else if (group == "age") {
      read_age();
    } else if (group == "date") {
      read_date(value);
    } else if (group == "time") {
      read_time(value);
    } else if (group == "day") {
      if (names_day(value)) take_day(value);
    } else if (group == "day-anywhere") {
      take_day(value);
    } else if (group == "contact" || group == "policy-link") {
      read_link(group == "contact");
    } else if (!value.empty()) {
      defaults_.emplace_back(group, value);
    } else {
      read_concepts(group);
    }
  }

  std::vector<Facts> take() {
    std::vector<Facts> all;
    for (const Facts& threshold : thresholds_) {
      Facts facts = facts_;
      for (const auto& [name, value] : threshold) facts[name] = value;
      all.push_back(std::move(facts));
    }
    if (all.empty()) all.push_back(std::move(facts_));
    // A metric without an amount is no threshold.
    if (!all.front().contains("value")) all.front().erase("metric");
    for (Facts& facts : all) {
      if (!facts.contains("value")) continue;
      for (const auto& [name, value] : defaults_) facts.try_emplace(std::string(name), std::string(value));
    }
    return all;
  }

 private:
  std::string_view words() const { return view_.words(view_.match.clause); }
  Span placed(Span in_clause) const {
    const std::uint32_t begin = view_.clauses[view_.match.clause].span.begin;
    return {begin + in_clause.begin, begin + in_clause.end};
  }

  void read_concepts(std::string_view group) {
    std::vector<std::string> values;
    std::string_view nearest;
    std::uint32_t least = 0, longest = 0;
    const std::vector<NamedValue> others = view_.named_in_reach("no-fact");
    for (const NamedValue& named : view_.named_in_reach(group)) {
      // "the U.S. Department of ...": an authority, no place.
      if (std::any_of(others.begin(), others.end(),
                      [&](const NamedValue& other) { return other.value == group && other.span.contains(named.span); }))
        continue;
      const std::uint32_t distance = view_.distance_to_match(named.span);
      if (nearest.empty() || distance < least || (distance == least && named.span.size() > longest)) {
        nearest = named.value;
        least = distance;
        longest = named.span.size();
      }
      if (std::find(values.begin(), values.end(), named.value) == values.end()) values.emplace_back(named.value);
    }
    if (values.empty()) return;
    for (const auto& [single, plural] : list_facts) {
      if (single == group) {
        auto& all = facts_.try_emplace(std::string(plural), std::vector<std::string>()).first->second;
        for (std::string& value : values) std::get<std::vector<std::string>>(all).push_back(std::move(value));
        return;
      }
    }
    facts_[std::string(group)] = std::string(nearest);
  }

  // An amount that is paired with no metric: one of money cannot count what the clause names.
  void read_amount() {
    for (auto& [name, value] : nearest_amount(view_)) facts_[name] = std::move(value);
    if (facts_.contains("currency")) facts_.erase("metric");
  }

  // Ages that terms set are those of children and of majority; another number of years is a duration.
  void read_age() {
    constexpr std::int64_t youngest = 10, oldest = 25;
    std::uint32_t least = 0xFFFFFFFFu;
    for (const Quantity& q : quantities_in(words())) {
      if (q.value < youngest || q.value > oldest || !(q.unit.empty() || q.unit == "years") || !q.currency.empty()) continue;
      const std::uint32_t distance = view_.distance_to_match(placed(q.span));
      if (distance >= least) continue;
      least = distance;
      facts_["min_age"] = q.value;
    }
  }

  void read_date(std::string_view role) {
    const auto dates = dates_in(words());
    if (dates.empty()) return;
    facts_["date"] = dates.front().iso;
    if (!role.empty()) facts_["role"] = std::string(role);
  }

  // "a trial period of 30 days": the time nearest to the words that decided, with what it is the time of.
  void read_time(std::string_view only) {
    constexpr std::uint32_t most = 40;
    const std::vector<NamedValue> named = view_.named("time", view_.match.clause);
    std::uint32_t least = 0xFFFFFFFFu;
    for (const Quantity& q : quantities_in(words())) {
      const std::string period = q.unit.starts_with("per-") ? std::string() : duration_of(q);
      const std::uint32_t distance = view_.distance_to_match(placed(q.span));
      if (period.empty() || distance >= least) continue;
      std::uint32_t gap = most;
      for (const NamedValue& role : named) {
        if ((!only.empty() && role.value != only) || distance_between(role.span, placed(q.span)) >= gap) continue;
        gap = distance_between(role.span, placed(q.span));
        least = distance;
        facts_["period"] = period;
        facts_["role"] = std::string(role.value);
      }
    }
  }

  bool names_day(std::string_view role) const {
    const auto all = view_.named_in_reach("day");
    return std::any_of(all.begin(), all.end(), [&](const NamedValue& named) { return named.value == role; });
  }

  void take_day(std::string_view role) {
    for (const auto& [name, value] : days_.of(role)) facts_.try_emplace(name, value);
  }

  // A contact is an e-mail address or a page; a policy is a page.
  void read_link(bool contact) {
    constexpr std::string_view mail = "mailto:";
    for (const Link& link : links_in(words())) {
      const bool is_mail = link.url.starts_with(mail);
      if (is_mail && !contact) continue;
      facts_[contact ? "contact" : "policy_url"] = is_mail ? link.url.substr(mail.size()) : link.url;
      return;
    }
  }

  const MatchView& view_;
  NamedDays& days_;
  Facts facts_;
  std::vector<Facts> thresholds_;
  std::vector<std::pair<std::string_view, std::string_view>> defaults_;
};

}  // namespace

std::vector<Facts> facts_of(const rule_table::RuleRow& rule, const MatchView& view, NamedDays& days) {
  FactReader reader(view, days);
  for (const TextRef asked : view.rules.names.subspan(rule.facts_begin, rule.facts_count)) reader.read(view.rules.text(asked));
  return reader.take();
}

}  // namespace openwash
