#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "audit.h"
#include "policy/policy.h"
#include "report/alert.h"

namespace openwash {

// What judging by a policy needs besides it.
struct PolicyContext {
  const Policy* policy = nullptr;
  std::string fail_on;  // of the command line; the policy's own counts where that is empty
  std::string today;    // ISO 8601
  std::function<std::optional<KindInfo>(std::string_view)> kind;
  std::set<std::string> known;  // "path id" of a baseline: what failed before fails no more
};

// What the policy objects to in a file, in reading order: its findings, and its verdict where that is proprietary or unclear.
// Waivers that are over are told in the message.
std::vector<Alert> complaints_of(const Assessment& assessment, const std::string& path, const PolicyContext& context);

// What it objects to in what a repository says of itself: claims that do not fit. `folder` is where it lies.
std::vector<Alert> complaints_of(const OpenWashing& washing, const std::vector<Claim>& claims, const std::string& folder,
                                 const PolicyContext& context);

// How a baseline names an alert.
std::string baseline_name(const Alert& alert);

}  // namespace openwash
