#include "report/printable.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "text/width.h"

namespace openwash {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr Range hidden[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},       {0xAD, 0xAD},        // controls, soft hyphen
    {0x61C, 0x61C},   {0x115F, 0x1160},   {0x180E, 0x180E},    // Arabic letter mark, Hangul fillers, Mongolian separator
    {0x200B, 0x200B}, {0x200E, 0x200F},   {0x2028, 0x202E},    // zero-width space, direction marks, separators, overrides
    {0x2060, 0x206F}, {0x3164, 0x3164},   {0xD800, 0xDFFF},    // invisible operators, isolates, filler, surrogates
    {0xFDD0, 0xFDEF}, {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},    // noncharacters, byte order mark, filler
    {0xFFF9, 0xFFFB}, {0xE0000, 0xE00FF}, {0xE01F0, 0xE0FFF},  // annotation marks, tags
};

std::string escaped(char32_t code) {
  if (code == '\n') return "\\n";
  if (code == '\r') return "\\r";
  if (code == '\t') return "\\t";
  std::string digits;
  for (std::uint32_t rest = code; rest != 0 || digits.size() < 2; rest >>= 4)
    digits.insert(digits.begin(), "0123456789abcdef"[rest & 15]);
  return "\\u{" + digits + "}";
}

}  // namespace

bool is_printable(char32_t code) {
  if (code >= 0x20 && code < 0x7F) return true;
  if ((code & 0xFFFE) == 0xFFFE) return false;
  const Range* range =
      std::lower_bound(std::begin(hidden), std::end(hidden), code, [](const Range& r, char32_t c) { return r.last < c; });
  return range == std::end(hidden) || code < range->first;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Cell cell = cell_at(text, at);
    if (!cell.valid)
      out += "\xEF\xBF\xBD";
    else if (is_printable(cell.code))
      out += text.substr(at, cell.size);
    else
      out += escaped(cell.code);
    at += cell.size;
  }
  return out;
}

}  // namespace openwash
