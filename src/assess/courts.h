#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "assess/verdict.h"
#include "rules/rule_set.h"

namespace openwash {

// What a court says of a text: an index into ruling_names ("allowed" to "unknown") and the criteria concerned, in the order of
// the data.
struct Ruled {
  std::uint8_t ruling = 0;
  std::vector<std::string> criteria;
};

// A finding as the courts need it.
struct Charge {
  std::uint32_t kind = 0;
  std::uint8_t severity = 0;  // index into severity_names
};

// The rulings of all courts by id. Notes concern no court; an arguable finding is never more than arguable before the osd court;
// a proprietary text violates what demands sharing and changing even without findings (DESIGN: verdict of a text).
std::map<std::string, Ruled> rulings_on(const RuleSet& rules, Standing standing, const std::vector<Charge>& charges);

}  // namespace openwash
