#include "text/width.h"

#include <utf8proc.h>

namespace openwash {
namespace {

// The bytes that a character beginning with `lead` may have second: the bounds that rule out overlong forms and surrogates.
struct Lead {
  std::uint32_t size;
  unsigned char low;
  unsigned char high;
};

Lead lead_of(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return {2, 0x80, 0xBF};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return {3, 0x80, 0xBF};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return {4, 0x80, 0xBF};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {1, 0, 0};
}

Cell invalid(std::uint32_t size) {
  return {0xFFFD, size, 1, false};
}

}  // namespace

Cell cell_at(std::string_view chars, std::size_t at) {
  const auto first = static_cast<unsigned char>(chars[at]);
  if (first < 0x80) return {first, 1, first >= 0x20 && first != 0x7F ? 1 : 0, true};
  const Lead lead = lead_of(first);
  if (lead.size == 1) return invalid(1);

  char32_t code = first & (0xFFu >> (lead.size + 1));
  for (std::uint32_t i = 1; i < lead.size; ++i) {
    if (at + i >= chars.size()) return invalid(i);
    const auto next = static_cast<unsigned char>(chars[at + i]);
    if (next < (i == 1 ? lead.low : 0x80) || next > (i == 1 ? lead.high : 0xBF)) return invalid(i);
    code = code << 6 | (next & 0x3Fu);
  }
  return {code, lead.size, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code)), true};
}

std::size_t display_width(std::string_view chars) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < chars.size();) {
    const Cell cell = cell_at(chars, at);
    width += static_cast<std::size_t>(cell.width);
    at += cell.size;
  }
  return width;
}

}  // namespace openwash
