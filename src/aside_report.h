#pragma once

#include <vector>

#include "assess/verdict.h"
#include "openwash.h"
#include "placing.h"
#include "rules/finding.h"

namespace openwash {

// Adds what words restrict that readers of a file do not see to the assessment, which holds the findings of those they see, and
// says so in a warning. A text that such words restrict is no approved one, whatever it shows.
void report_asides(const RuleSet& rules, const std::vector<Found>& found, const Placing& placing, Assessment& a,
                   Grounds& grounds);

}  // namespace openwash
