#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/rule_table.h"

namespace openwash {

// A pattern as written: concepts in order, with the number of words that may stand between them.
//
//   ban ..8 use ..12 field.* -permit
//
// A step is a concept, alternatives a|b, or a group such as field.* (every concept whose id begins so). Without a gap at most two
// words may stand between steps. -x: no event of x may stand between the first and the last step.
struct PatternText {
  struct Step {
    std::vector<std::string> concepts;
    std::uint16_t gap = 0;
  };
  std::vector<Step> steps;
  std::vector<std::string> forbidden;
};

Result<PatternText> parse_pattern(std::string_view text);

// A guard as written: "near 6: a|b", "before 4: a", "after 4: a", "inside: a", "clause: a", "lead-in: a", "heading: a", "text:
// signal".
struct GuardText {
  rule_table::Scope scope = rule_table::Scope::clause;
  std::uint16_t distance = 0;
  std::vector<std::string> concepts;
};

Result<GuardText> parse_guard(std::string_view text);

}  // namespace openwash
