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

  std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }

  // The position of the character at `offset`; an offset past the end gives the end. O(log lines + length of the line).
  Position position(std::uint32_t offset) const;

 private:
  std::string_view chars_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace openwash
