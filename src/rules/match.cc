#include "rules/match.h"

#include <algorithm>

namespace openwash {
namespace {

namespace table = rule_table;

constexpr std::size_t most_tries = 6;  // matches of one pattern in one clause that guards may refuse before we stop looking
constexpr std::size_t ways_back = 3;   // the latest event may overlap the next step's words: so many are looked at

bool fits(const ClauseView::Placed& before, const ClauseView::Placed& next, std::uint16_t gap) {
  if (before.level == next.level) return before.last <= next.first && next.first - before.last <= gap;
  return before.level > next.level && next.first <= gap;  // a lead-in stands right before its item
}

}  // namespace

Matcher::Matcher(const RuleSet& rules) : rules_(rules), view_(rules) {}

void Matcher::match(const std::vector<Clause>& clauses, const ClauseHits& hits, std::vector<PatternMatch>& matches) {
  std::uint32_t heading = no_index;
  view_.begin(clauses, hits);
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    if (clauses[c].heading) heading = c;
    if (hits.of(c).empty() && clauses[c].lead_in == no_index) continue;
    view_.turn_to(c, clauses[c].heading ? no_index : heading);
    find_candidates(clauses[c].heading && !clauses[c].states);
    std::uint32_t last_rule = no_index;
    std::uint64_t last_end = 0;
    for (const std::uint32_t pattern : candidates_) {
      if (!follow(pattern)) continue;
      const table::PatternRow& row = rules_.patterns[pattern];
      const std::uint64_t end = first_end(row);
      if (row.rule == last_rule && end >= last_end) continue;
      if (row.rule != last_rule) matches.emplace_back();
      last_rule = row.rule;
      last_end = end;
      PatternMatch& match = matches.back();
      match.pattern = pattern;
      match.clause = c;
      match.owner = view_[chosen_[0]].clause;
      match.steps = static_cast<std::uint8_t>(row.steps_count);
      for (std::size_t s = 0; s < row.steps_count; ++s) {
        const Placed& p = view_[chosen_[s]];
        const std::uint32_t begin = clauses[p.clause].span.begin;
        match.decisive[s] = p.hit == ClauseView::no_hit ? Span{begin, begin} : hits.bytes(p.clause, p.hit, p.last);
      }
    }
  }
}

void Matcher::match(const std::vector<Clause>& clauses, const ClauseEvents& events, std::vector<PatternMatch>& matches) {
  ClauseHits hits;
  for (const Event& e : events.events) {
    hits.hits.push_back({rules_.lexicon.meaning_alone(e.concept_id), e.first, e.last});
    hits.spans.push_back(e.span);
  }
  for (const ClauseEvents::Range& range : events.ranges) hits.ranges.push_back({range.begin, range.end, 0});
  match(clauses, hits, matches);
}

void Matcher::find_candidates(bool heading) {
  candidates_.clear();
  for (const std::uint16_t key : view_.own_keys()) add_candidates(key, heading);
  for (const std::uint16_t key : view_.keys_above()) {
    if (!view_.may_end(key)) add_candidates(key, heading);  // else it is one of the clause's own
  }
  std::sort(candidates_.begin(), candidates_.end());
}

void Matcher::add_candidates(std::uint16_t key, bool heading) {
  for (const table::KeyedRow& keyed : rules_.keyed_by(key)) {
    if (!view_.may_end(keyed.end) || !view_.may_hold(keyed.other[0])) continue;
    if (!view_.may_hold(keyed.other[1]) || !view_.may_hold(keyed.other[2])) continue;
    const table::PatternRow& row = rules_.patterns[keyed.pattern];
    const auto steps = rules_.steps.subspan(row.steps_begin, row.steps_count);
    if (!std::all_of(steps.begin(), steps.end(), [&](const table::StepRow& s) { return view_.may_hold(s.set); })) continue;
    if (heading && !(rules_.rules[row.rule].flags & table::heading_rule)) continue;
    candidates_.push_back(keyed.pattern);
  }
}

// Of the patterns of a rule that match the one speaks whose last step is met first.
std::uint64_t Matcher::first_end(const table::PatternRow& pattern) {
  const auto [begin, end] = view_.events_of(rules_.steps[pattern.steps_begin + pattern.steps_count - 1u].set);
  std::uint32_t e = begin;
  while (e + 1 < end && view_[e].level != 0) ++e;
  return view_[e].order;
}

