#pragma once

#include <string_view>
#include <vector>

#include "text/edits.h"

namespace openwash {

// Character references in a text that is no HTML: letters, blanks and signs of a sentence are read as what they stand for.
// Letters that are written so in words of `known` are a trick; other references are ordinary. What would mark headings, items or
// tags stays as it is. O(size).
std::vector<Edit> written_references(std::string_view chars, const Vocabulary& known);

}  // namespace openwash
