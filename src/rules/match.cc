#include "rules/match.h"

#include <algorithm>

#include "lexicon/lexicon_builder.h"

namespace openwash {
namespace {

namespace table = rule_table;

constexpr std::uint8_t most_levels = 4;
constexpr std::size_t most_tries = 6;  // matches of one pattern in one clause that guards may refuse before we stop looking

void set_bit(std::vector<std::uint64_t>& bits, ConceptId id) {
  bits[id / 64] |= std::uint64_t{1} << (id % 64);
}

bool meets(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] & b[i]) return true;
  }
  return false;
}

}  // namespace

Matcher::Matcher(const RuleSet& rules)
    : rules_(rules),
      present_(rules.words_per_set()),
      heading_(rules.words_per_set()),
      seen_(rules.lexicon.concept_count()),
      tried_(rules.patterns.size()),
      met_(rules.rules.size()) {}

void Matcher::gather(const std::vector<Clause>& clauses, const ClauseEvents& events, std::uint32_t clause,
                     std::uint32_t heading) {
  placed_.clear();
  std::fill(present_.begin(), present_.end(), 0);
  std::fill(heading_.begin(), heading_.end(), 0);
  std::array<std::uint32_t, most_levels> chain{};
  std::uint8_t levels = 0;
  for (std::uint32_t at = clause; at != no_index && levels < most_levels; at = clauses[at].lead_in) chain[levels++] = at;
  for (std::uint8_t level = levels; level-- > 0;) {
    if (level == 0) {
      own_begin_ = placed_.size();
      const std::uint32_t begin = clauses[clause].span.begin;
      if (levels > 1) placed_.push_back({{item_concept, 0, 0, {begin, begin}}, clause, 0});
      placed_.push_back({{start_concept, 0, 0, {begin, begin}}, clause, 0});
    }
    const ClauseEvents::Range& range = events.ranges[chain[level]];
    for (std::uint32_t e = range.begin; e < range.end; ++e) placed_.push_back({events.events[e], chain[level], level});
  }
  for (const Placed& p : placed_) set_bit(present_, p.event.concept_id);
  if (heading != no_index) {
    const ClauseEvents::Range& range = events.ranges[heading];
    for (std::uint32_t e = range.begin; e < range.end; ++e) set_bit(heading_, events.events[e].concept_id);
  }
}

void Matcher::match(const std::vector<Clause>& clauses, const ClauseEvents& events, std::vector<PatternMatch>& matches) {
  std::fill(seen_.begin(), seen_.end(), 0);
  std::fill(tried_.begin(), tried_.end(), 0);
  std::fill(met_.begin(), met_.end(), 0);
  std::uint32_t heading = no_index;
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    const ClauseEvents::Range& range = events.ranges[c];
    if (clauses[c].heading) heading = c;
    if (range.begin == range.end && clauses[c].lead_in == no_index) continue;
    gather(clauses, events, c, clauses[c].heading ? no_index : heading);
    for (std::size_t own = own_begin_; own < placed_.size(); ++own) {
      const ConceptId last = placed_[own].event.concept_id;
      if (seen_[last] == c + 1) continue;
      seen_[last] = c + 1;
      for (const std::uint32_t pattern : rules_.ending_in(last)) {
        const table::PatternRow& row = rules_.patterns[pattern];
        if (tried_[pattern] == c + 1 || met_[row.rule] == c + 1) continue;
        tried_[pattern] = c + 1;
        if (clauses[c].heading && !(rules_.rules[row.rule].flags & table::heading_rule)) continue;
        bool possible = true;
        for (std::uint32_t s = 0; possible && s + 1u < row.steps_count; ++s) {
          possible = meets(rules_.bits(rules_.steps[row.steps_begin + s].set), present_);
        }
        PatternMatch match;
        if (possible && follow(pattern, c, match)) {
          met_[row.rule] = c + 1;
          matches.push_back(match);
        }
      }
    }
  }
}

