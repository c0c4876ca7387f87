#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace openwash {

// Compiles the rule data of `directory` (kinds/, signals/, languages/, criteria/, fields.json) to the table that RuleSet reads.
// Every mistake is appended to `errors` with file and key; with any, the result is empty: there is never half a rule set.
std::string compile_rules(const std::string& directory, std::vector<Error>& errors);

}  // namespace openwash
