#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/alert.h"

namespace openwash {

// What failed when the baseline was written, as baseline_name() names it. Fails where the file at `path` is no baseline.
Result<std::set<std::string>> read_baseline(const std::string& path);

// A baseline of these alerts: JSON, sorted, the same bytes for the same alerts.
std::string baseline_of(const std::vector<Alert>& alerts);

}  // namespace openwash
