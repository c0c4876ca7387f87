#include "outline/line_scan.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/ascii.h"
#include "outline/comment_marks.h"
#include "outline/glyph.h"

namespace openwash {
namespace {

// Trailing ASCII blanks are by far the most frequent ones.
std::uint32_t trimmed(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && (chars[end - 1] == ' ' || chars[end - 1] == '\t' || chars[end - 1] == '\r')) --end;
  return end > begin && (chars[end - 1] & 0x80) != 0 ? trim_blanks(chars, begin, end) : end;
}

// Moves over indent and quote marks.
void enter_line(std::string_view chars, ScannedLine& line) {
  std::uint32_t indent = 0;
  std::uint32_t quotes = 0;
  while (line.begin < line.end) {
    const char c = chars[line.begin];
    if (c == ' ') {
      ++indent;
    } else if (c == '\t') {
      indent += 4;
    } else if (c == '>') {
      ++quotes;
      indent = 0;
    } else if ((c & 0x80) != 0) {
      const Glyph glyph = glyph_at(chars, line.begin, line.end);
      if (!is_blank(glyph.code)) break;
      indent += glyph.code == 0x3000 ? 2 : 1;
      line.begin += glyph.size - 1;
    } else if (c != '\v' && c != '\f') {
      break;
    }
    ++line.begin;
  }
  line.indent = static_cast<std::uint16_t>(std::min(indent, 0xFFFFu));
  line.quotes = static_cast<std::uint8_t>(std::min(quotes, 0xFFu));
}

constexpr std::array<bool, 256> ruler_signs = [] {
  std::array<bool, 256> table{};
  for (const char c : {'-', '=', '_', '*', '~', '#', '+', '.', ' ', '\t', '|', ':', '/'})
    table[static_cast<std::uint8_t>(c)] = true;
  return table;
}();

// "-----", "* * *", "|---|---|", "```"; U+2500 to U+257F and U+2014 are rulers as well.
bool is_ruler(std::string_view words) {
  if (words.size() >= 3 && words.substr(0, 3) == "```") return true;
  if (words.size() < 3) return false;
  if ((words[0] & 0x80) != 0) {
    std::uint32_t at = 0;
    const auto end = static_cast<std::uint32_t>(words.size());
    while (at < end) {
      const Glyph glyph = glyph_at(words, at, end);
      if (!(glyph.code >= 0x2500 && glyph.code <= 0x257F) && glyph.code != 0x2014 && glyph.code != 0xFF1D) return false;
      at += glyph.size;
    }
    return true;
  }
  if (!ruler_signs[static_cast<std::uint8_t>(words[0])]) return false;
  return std::all_of(words.begin(), words.end(), [](char c) { return ruler_signs[static_cast<std::uint8_t>(c)]; });
}

// "12", "- 12 -", "Page 3 of 9", U+7B2C 3 U+9875: what a printed page carries.
bool is_page_number(std::string_view words) {
  if (words.size() > 24) return false;
  const bool named = starts_folded(words, "page ");
  if (named) words.remove_prefix(5);
  const std::string_view page_sign = "\xE9\xA1\xB5";
  const bool han = words.size() > 6 && words.substr(0, 3) == "\xE7\xAC\xAC" && words.find(page_sign) != std::string_view::npos;
  if (han) return true;
  bool digits = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (is_digit(static_cast<char32_t>(static_cast<std::uint8_t>(c)))) {
      digits = true;
    } else if (named && (c == 'o' || c == 'f')) {
      continue;
    } else if (c != ' ' && c != '/' && c != '|' && !(c == '-' && (i == 0 || i + 1 == words.size()))) {
      return false;
    }
  }
  return digits;
}

// The line behind a closing "---", or 0 where the text has no front matter.
std::size_t end_of_front_matter(std::string_view chars) {
  if (chars.substr(0, 4) != "---\n" && chars.substr(0, 5) != "---\r\n") return 0;
  const std::size_t close = chars.find("\n---", 3);
  if (close == std::string_view::npos) return 0;
  const std::size_t behind = close + 4;
  return behind >= chars.size() || chars[behind] == '\n' || chars[behind] == '\r' ? behind : 0;
}

}  // namespace

std::vector<ScannedLine> scan_lines(std::string_view chars) {
  std::vector<ScannedLine> lines;
  lines.reserve(chars.size() / 48 + 8);
  const auto size = static_cast<std::uint32_t>(chars.size());
  const std::size_t front_end = end_of_front_matter(chars);
  const bool has_carriage_lines = chars.find('\n') == std::string_view::npos && chars.find('\r') != std::string_view::npos;
  const char line_end = has_carriage_lines ? '\r' : '\n';
  bool after_blank = true;
  bool after_page = false;
  for (std::uint32_t at = 0; at < size;) {
    const void* found = std::memchr(chars.data() + at, line_end, size - at);
    const std::uint32_t stop =
        found != nullptr ? static_cast<std::uint32_t>(static_cast<const char*>(found) - chars.data()) : size;
    ScannedLine line;
    line.begin = at;
    line.end = trimmed(chars, at, stop);
    at = stop + 1;
    enter_line(chars, line);
    if (line.begin >= line.end) {
      after_blank = true;
      continue;
    }
    std::string_view words = chars.substr(line.begin, line.size());
    if (is_ruler(words) && words.substr(0, 2) != "/*") {
      if (!lines.empty() && !after_blank && (words[0] == '-' || words[0] == '=')) lines.back().ruled = true;
      after_blank = true;
      continue;
    }
    if (is_page_number(words) && !lines.empty() && line.begin >= front_end) {
      after_page = true;
      continue;
    }
    if (words.back() == '\\') {
      line.hard_end = true;
      line.end = trimmed(chars, line.begin, line.end - 1);
    }
    line.front_matter = line.begin < front_end;
    line.after_blank = after_blank;
    line.after_page = after_page;
    after_blank = after_page = false;
    if (line.begin < line.end) lines.push_back(line);
  }
  strip_comment_marks(chars, lines);
  return lines;
}

}  // namespace openwash
