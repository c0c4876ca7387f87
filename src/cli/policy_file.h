#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "cli/options.h"
#include "openwash.h"
#include "policy/complaints.h"

namespace openwash {

// The policies by which the files of a run are judged, each read once.
class Policies {
 public:
  // All three must outlive it.
  Policies(const Analyzer& analyzer, const Options& options, const Console& console)
      : analyzer_(analyzer), options_(options), console_(console) {}

  // The policy for files in `folder` (empty: the current directory): the one that the options name; or the one that lies nearest
  // upwards (openwash.toml, .openwash.toml, at most at the root of the git tree); or an empty one, as always with --isolated.
  // Null where it is wrong, which is said once. It stays where it is as long as this lives.
  const Policy* of(const std::string& folder);

 private:
  const Policy* read(const std::string& path, const std::string& folder);
  std::string nearest(const std::filesystem::path& folder);

  const Analyzer& analyzer_;
  const Options& options_;
  const Console& console_;
  std::map<std::string, std::optional<Policy>> read_;  // by path; nothing where it is wrong
  std::map<std::filesystem::path, std::string> nearest_;
};

// What judging by a policy needs; the policy itself is the one that --policy names, if any. Null in it where there is none. Fails
// where it is wrong, which is said. Keeps references to all three.
std::optional<PolicyContext> policy_context(const Analyzer& analyzer, const Options& options, Policies& policies);

// Reads the policy at `path`. Every mistake is an error, a line each.
Result<Policy> read_policy(const Analyzer& analyzer, const std::string& path);

// The day on which waivers are looked at, ISO 8601: today, or that of SOURCE_DATE_EPOCH (UTC).
std::string policy_day();

}  // namespace openwash
