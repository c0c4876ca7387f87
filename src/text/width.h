#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace openwash {

// A character of a text as a terminal shows it.
struct Cell {
  char32_t code = 0;       // U+FFFD where the bytes are not UTF-8
  std::uint32_t size = 1;  // bytes; of invalid bytes, the longest run that begins a character
  int width = 0;           // columns: 2 for East Asian wide characters, 0 for combining marks and controls
  bool valid = true;
};

// The character at `at`. Requires: at < chars.size(). O(1).
Cell cell_at(std::string_view chars, std::size_t at);

// The columns that `chars` fill on one line. O(size).
std::size_t display_width(std::string_view chars);

}  // namespace openwash
