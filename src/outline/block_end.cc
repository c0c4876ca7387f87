#include "outline/block_end.h"

#include <algorithm>

#include "base/ascii.h"
#include "outline/glyph.h"
#include "outline/word_list.h"

namespace openwash {
namespace {

bool is_closer(char32_t code) {
  return code == ')' || code == '"' || code == '\'' || code == '*' || code == '_' || code == '`' || code == ']' ||
         code == 0x2019 || code == 0x201D || code == 0xBB || code == 0xFF09 || code == 0x300D || code == 0x300F ||
         code == 0x3011 || is_blank(code);
}

// The last letters of the words below.
bool may_end_joining_word(char32_t code) {
  switch (code) {
    case 'd':
    case 'r':
    case 't':
    case 'u':
    case 'D':
    case 'R':
    case 'T':
    case 'U':
      return true;
    default:
      return code == 0x6216 || code == 0x8005 || code == 0x53CA || code == 0x4E14 || code == 0x548C;
  }
}

// The words before a joining word at the end: "; and", ", or", "; and/or", U+FF1B U+6216.
std::uint32_t before_joining_word(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  constexpr std::string_view joining[] = {"and/or", "and", "or", "und", "oder", "et", "ou"};
  for (const std::string_view word : joining) {
    if (end - begin <= word.size()) continue;
    const auto at = end - static_cast<std::uint32_t>(word.size());
    const bool same = std::equal(word.begin(), word.end(), chars.begin() + at, [](char a, char b) { return a == to_lower(b); });
    if (!same || !is_blank(glyph_before(chars, begin, at).code)) continue;
    const std::uint32_t trimmed = trim_blanks(chars, begin, at);
    const char32_t sign = glyph_before(chars, begin, trimmed).code;
    return sign == ';' || sign == ',' ? trimmed : end;
  }
  constexpr std::string_view han_joining[] = {"\xE6\x88\x96\xE8\x80\x85",
                                              "\xE4\xBB\xA5\xE5\x8F\x8A",
                                              "\xE5\xB9\xB6\xE4\xB8\x94",
                                              "\xE6\x88\x96",
                                              "\xE5\x8F\x8A",
                                              "\xE5\x92\x8C"};
  for (const std::string_view word : han_joining) {
    if (end - begin <= word.size() || chars.substr(end - word.size(), word.size()) != word) continue;
    const std::uint32_t trimmed = trim_blanks(chars, begin, end - static_cast<std::uint32_t>(word.size()));
    const char32_t sign = glyph_before(chars, begin, trimmed).code;
    if (sign == 0xFF1B || sign == ';') return trimmed;
  }
  return end;
}

}  // namespace

BlockEnd block_end(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  begin = std::max(begin, end > 64 ? end - 64 : 0);
  Glyph last = glyph_before(chars, begin, end);
  while (last.size != 0 && is_closer(last.code)) {
    end -= last.size;
    last = glyph_before(chars, begin, end);
  }
  if (may_end_joining_word(last.code)) {
    end = before_joining_word(chars, begin, end);
  } else if (is_lower(last.code) || is_upper(last.code)) {
    return BlockEnd::open;
  }
  switch (glyph_before(chars, begin, end).code) {
    case '.':
    case '!':
    case '?':
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case 0xFF0E:
      return BlockEnd::full;
    case ':':
    case 0xFF1A:
    case 0x2014:
    case 0x2013:
      return BlockEnd::colon;
    case '-':
      return is_blank(glyph_before(chars, begin, end - 1).code) || glyph_before(chars, begin, end - 1).code == '-'
                 ? BlockEnd::colon
                 : BlockEnd::open;
    case ';':
    case 0xFF1B:
      return BlockEnd::semicolon;
    case ',':
    case '(':
    case 0xFF08:
    case 0xFF0C:
    case 0x3001:
      return BlockEnd::comma;
    default:
      return BlockEnd::open;
  }
}

bool ends_in_open_word(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  constexpr std::string_view open_words[] = {"not",  "to",  "that",   "if",     "must", "may",      "shall", "will",
                                             "by",   "for", "and",    "or",     "are",  "is",       "with",  "in",
                                             "from", "of",  "either", "unless", "when", "following"};
  std::uint32_t start = end;
  while (start > begin && end - start < 10 && is_letter(chars[start - 1])) --start;
  return is_listed(chars.substr(start, end - start), open_words);
}

bool announces_list(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  struct Row {
    std::string_view words;
    std::uint32_t distance;  // from the end, in bytes
  };
  constexpr Row rows[] = {
      {"following", 60},
      {"as follows", 24},
      {"below", 16},
      {"folgende", 60},
      {"suivant", 60},
      {"siguiente", 60},
      {"seguinte", 60},
      {"seguent", 60},
      {"berikut", 60},
      {"\xE5\xA6\x82\xE4\xB8\x8B", 30},  // U+5982 U+4E0B, as below
      {"\xE4\xBB\xA5\xE4\xB8\x8B", 90},  // U+4EE5 U+4E0B, the below
      {"\xE4\xB8\x8B\xE5\x88\x97", 45},  // U+4E0B U+5217, listed below
      {"\xE4\xB8\x8B\xE8\xBF\xB0", 45},  // U+4E0B U+8FF0, told below
      {"\xE6\xAC\xA1\xE3\x81\xAE", 90},  // U+6B21 U+306E, the next
      {"\xE4\xB8\x8B\xE8\xA8\x98", 90},  // U+4E0B U+8A18, written below
      {"\xE5\x90\x84\xE5\x8F\xB7", 90},  // U+5404 U+53F7, each number
      {"\xEB\x8B\xA4\xEC\x9D\x8C", 90},  // U+B2E4 U+C74C, the next
      {"\xEC\x95\x84\xEB\x9E\x98", 90},  // U+C544 U+B798, below
  };
  return std::any_of(std::begin(rows), std::end(rows), [&](const Row& row) {
    const std::uint32_t from = std::max(begin, end > row.distance ? end - row.distance : 0);
    return chars.substr(from, end - from).find(row.words) != std::string_view::npos;
  });
}

bool announces_list_earlier(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t two_sentences = 260;
  const std::uint32_t from = std::max(begin, end > two_sentences ? end - two_sentences : 0);
  const std::string_view tail = chars.substr(from, end - from);
  for (std::size_t stop = tail.find(". "); stop != std::string_view::npos; stop = tail.find(". ", stop + 1)) {
    const auto behind = from + static_cast<std::uint32_t>(stop) + 1;
    if (announces_list(chars, begin, behind)) return true;
  }
  return false;
}

}  // namespace openwash
