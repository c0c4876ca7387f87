#include "rules/thresholds.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "lexicon/duration.h"
#include "lexicon/quantity.h"

namespace openwash {
namespace {

// A metric further away than that many bytes belongs to another amount, a word of comparison or of time to another phrase.
constexpr std::uint32_t most_metric_gap = 120;
constexpr std::uint32_t most_border_gap = 40;
constexpr std::uint32_t most_period_gap = 80;

// "any rolling (30-day)": marks and small words between the word and the time.
constexpr std::uint32_t most_rolling_gap = 6;

// A clause with more amounts than that is a table, not a term.
constexpr std::size_t most_thresholds = 16;

// A clause as a reader of amounts sees it: amounts that may be thresholds, durations, and the words that go with them.
class AmountReader {
 public:
  AmountReader(const MatchView& view, std::uint32_t clause)
      : chars_(view.chars),
        metrics_(view.named("metric", clause)),
        borders_(view.named("border", clause)),
        periods_(view.named("period", clause)) {
    const std::uint32_t begin = view.clauses[clause].span.begin;
    for (Quantity& q : quantities_in(view.words(clause))) {
      q.span = {begin + q.span.begin, begin + q.span.end};
      if (q.unit == "percent" || q.unit == "hours") continue;
      const bool time = q.unit == "days" || q.unit == "weeks" || q.unit == "months" || q.unit == "years";
      (time ? durations_ : amounts_).push_back(std::move(q));
    }
  }

  const std::vector<Quantity>& amounts() const { return amounts_; }

  Facts facts_of(const Quantity& q) const {
    Facts facts{{"value", q.value}};
    if (!q.currency.empty()) facts["currency"] = q.currency;
    if (const std::string_view border = nearest(borders_, q.span, most_border_gap); !border.empty())
      facts["border"] = std::string(border);
    if (std::string period = duration_of(q); !period.empty()) facts["period"] = std::move(period);
    return facts;
  }

  std::vector<Facts> thresholds() const {
    std::vector<Facts> all;
    if (amounts_.size() > most_thresholds || metrics_.size() > most_thresholds) return all;
    const auto metric_of = pairs();
    for (std::size_t q = 0; q < amounts_.size(); ++q) {
      if (!metric_of[q]) continue;
      Facts facts = facts_of(amounts_[q]);
      put_metric(facts, amounts_[q].span, metrics_[*metric_of[q]]);
      if (std::find(all.begin(), all.end(), facts) == all.end()) all.push_back(std::move(facts));
    }
    return all;
  }

 private:
  static std::string_view nearest(const std::vector<NamedValue>& values, Span to, std::uint32_t most) {
    std::string_view best;
    for (const NamedValue& v : values) {
      const std::uint32_t gap = distance_between(v.span, to);
      if (gap >= most) continue;
      most = gap;
      best = v.value;
    }
    return best;
  }

  // Amounts and metrics in pairs, the nearest first, each used once; of amounts in money only metrics of money.
  std::vector<std::optional<std::size_t>> pairs() const {
    struct Pair {
      std::uint32_t gap;
      std::size_t amount, metric;
    };
    std::vector<Pair> all;
    for (std::size_t q = 0; q < amounts_.size(); ++q) {
      for (std::size_t m = 0; m < metrics_.size(); ++m) {
        const std::uint32_t gap = spoken_gap(amounts_[q].span, metrics_[m]);
        if (gap < most_metric_gap && (amounts_[q].currency.empty() || is_money(metrics_[m].value))) all.push_back({gap, q, m});
      }
    }
    std::stable_sort(all.begin(), all.end(), [](const Pair& x, const Pair& y) { return x.gap < y.gap; });
    std::vector<std::optional<std::size_t>> metric_of(amounts_.size());
    std::vector<bool> taken(metrics_.size());
    // One amount and what it counts belong together however far apart they stand.
    if (all.empty() && amounts_.size() == 1 && metrics_.size() == 1 &&
        (amounts_[0].currency.empty() || is_money(metrics_[0].value)))
      all.push_back({0, 0, 0});
    for (const Pair& p : all) {
      if (metric_of[p.amount] || taken[p.metric]) continue;
      metric_of[p.amount] = p.metric;
      taken[p.metric] = true;
    }
    return metric_of;
  }

