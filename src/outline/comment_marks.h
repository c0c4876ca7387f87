#pragma once

#include <string_view>
#include <vector>

#include "outline/line_scan.h"

namespace openwash {

// Takes the marks of comments in source files away from the lines that bear them: "//", "*", "#", ";", "--", "%", "!", rem, dnl,
// and the opening and closing signs. A sign that makes a list or a heading as well counts only where a run of lines bears it.
// Lines left without words vanish. O(lines).
void strip_comment_marks(std::string_view chars, std::vector<ScannedLine>& lines);

// The offset behind white space and comment marks, where `at` may be a line end inside a block: the next word of that block.
std::uint32_t skip_wrap(std::string_view chars, std::uint32_t at, std::uint32_t end);

}  // namespace openwash
