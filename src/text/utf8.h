#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/text.h"

namespace openwash {

// How many bytes at the front are well-formed UTF-8 (Unicode, table 3-7): no overlong forms, surrogates or cut sequences.
std::size_t valid_utf8_size(std::string_view bytes);

// How many bytes at the front one U+FFFD stands for: the longest beginning of a well-formed sequence, or one byte ("maximal
// subpart"). Requires: valid_utf8_size(bytes) == 0, not empty.
std::size_t invalid_utf8_size(std::string_view bytes);

// The code point at `at`, which moves behind it. Requires: valid UTF-8, at < chars.size(), at the start of a character.
char32_t next_code_point(std::string_view chars, std::size_t& at);

// How many well-formed sequences of more than one byte there are, and how many maximal invalid ones. Linear.
struct Utf8Survey {
  std::size_t multibyte = 0;
  std::size_t invalid = 0;
};
Utf8Survey survey_utf8(std::string_view bytes);

// The text of UTF-8 bytes, each maximal invalid sequence as U+FFFD. Places count from `source` for the first byte. Linear.
Text repair_utf8(std::string_view bytes, std::uint32_t source);

}  // namespace openwash
