#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/match.h"

namespace openwash {

// A value that words of a clause stand for: of an event of concept "metric.users", "users".
struct NamedValue {
  Span span;
  std::string_view value;
};

// A match in its clauses, as readers of facts look at it. Refers to what it is made from.
struct MatchView {
  const RuleSet& rules;
  std::string_view chars;
  const std::vector<Clause>& clauses;
  const ClauseEvents& events;
  const PatternMatch& match;

  std::string_view words(std::uint32_t clause) const {
    return chars.substr(clauses[clause].span.begin, clauses[clause].span.size());
  }

  // The events of concepts "group.value" in a clause, in order.
  std::vector<NamedValue> named(std::string_view group, std::uint32_t clause) const;

  // The same for the clause that matched and for the lead-ins up to the one that holds the first step; the clause's own first.
  std::vector<NamedValue> named_in_reach(std::string_view group) const;

  // Bytes between `span` and the nearest words that decided.
  std::uint32_t distance_to_match(Span span) const;
};

// Bytes between two spans, 0 where they overlap.
std::uint32_t distance_between(Span a, Span b);

}  // namespace openwash
