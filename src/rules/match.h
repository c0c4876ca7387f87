#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "rules/clause_hits.h"
#include "rules/clause_view.h"
#include "rules/rule_set.h"

namespace openwash {

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
// scope text are not looked at here. Linear: a clause's hits are passed once a concept set of its candidate patterns.
class Matcher {
 public:
  explicit Matcher(const RuleSet& rules);

  void match(const std::vector<Clause>& clauses, const ClauseHits& hits, std::vector<PatternMatch>& matches);

  // The same for events, also such as no phrase stands for. Of them none is hidden any more.
  void match(const std::vector<Clause>& clauses, const ClauseEvents& events, std::vector<PatternMatch>& matches);

 private:
  using Placed = ClauseView::Placed;

  // An event that a step reached, and the index of what the step before reached.
  struct Reached {
    std::uint32_t event;
    std::uint32_t before;
  };

  void find_candidates(bool heading);
  void add_candidates(std::uint16_t key, bool heading);
  std::uint64_t first_end(const rule_table::PatternRow& pattern);
  bool follow(std::uint32_t pattern);
  bool guards_hold(const rule_table::PatternRow& pattern, std::size_t steps);
  bool guard_seen(const rule_table::GuardRow& guard, std::size_t steps);

  const RuleSet& rules_;
  ClauseView view_;
  std::vector<std::uint32_t> candidates_;  // patterns whose steps may all be there, in order of rules
  std::array<std::vector<Reached>, PatternMatch::most_steps> reached_;
  std::array<std::uint32_t, PatternMatch::most_steps> chosen_{};  // events of the match at hand, by step
};

}  // namespace openwash
