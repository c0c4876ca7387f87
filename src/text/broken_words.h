#pragma once

#include <string_view>
#include <vector>

#include "text/edits.h"

namespace openwash {

// Words of `known` that a hyphen breaks at the end of a line, of which a part is no word by itself: "commer-" "cial", not "non-"
// "commercial". O(size).
std::vector<Edit> broken_words(std::string_view chars, const Vocabulary& known);

}  // namespace openwash
