#pragma once

#include <cstdint>
#include <string_view>

#include "base/ascii.h"
#include "outline/glyph.h"
#include "outline/marker.h"

namespace openwash {

// Reads a marker character by character.
class MarkerCursor {
 public:
  MarkerCursor(std::string_view chars, std::uint32_t at, std::uint32_t end) : chars_(chars), at_(at), end_(end) {}

  std::uint32_t at() const { return at_; }
  char32_t peek() const { return glyph_at(chars_, at_, end_).code; }
  char32_t peek_second() const { return glyph_at(chars_, at_ + glyph_at(chars_, at_, end_).size, end_).code; }
  void next() { at_ += glyph_at(chars_, at_, end_).size; }
  bool take(char32_t a, char32_t b) {
    if (peek() != a && peek() != b) return false;
    next();
    return true;
  }
  void skip() { at_ = skip_blanks(chars_, at_, end_); }
  bool at_break() const { return at_ >= end_ || is_blank(peek()); }

  // Moves over `word` in any case.
  bool take_word(std::string_view word) {
    if (!starts_folded(chars_.substr(at_, end_ - at_), word)) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    return true;
  }

 private:
  std::string_view chars_;
  std::uint32_t at_;
  std::uint32_t end_;
};

// Each moves the cursor over a number and fills in what it says; false where none stands, with the cursor anywhere.
bool take_number(MarkerCursor& cursor, Marker& marker);       // "12", "1.1", "iv", "b", Han numerals
bool take_path(MarkerCursor& cursor, Marker& marker);         // "12", "1.1", "5.a"
bool take_letters(MarkerCursor& cursor, Marker& marker);      // "iv", "b", "bb"
bool take_single_sign(MarkerCursor& cursor, Marker& marker);  // numbers that are one character

// The value of up to three digits, or of Han numerals; 0 where none stand.
std::uint32_t take_digits(MarkerCursor& cursor);
std::uint32_t take_han(MarkerCursor& cursor);

}  // namespace openwash
