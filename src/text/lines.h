#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace openwash {

// Where a character stands for a person: both count from 1, columns in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// The line table of a text. Lines end at LF, CR LF or a lone CR.
class Lines {
 public:
  // Keeps a view of `chars`, which must outlive the table. O(size).
  explicit Lines(std::string_view chars);

  // How many lines there are; the empty one after a last line end counts.
  std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }

  // The position of the character at `offset`; an offset past the end gives the end. O(log lines), however long they are.
  Position position(std::uint32_t offset) const;

  // The offset of the character at `position`, or of the end of its line or of the text where there is none. O(line).
  std::uint32_t offset(Position position) const;

 private:
  std::uint32_t code_points_before(std::uint32_t offset) const;

  std::string_view chars_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> counted_;  // code points before each block of the text; empty where no line is longer than a block
};

}  // namespace openwash
