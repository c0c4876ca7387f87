#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace openwash {

// The paths that the file at `list` names, one a line or, where it holds a NUL, one before each NUL; `-` is standard input. Empty
// lines are left out.
Result<std::vector<std::string>> paths_in(const std::string& list);

}  // namespace openwash
