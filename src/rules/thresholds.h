#pragma once

#include <vector>

#include "base/facts.h"
#include "rules/match_view.h"

namespace openwash {

// The amounts of a clause that are paired with what they count, each as "value", "metric", and where they are said "currency",
// "border" (whether the number itself is still free) and "period" (over which is counted, ISO 8601); in the order of the amounts.
std::vector<Facts> thresholds_of(const MatchView& view, std::uint32_t clause);

constexpr std::size_t most_items_looked_at = 32;  // clauses behind one that leads in

// The thresholds of the items that `clause` leads in: "You must show it where: (a) more than 50 users ...".
std::vector<Facts> thresholds_of_items(const MatchView& view, std::uint32_t clause);

// The amount of the matched clause that stands nearest to the words that decided, whatever it counts; empty if there is none.
Facts nearest_amount(const MatchView& view);

}  // namespace openwash
