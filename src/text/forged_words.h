#pragma once

#include <string_view>
#include <vector>

#include "text/edits.h"

namespace openwash {

// Words that are read as words of `known` though they are not written with plain letters: small capitals, letters in frames or
// with marks on most of them, letters of other scripts, characters that nobody sees inside or tags that spell words. O(size).
std::vector<Edit> forged_words(std::string_view chars, const Vocabulary& known);

}  // namespace openwash
