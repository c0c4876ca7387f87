#pragma once

#include <vector>

#include "base/facts.h"
#include "rules/match_view.h"
#include "rules/named_days.h"

namespace openwash {

// The facts that a rule asks for, read from the clause of a match and from its lead-ins: values of concepts "group.value" by
// group, and amounts, times, dates and links of the clause's words. One set of facts, or one for each threshold where the clause
// names several ("more than 5 million users or USD 1,000,000 of revenue").
std::vector<Facts> facts_of(const rule_table::RuleRow& rule, const MatchView& view, NamedDays& days);

}  // namespace openwash
