#pragma once

#include <optional>

#include "cli/options.h"
#include "openwash.h"

namespace openwash {

// The analyzer with the rules that the options name, or nothing when these are wrong, which is said.
std::optional<Analyzer> open_rules(const Options& options, const Console& console);

}  // namespace openwash
