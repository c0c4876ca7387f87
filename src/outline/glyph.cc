#include "outline/glyph.h"

namespace openwash {
namespace {

std::uint8_t byte_at(std::string_view chars, std::uint32_t at) {
  return static_cast<std::uint8_t>(chars[at]);
}

bool is_continuation(std::string_view chars, std::uint32_t at) {
  return (byte_at(chars, at) & 0xC0u) == 0x80u;
}

}  // namespace

Glyph wide_glyph_at(std::string_view chars, std::uint32_t at, std::uint32_t end) {
  const std::uint8_t lead = byte_at(chars, at);
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
  if (size == 1 || end - at < size) return {0xFFFD, 1};
  char32_t code = lead & (0xFFu >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) {
    if (!is_continuation(chars, at + i)) return {0xFFFD, 1};
    code = (code << 6) | (byte_at(chars, at + i) & 0x3Fu);
  }
  return {code, size};
}

Glyph wide_glyph_before(std::string_view chars, std::uint32_t begin, std::uint32_t at) {
  std::uint32_t start = at - 1;
  while (start > begin && at - start < 4 && is_continuation(chars, start)) --start;
  const Glyph glyph = glyph_at(chars, start, at);
  return start + glyph.size == at ? glyph : Glyph{0xFFFD, 1};
}

bool is_lower(char32_t code) {
  if (code < 0x80) return code >= 'a' && code <= 'z';
  if (code < 0x100) return code >= 0xDF && code != 0xF7;
  if (code < 0x180) return (code & 1u) != 0;
  return (code >= 0x3B1 && code <= 0x3C9) || (code >= 0x430 && code <= 0x45F);
}

bool is_upper(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z';
  if (code < 0x100) return code >= 0xC0 && code <= 0xDE && code != 0xD7;
  if (code < 0x180) return (code & 1u) == 0;
  return (code >= 0x391 && code <= 0x3A9) || (code >= 0x400 && code <= 0x42F);
}

bool is_blank(char32_t code) {
  if (code <= 0x20) return code == ' ' || (code >= 9 && code <= 13);
  if (code < 0x80) return false;
  return code == 0x85 || code == 0xA0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202F) || code == 0x2060 || code == 0xFEFF;
}

bool is_cjk(char32_t code) {
  return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7AF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFF00 && code <= 0xFFEF) || (code >= 0x20000 && code <= 0x3FFFF);
}

std::uint32_t skip_blanks(std::string_view chars, std::uint32_t at, std::uint32_t end) {
  for (Glyph glyph = glyph_at(chars, at, end); glyph.size != 0 && is_blank(glyph.code); glyph = glyph_at(chars, at, end))
    at += glyph.size;
  return at;
}

std::uint32_t trim_blanks(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  for (Glyph glyph = glyph_before(chars, begin, end); glyph.size != 0 && is_blank(glyph.code);
       glyph = glyph_before(chars, begin, end))
    end -= glyph.size;
  return end;
}

}  // namespace openwash
