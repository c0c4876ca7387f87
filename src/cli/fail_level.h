#pragma once

#include <string_view>

#include "audit.h"

namespace openwash {

// From which weight on a text fails. The levels nest: each fails all that the one before fails.
enum class FailLevel { never, proprietary, hard, arguable };

// Whether the text fails: a finding at or above the level, or a proprietary verdict at any level but never. With a `court`, its
// ruling counts instead of the findings. A text that was not read does not fail; that is told otherwise.
bool fails(const Assessment& assessment, FailLevel level, std::string_view court = "");

// Whether a repository fails: any of its files does, or its claims do not fit its terms at any level but never.
bool fails(const RepositoryAssessment& repository, FailLevel level, std::string_view court = "");

}  // namespace openwash
