#pragma once

#include <cstdint>
#include <string_view>

namespace openwash {

// One character of a UTF-8 text, as the reading of lines and sentences needs it. Bad sequences count as one byte of code U+FFFD.
struct Glyph {
  char32_t code = 0;       // 0 at the end
  std::uint32_t size = 0;  // bytes; 0 at the end
};

// The same for characters outside ASCII. Requires: at < end, begin < at.
Glyph wide_glyph_at(std::string_view chars, std::uint32_t at, std::uint32_t end);
Glyph wide_glyph_before(std::string_view chars, std::uint32_t begin, std::uint32_t at);

// The character that begins at `at`, which may be the end. Never reads past `end`.
inline Glyph glyph_at(std::string_view chars, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return {};
  const auto byte = static_cast<std::uint8_t>(chars[at]);
  return byte < 0x80 ? Glyph{byte, 1} : wide_glyph_at(chars, at, end);
}

// The character that ends at `at`, not before `begin`.
inline Glyph glyph_before(std::string_view chars, std::uint32_t begin, std::uint32_t at) {
  if (at <= begin) return {};
  const auto byte = static_cast<std::uint8_t>(chars[at - 1]);
  return byte < 0x80 ? Glyph{byte, 1} : wide_glyph_before(chars, begin, at);
}

// Letters are told for Latin, Greek and Cyrillic; other scripts have no case.
bool is_lower(char32_t code);
bool is_upper(char32_t code);

// Blanks of all widths and invisible characters, line ends included.
bool is_blank(char32_t code);

inline bool is_digit(char32_t code) {
  return code >= '0' && code <= '9';
}

// Han, kana, Hangul and full-width forms.
bool is_cjk(char32_t code);

// Moves `at` over blanks, or `end` back before them.
std::uint32_t skip_blanks(std::string_view chars, std::uint32_t at, std::uint32_t end);
std::uint32_t trim_blanks(std::string_view chars, std::uint32_t begin, std::uint32_t end);

}  // namespace openwash