// Step by step: of all ways to reach an event the latest is kept, since it leaves the smallest gap to the next step.
bool Matcher::follow(std::uint32_t pattern) {
  const table::PatternRow& row = rules_.patterns[pattern];
  const auto steps = rules_.steps.subspan(row.steps_begin, row.steps_count);
  std::size_t tries = 0;
  for (std::size_t s = 0; s < steps.size(); ++s) {
    std::vector<Reached>& reached = reached_[s];
    reached.clear();
    const auto [begin, end] = view_.events_of(steps[s].set);
    std::size_t earlier = 0;  // what the step before reached before the event at hand
    for (std::uint32_t e = begin; e < end; ++e) {
      const Placed& next = view_[e];
      std::uint32_t before = 0;
      if (s > 0) {
        const std::vector<Reached>& ways = reached_[s - 1];
        while (earlier < ways.size() && view_[ways[earlier].event].order < next.order) ++earlier;
        const std::size_t stop = earlier - std::min(earlier, ways_back);
        std::size_t way = earlier;
        while (way > stop && !fits(view_[ways[way - 1].event], next, steps[s].gap)) --way;
        if (way == stop) continue;
        before = static_cast<std::uint32_t>(way - 1);
      }
      if (s + 1 < steps.size()) {
        reached.push_back({e, before});
        continue;
      }
      if (next.level != 0) continue;
      chosen_[s] = e;
      for (std::size_t back = s; back-- > 0; before = reached_[back][before].before) chosen_[back] = reached_[back][before].event;
      if (guards_hold(row, steps.size())) return true;
      if (++tries >= most_tries) return false;
    }
    if (reached.empty()) return false;
  }
  return false;
}

bool Matcher::guards_hold(const table::PatternRow& pattern, std::size_t steps) {
  if (pattern.forbidden != table::no_set) {
    if (guard_seen({table::Scope::inside, 0, 0, pattern.forbidden}, steps)) return false;
  }
  for (const table::GuardRow& guard : rules_.guards.subspan(pattern.guards_begin, pattern.guards_count)) {
    if (guard.scope != table::Scope::text && guard_seen(guard, steps) != (guard.wanted != 0)) return false;
  }
  return true;
}

bool Matcher::guard_seen(const table::GuardRow& guard, std::size_t steps) {
  using table::Scope;
  if (guard.scope == Scope::heading) return view_.heading_holds(guard.set);
  if (!view_.may_hold(guard.set)) return false;
  std::array<int, ClauseView::most_levels> first;
  std::array<int, ClauseView::most_levels> last;
  first.fill(1 << 20);
  last.fill(-1);
  std::uint8_t outermost = 0;
  std::uint8_t innermost = ClauseView::most_levels;
  for (std::size_t s = 0; s < steps; ++s) {
    const Placed& p = view_[chosen_[s]];
    outermost = std::max(outermost, p.level);
    innermost = std::min(innermost, p.level);
    first[p.level] = std::min<int>(first[p.level], p.first);
    last[p.level] = std::max<int>(last[p.level], p.last);
  }
  const int distance = guard.distance;
  const auto [events_begin, events_end] = view_.events_of(guard.set);
  for (std::uint32_t e = events_begin; e < events_end; ++e) {
    const Placed& p = view_[e];
    const int begin = p.first;
    const int end = p.last;
    const int from = first[p.level];
    const int to = last[p.level];
    bool seen = false;
    switch (guard.scope) {
      case Scope::clause:
        seen = p.level == 0;
        break;
      case Scope::lead_in:
        seen = p.level > 0;
        break;
      case Scope::inside:
        // A match that begins in a lead-in runs to that lead-in's end and on from the start of the item.
        seen = p.level >= innermost && p.level <= outermost && (p.level > innermost || begin < to) &&
               (p.level < outermost || end > from);
        break;
      case Scope::near:
        seen = to >= 0 && begin <= to + distance && end >= from - distance;
        break;
      case Scope::before:
        seen = to >= 0 && end <= from && end >= from - distance;
        break;
      case Scope::after:
        seen = to >= 0 && begin >= to && begin <= to + distance;
        break;
      case Scope::heading:
      case Scope::text:
        break;
    }
    if (seen) return true;
  }
  return false;
}

}  // namespace openwash
