#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace openwash {

// A line that has words. Indents, quote marks ("> "), comment marks and trailing blanks lie outside [begin, end).
struct ScannedLine {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint16_t indent = 0;   // columns before the words, comment marks not counted
  std::uint8_t quotes = 0;    // "> " marks
  bool after_blank = false;   // an empty line, a ruler or the edge of a comment stands before it
  bool after_page = false;    // a page number stands before it
  bool ruled = false;         // a ruler follows directly: "-----" under a title
  bool hard_end = false;      // a backslash ends it
  bool front_matter = false;  // between the "---" lines at the top of a Markdown file

  std::uint32_t size() const { return end - begin; }
};

// The lines of a text. Page numbers are left out as if they had never stood there. O(size).
std::vector<ScannedLine> scan_lines(std::string_view chars);

}  // namespace openwash