// One pass over the events: for each step the events that reached it last are kept, since of all ways to reach a step the latest
// leaves the smallest gap to the next. Three are kept because the latest may overlap the next step's words.
bool Matcher::follow(std::uint32_t pattern, std::uint32_t clause, PatternMatch& match) {
  const table::PatternRow& row = rules_.patterns[pattern];
  const auto steps = rules_.steps.subspan(row.steps_begin, row.steps_count);
  struct Reached {
    std::array<std::uint32_t, PatternMatch::most_steps> chosen;
  };
  constexpr std::size_t kept = 3;
  std::array<std::array<Reached, kept>, PatternMatch::most_steps> reached;
  std::array<std::size_t, PatternMatch::most_steps> counts{};
  std::size_t tries = 0;

  const auto fits = [&](const Placed& before, const Placed& next, std::uint16_t gap) {
    if (before.level == next.level) {
      return before.event.last <= next.event.first && next.event.first - before.event.last <= gap;
    }
    return before.level > next.level && next.event.first <= gap;  // a lead-in stands right before its item
  };

  for (std::uint32_t e = 0; e < placed_.size(); ++e) {
    for (std::size_t s = steps.size(); s-- > 0;) {
      if (!rules_.holds(steps[s].set, placed_[e].event.concept_id)) continue;
      Reached way{};
      if (s > 0) {
        const std::size_t count = std::min(counts[s - 1], kept);
        bool found = false;
        for (std::size_t back = 1; back <= count && !found; ++back) {
          const Reached& previous = reached[s - 1][(counts[s - 1] - back) % kept];
          if (fits(placed_[previous.chosen[s - 1]], placed_[e], steps[s].gap)) {
            way = previous;
            found = true;
          }
        }
        if (!found) continue;
      }
      way.chosen[s] = e;
      if (s + 1 < steps.size()) {
        reached[s][counts[s]++ % kept] = way;
        continue;
      }
      if (placed_[e].level != 0) continue;
      const std::span<const std::uint32_t> chosen(way.chosen.data(), steps.size());
      if (guards_hold(row, chosen)) {
        match.pattern = pattern;
        match.clause = clause;
        match.owner = placed_[chosen[0]].clause;
        match.steps = static_cast<std::uint8_t>(steps.size());
        for (std::size_t i = 0; i < steps.size(); ++i) match.decisive[i] = placed_[chosen[i]].event.span;
        return true;
      }
      if (++tries >= most_tries) return false;
    }
  }
  return false;
}

bool Matcher::guards_hold(const table::PatternRow& pattern, std::span<const std::uint32_t> chosen) const {
  if (pattern.forbidden != table::no_set) {
    if (guard_seen({table::Scope::inside, 0, 0, pattern.forbidden}, chosen)) return false;
  }
  for (const table::GuardRow& guard : rules_.guards.subspan(pattern.guards_begin, pattern.guards_count)) {
    if (guard.scope != table::Scope::text && guard_seen(guard, chosen) != (guard.wanted != 0)) return false;
  }
  return true;
}

bool Matcher::guard_seen(const table::GuardRow& guard, std::span<const std::uint32_t> chosen) const {
  using table::Scope;
  if (guard.scope == Scope::heading) return meets(rules_.bits(guard.set), heading_);
  if (!meets(rules_.bits(guard.set), present_)) return false;
  std::array<int, most_levels> first;
  std::array<int, most_levels> last;
  first.fill(1 << 20);
  last.fill(-1);
  std::uint8_t outermost = 0;
  std::uint8_t innermost = most_levels;
  for (const std::uint32_t c : chosen) {
    const Placed& p = placed_[c];
    outermost = std::max(outermost, p.level);
    innermost = std::min(innermost, p.level);
    first[p.level] = std::min<int>(first[p.level], p.event.first);
    last[p.level] = std::max<int>(last[p.level], p.event.last);
  }
  const int distance = guard.distance;
  for (const Placed& p : placed_) {
    if (!rules_.holds(guard.set, p.event.concept_id)) continue;
    const int begin = p.event.first;
    const int end = p.event.last;
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
