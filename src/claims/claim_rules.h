#pragma once

#include "rules/rule_set.h"

namespace openwash {

// The rules by which claims and disclosures are found, from rules/claims; all are signals.
const RuleSet& claim_rules();

}  // namespace openwash
