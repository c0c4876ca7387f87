#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace openwash {

// A run of digits, a run of other word characters, or one Han, Kana or Hangul character, folded as words are.
struct Piece {
  Span span;         // bytes of the text
  std::string text;  // folded; digits of any width are ASCII
  bool digits = false;
  bool ideograph = false;
};

// The pieces of a clause and the marks between them: the common ground of reading numbers, units and dates. Finer than words:
// "10M" is two pieces. Holds a view of the text, which must outlive it.
class Pieces {
 public:
  // Requires: valid UTF-8. O(size).
  explicit Pieces(std::string_view text);

  std::string_view text() const { return text_; }
  std::size_t size() const { return pieces_.size() - 1; }

  // Requires: i <= size(). The piece behind the last one is empty and lies at the end of the text.
  const Piece& operator[](std::size_t i) const { return pieces_[i]; }

  // The marks before piece `i`, from the piece before or from byte `from` on. Wide marks are narrow, all blanks but the line feed
  // are ' ', hyphens and short dashes '-', quotes "'"; invisible characters are dropped.
  std::string gap(std::size_t i) const;
  std::string gap(std::uint32_t from, std::size_t i) const;

  // Whether pieces i-1 and i touch.
  bool glued(std::size_t i) const { return i > 0 && pieces_[i - 1].span.end == pieces_[i].span.begin; }

 private:
  std::string_view text_;
  std::vector<Piece> pieces_;
};

// Whether a gap holds nothing but blanks, line ends and, behind a line end, comment marks.
bool is_blank(std::string_view gap);

}  // namespace openwash
