#include "rules/match_view.h"

#include <algorithm>

namespace openwash {

std::uint32_t distance_between(Span a, Span b) {
  if (a.overlaps(b)) return 0;
  return a.begin >= b.end ? a.begin - b.end : b.begin - a.end;
}

std::vector<NamedValue> MatchView::named(std::string_view group, std::uint32_t clause) const {
  std::vector<NamedValue> all;
  const ClauseEvents::Range& range = events.ranges[clause];
  for (std::uint32_t e = range.begin; e < range.end; ++e) {
    const rule_table::TagRow& tag = rules.tags[events.events[e].concept_id];
    if (tag.group.size && rules.text(tag.group) == group) all.push_back({events.events[e].span, rules.text(tag.value)});
  }
  return all;
}

std::vector<NamedValue> MatchView::named_in_reach(std::string_view group) const {
  std::vector<NamedValue> all;
  for (std::uint32_t at = match.clause; at != no_index; at = at == match.owner ? no_index : clauses[at].lead_in) {
    const std::vector<NamedValue> here = named(group, at);
    all.insert(all.end(), here.begin(), here.end());
  }
  return all;
}

std::uint32_t MatchView::distance_to_match(Span span) const {
  std::uint32_t least = 0xFFFFFFFFu;
  for (std::size_t s = 0; s < match.steps; ++s) {
    if (!match.decisive[s].empty()) least = std::min(least, distance_between(span, match.decisive[s]));
  }
  return least;
}

}  // namespace openwash
