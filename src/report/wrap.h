#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace openwash {

// The lines that `text` makes when no line is wider than `width` columns, as spans of its bytes without the blanks at the break.
// Breaks stand at blanks and beside East Asian wide characters, not before closing or after opening punctuation; a word that is
// wider than a line is cut. Requires: printable text on one line, width at least 2. O(size).
std::vector<Span> wrapped(std::string_view text, std::size_t width);

// The same as text: every line begins with `indent` blanks, save the first, which begins with `first`, and ends with a line end.
std::string paragraph(std::string_view text, std::size_t width, std::size_t indent = 0, std::string_view first = "");

}  // namespace openwash
