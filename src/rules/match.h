#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "clauses/clause.h"
#include "lexicon/event.h"
#include "rules/rule_set.h"

namespace openwash {

// The events and words of a run of clauses: those of clause i are events[ranges[i].begin, ranges[i].end).
struct ClauseEvents {
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t words = 0;
  };
  std::vector<Event> events;
  std::vector<Range> ranges;
};

// A pattern met by a clause, together with the lead-ins above it.
struct PatternMatch {
  static constexpr std::size_t most_steps = 8;

  std::uint32_t pattern = 0;
  std::uint32_t clause = 0;
  std::uint32_t owner = 0;  // the clause that holds the first step: `clause`, or one of its lead-ins
  std::uint8_t steps = 0;
  std::array<Span, most_steps> decisive{};  // the words of each step; empty for the start of an item
};

// Finds the matches of all patterns in clauses, in order of the clauses. At most one match a rule and clause is kept. Guards of
// scope text are not looked at here. Linear: a clause's events are passed once a candidate pattern.
class Matcher {
 public:
  explicit Matcher(const RuleSet& rules);

  void match(const std::vector<Clause>& clauses, const ClauseEvents& events, std::vector<PatternMatch>& matches);

 private:
  // An event as a clause sees it: level 0 is its own, 1 its lead-in's, 2 that of the lead-in's lead-in.
  struct Placed {
    Event event;
    std::uint32_t clause;
    std::uint8_t level;
  };

  void gather(const std::vector<Clause>& clauses, const ClauseEvents& events, std::uint32_t clause, std::uint32_t heading);
  bool follow(std::uint32_t pattern, std::uint32_t clause, PatternMatch& match);
  bool guards_hold(const rule_table::PatternRow& pattern, std::span<const std::uint32_t> chosen) const;
  bool guard_seen(const rule_table::GuardRow& guard, std::span<const std::uint32_t> chosen) const;

  const RuleSet& rules_;
  std::vector<Placed> placed_;          // lead-ins first, then the clause's own
  std::size_t own_begin_ = 0;           // where the clause's own events begin in placed_
  std::vector<std::uint64_t> present_;  // concepts of placed_
  std::vector<std::uint64_t> heading_;  // concepts of the heading above
  std::vector<std::uint32_t> seen_;     // by concept: clause number + 1 in which it last ended patterns
  std::vector<std::uint32_t> tried_;    // by pattern: clause number + 1 at which it was last tried
  std::vector<std::uint32_t> met_;      // by rule: clause number + 1 at which it last matched
};

}  // namespace openwash
