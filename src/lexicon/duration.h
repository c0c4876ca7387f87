#pragma once

#include <string>

#include "lexicon/quantity.h"

namespace openwash {

// An amount of time as a duration of ISO 8601: "P30D" of 30 days, "P1M" of a rate "per-month"; empty for what is no time. O(1).
std::string duration_of(const Quantity& amount);

}  // namespace openwash
