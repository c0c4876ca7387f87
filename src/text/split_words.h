#pragma once

#include <string_view>
#include <vector>

#include "text/edits.h"

namespace openwash {

// Words of `known` that marks stand inside of, or digits instead of letters: "com**mer**cial", "mili<b>tary</b>", "n0t". Words of
// which every part is known, such as "non_commercial", are left as they are. O(size).
std::vector<Edit> split_words(std::string_view chars, const Vocabulary& known);

}  // namespace openwash
