#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "openwash.h"
#include "policy/complaints.h"

namespace openwash {

// The policy that the options name, or that lies nearest upwards from the current directory (openwash.toml, .openwash.toml, at
// most to the root of the git tree), or an empty one with --isolated. Nothing where it is wrong, which is said.
std::optional<Policy> policy_for(const Analyzer& analyzer, const Options& options, const Console& console);

// Reads the policy at `path`. Every mistake is an error, a line each.
Result<Policy> read_policy(const Analyzer& analyzer, const std::string& path);

// The day on which waivers are looked at, ISO 8601: today, or that of SOURCE_DATE_EPOCH (UTC).
std::string policy_day();

}  // namespace openwash