  // The bytes between an amount and a metric without what stands in brackets between them. A metric within brackets explains
  // another one, and "units" counts what was named before: both come after others.
  std::uint32_t spoken_gap(Span amount, const NamedValue& metric) const {
    constexpr std::uint32_t farther = 60;
    const bool amount_first = amount.begin < metric.span.begin;
    const Span between = amount_first ? Span{amount.end, metric.span.begin} : Span{metric.span.end, amount.begin};
    std::uint32_t gap = metric.value == "units" ? farther : 0;
    if (between.empty() || between.size() > 4 * most_metric_gap) return gap + between.size() * (between.empty() ? 0 : 1);
    int open = 0;
    std::uint32_t in_brackets = 0;
    for (std::uint32_t at = between.begin; at < between.end; ++at) {
      open += chars_[at] == '(' ? 1 : 0;
      in_brackets += open > 0 ? 1 : 0;
      if (chars_[at] != ')') continue;
      if (open == 0 && !amount_first) gap += farther;
      open = std::max(0, open - 1);
    }
    if (open > 0) {
      gap += amount_first ? farther : 0;
      in_brackets = 0;
    }
    return gap + between.size() - in_brackets;
  }

  static bool is_money(std::string_view metric) {
    constexpr auto money =
        std::to_array<std::string_view>({"revenue", "annual-revenue", "monthly-revenue", "funding", "budget", "valuation"});
    return std::find(money.begin(), money.end(), metric) != money.end();
  }

  // The time that is said beside the amount and its metric; else the one that the metric's name holds.
  std::string period_of(Span amount, const NamedValue& metric) const {
    const Span both = join(amount, metric.span);
    for (const NamedValue& word : periods_) {
      if (word.value != "rolling" || distance_between(word.span, both) > most_period_gap) continue;
      for (const Quantity& q : durations_) {
        if (q.span.begin >= word.span.begin && distance_between(word.span, q.span) <= most_rolling_gap) return duration_of(q);
      }
    }
    if (metric.value.starts_with("monthly-")) return "P1M";
    if (metric.value.starts_with("annual-")) return "P1Y";
    if (metric.value.starts_with("daily-")) return "P1D";
    std::string_view said;
    std::uint32_t most = most_period_gap;
    for (const NamedValue& word : periods_) {
      const std::uint32_t gap = distance_between(word.span, both);
      if (word.value == "rolling" || gap >= most || is_of_other_metric(word.span, metric)) continue;
      most = gap;
      said = word.value;
    }
    return std::string(said);
  }

  // "daily" of "5,000 units or a million daily active users" tells nothing of the units.
  bool is_of_other_metric(Span word, const NamedValue& metric) const {
    return std::any_of(metrics_.begin(), metrics_.end(),
                       [&](const NamedValue& m) { return !m.span.overlaps(metric.span) && m.span.overlaps(word); });
  }

  void put_metric(Facts& facts, Span amount, const NamedValue& metric) const {
    std::string name(metric.value);
    if (!facts.contains("period")) {
      if (std::string period = period_of(amount, metric); !period.empty()) facts["period"] = std::move(period);
    }
    if (name == "revenue" && facts.contains("period")) {
      const std::string& period = std::get<std::string>(facts["period"]);
      if (period == "P1Y" || period == "P12M") name = "annual-revenue";
      if (period == "P1M") name = "monthly-revenue";
    }
    facts["metric"] = std::move(name);
  }

  std::string_view chars_;
  std::vector<Quantity> amounts_, durations_;
  std::vector<NamedValue> metrics_, borders_, periods_;
};

}  // namespace

std::vector<Facts> thresholds_of(const MatchView& view, std::uint32_t clause) {
  return AmountReader(view, clause).thresholds();
}

std::vector<Facts> thresholds_of_items(const MatchView& view, std::uint32_t clause) {
  std::vector<Facts> all;
  const std::size_t end = std::min(view.clauses.size(), clause + 1 + most_items_looked_at);
  for (std::uint32_t at = clause + 1; at < end && all.size() < most_thresholds; ++at) {
    if (view.clauses[at].lead_in != clause) continue;
    for (Facts& facts : thresholds_of(view, at)) {
      if (std::find(all.begin(), all.end(), facts) == all.end()) all.push_back(std::move(facts));
    }
  }
  return all;
}

Facts nearest_amount(const MatchView& view) {
  const AmountReader reader(view, view.match.clause);
  const auto distance = [&](const Quantity& q) { return view.distance_to_match(q.span); };
  const auto best = std::min_element(reader.amounts().begin(), reader.amounts().end(),
                                     [&](const Quantity& a, const Quantity& b) { return distance(a) < distance(b); });
  return best == reader.amounts().end() ? Facts{} : reader.facts_of(*best);
}

}  // namespace openwash
