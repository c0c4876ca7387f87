#pragma once

#include <string_view>

#include "rules/rule_set.h"

namespace openwash {

// The rules by which claims and disclosures are found, from rules/claims; all are signals.
const RuleSet& claim_rules();

// Whether `words` meet a concept of these rules: "term.permissive". Linear in the size of `words`.
bool holds_concept(std::string_view words, std::string_view concept_name);

}  // namespace openwash
