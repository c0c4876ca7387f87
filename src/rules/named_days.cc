#include "rules/named_days.h"

#include <algorithm>

#include "lexicon/date.h"
#include "lexicon/duration.h"
#include "lexicon/quantity.h"
#include "rules/match_view.h"

namespace openwash {
namespace {

// Bytes between the name and its day or time.
constexpr std::uint32_t most_gap = 40;

// Places with the name that are looked at.
constexpr std::size_t most_places = 64;

}  // namespace

const Facts& NamedDays::of(std::string_view role) {
  const auto known = known_.find(role);
  return known != known_.end() ? known->second : known_.emplace(role, read(role)).first->second;
}

Facts NamedDays::read(std::string_view role) const {
  Facts facts;
  const ClauseEvents& events = events_();
  std::size_t places = 0;
  for (std::uint32_t c = 0; c < clauses_.size() && places < most_places; ++c) {
    const Span clause = clauses_[c].span;
    for (std::uint32_t e = events.ranges[c].begin; e < events.ranges[c].end && places < most_places; ++e) {
      const Event& event = events.events[e];
      const rule_table::TagRow& tag = rules_.tags[event.concept_id];
      if (tag.group.size == 0 || rules_.text(tag.group) != "day" || rules_.text(tag.value) != role) continue;
      ++places;
      const std::uint32_t from = std::max(clause.begin, event.span.begin - std::min(event.span.begin, most_gap));
      // A clause ends at its line; a day may stand on the next one, which is a clause of its own.
      std::size_t to = std::min<std::size_t>(chars_.size(), event.span.end + 2 * most_gap);
      while (to < chars_.size() && (chars_[to] & 0xC0) == 0x80) ++to;
      const std::string_view around = chars_.substr(event.span.end, to - event.span.end);
      if (const auto dates = dates_in(around); !facts.contains("date") && !dates.empty() && dates[0].span.begin <= most_gap)
        facts["date"] = dates[0].iso;
      if (facts.contains("period")) continue;
      for (const Quantity& q : quantities_in(chars_.substr(clause.begin, clause.size()))) {
        const Span span{clause.begin + q.span.begin, clause.begin + q.span.end};
        const std::string period = span.begin < from ? std::string() : duration_of(q);
        if (period.empty() || distance_between(span, event.span) > most_gap) continue;
        facts["period"] = period;
        break;
      }
    }
  }
  if (!facts.empty()) facts["role"] = std::string(role);
  return facts;
}

}  // namespace openwash
