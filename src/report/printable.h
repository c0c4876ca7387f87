#pragma once

#include <string>
#include <string_view>

namespace openwash {

// Whether a character may reach a terminal or a page as it is: no control, no override of the writing direction, nothing that
// cannot be seen (joiners and variation selectors excepted, which some scripts need).
bool is_printable(char32_t code);

// Words of others (texts, file names, arguments) made safe to show on one line: a line end is `\n`, an escape is `\u{1b}`, bytes
// that are not UTF-8 are U+FFFD. Everything that reaches a person goes through this. O(size).
std::string printable(std::string_view text);

}  // namespace openwash
