#pragma once

#include <string_view>
#include <vector>

#include "text/edits.h"

namespace openwash {

// Lines in which characters that turn the direction of writing make Latin letters stand in another order than they are written,
// read as they are shown. Hebrew and Arabic text with Latin words in it is ordinary. O(size).
std::vector<Edit> displayed_order(std::string_view chars, const Vocabulary& known);

}  // namespace openwash
