#include "outline/marker.h"

#include <algorithm>
#include <iterator>

#include "outline/glyph.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_number = 999;

constexpr char32_t bullets[] = {0xB7,   0x2013, 0x2014, 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25A1, 0x25AA,
                                0x25AB, 0x25B6, 0x25B8, 0x25BA, 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x25E6, 0x2605,
                                0x2713, 0x2714, 0x2717, 0x2718, 0x274C, 0x2794, 0x27A2, 0x27A4, 0x30FB, 0xF06C,
                                0xF06E, 0xF0A7, 0xF0B7, 0xF0D8, 0xFF0A, 0xFF0D, 0xFF65, 0xFFED};

// Counting words: digits first, then ten, hundred; the financial forms behind the plain ones.
constexpr char32_t han_digits[] = {0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03,
                                   0x516B, 0x4E5D, 0x5341, 0x767E, 0x3007, 0x58F9, 0x8D30, 0x53C1,
                                   0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396, 0x62FE, 0x4F70};
constexpr char32_t han_sections[] = {0x6761, 0x689D, 0x7AE0, 0x8282, 0x7BC0, 0x6B3E,
                                     0x9879, 0x9805, 0x90E8, 0x7F16, 0x7DE8, 0x7BC7};
constexpr std::string_view section_words[] = {"section", "article", "clause",  "chapter", "part",
                                              "sec.",    "art.",    "artikel", "rule"};

class Cursor {
 public:
  Cursor(std::string_view chars, std::uint32_t at, std::uint32_t end) : chars_(chars), at_(at), end_(end) {}

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
    if (end_ - at_ < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
      if ((chars_[at_ + i] | 0x20) != word[i] && chars_[at_ + i] != word[i]) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    return true;
  }

 private:
  std::string_view chars_;
  std::uint32_t at_;
  std::uint32_t end_;
};

int digit_value(char32_t code) {
  if (is_digit(code)) return static_cast<int>(code - '0');
  if (code >= 0xFF10 && code <= 0xFF19) return static_cast<int>(code - 0xFF10);
  return -1;
}

// 0 where no number of up to three digits stands.
std::uint32_t take_digits(Cursor& cursor) {
  std::uint32_t value = 0;
  for (int i = 0; digit_value(cursor.peek()) >= 0; ++i) {
    if (i == 3) return 0;
    value = value * 10 + static_cast<std::uint32_t>(digit_value(cursor.peek()));
    cursor.next();
  }
  return value;
}

// Radicals that PDF readers put in the place of numerals.
char32_t plain_han(char32_t code) {
  switch (code) {
    case 0x2F00:
      return 0x4E00;
    case 0x2F06:
      return 0x4E8C;
    case 0x2F0B:
      return 0x516B;
    case 0x2F17:
      return 0x5341;
    default:
      return code;
  }
}

std::uint32_t take_han(Cursor& cursor) {
  std::uint32_t total = 0;
  std::uint32_t digit = 0;
  for (int i = 0; i < 5; ++i) {
    const auto* found = std::find(std::begin(han_digits), std::end(han_digits), plain_han(cursor.peek()));
    if (found == std::end(han_digits)) break;
    const auto value = static_cast<std::uint32_t>((found - han_digits) % 12);
    if (value < 10) {
      digit = digit * 10 + value;
    } else {
      total += std::max(digit, 1u) * (value == 10 ? 10 : 100);
      digit = 0;
    }
    cursor.next();
  }
  return std::min(total + digit, longest_number);
}

std::uint32_t roman_value(char32_t code) {
  switch (code | 0x20u) {
    case 'i':
      return 1;
    case 'v':
      return 5;
    case 'x':
      return 10;
    case 'l':
      return 50;
    case 'c':
      return 100;
    case 'd':
      return 500;
    case 'm':
      return 1000;
    default:
      return 0;
  }
}

// One letter, a Roman numeral, a doubled letter; false where other letters follow.
bool take_letters(Cursor& cursor, Marker& marker) {
  const char32_t first = cursor.peek();
  if (first >= 0x80 || !(is_lower(first) || is_upper(first))) return false;
  const bool lower = is_lower(first);
  std::uint32_t count = 0;
  std::uint32_t roman = 0;
  std::uint32_t before = 0;
  bool is_roman = true;
  bool is_doubled = true;
  while (lower ? is_lower(cursor.peek()) : is_upper(cursor.peek())) {
    if (++count > 7) return false;
    const std::uint32_t value = roman_value(cursor.peek());
    is_roman = is_roman && value != 0 && value <= 100;
    is_doubled = is_doubled && cursor.peek() == first;
    roman += value > before && before != 0 ? value - 2 * before : value;
    before = value;
    if (count > 1 && !is_roman && !is_doubled) return false;
    cursor.next();
  }
  if (count == 1) {
    marker.alphabet = lower ? Alphabet::lower : Alphabet::upper;
    marker.ordinal = static_cast<std::uint32_t>((first | 0x20u) - 'a' + 1);
    marker.as_roman = is_roman ? roman : 0;
  } else if (is_roman && roman <= 50) {
    marker.alphabet = lower ? Alphabet::roman_lower : Alphabet::roman_upper;
    marker.ordinal = roman;
  } else if (count == 2 && is_doubled) {
    marker.alphabet = lower ? Alphabet::lower : Alphabet::upper;
    marker.ordinal = 26 + static_cast<std::uint32_t>((first | 0x20u) - 'a' + 1);
  } else {
    return false;
  }
  marker.parts = 1;
  return true;
}

// "1", "1.1", "5.a"
bool take_path(Cursor& cursor, Marker& marker) {
  const std::uint32_t first = take_digits(cursor);
  if (first == 0) return false;
  marker.alphabet = Alphabet::digits;
  marker.ordinal = first;
  marker.parts = 1;
  while (marker.parts < 8 && (cursor.peek() == '.' || cursor.peek() == 0xFF0E)) {
    Cursor ahead = cursor;
    ahead.next();
    if (digit_value(ahead.peek()) >= 0) {
      const std::uint32_t part = take_digits(ahead);
      if (part == 0) return false;
      marker.ordinal = part;
    } else if (ahead.peek() < 0x80 && is_lower(ahead.peek()) &&
               (ahead.peek_second() == '.' || ahead.peek_second() == ')' || ahead.peek_second() == ' ')) {
      marker.alphabet = Alphabet::lower;
      marker.ordinal = ahead.peek() - 'a' + 1;
      ahead.next();
    } else {
      break;
    }
    cursor = ahead;
    ++marker.parts;
  }
  return true;
}

bool take_number(Cursor& cursor, Marker& marker) {
  if (digit_value(cursor.peek()) >= 0) return take_path(cursor, marker);
  if (take_letters(cursor, marker)) return true;
  if (cursor.peek() < 0x80) return false;
  marker.ordinal = take_han(cursor);
  marker.alphabet = Alphabet::han;
  marker.parts = 1;
  return marker.ordinal != 0;
}

// Numbers that are one character: U+2460 circled, U+2474 in brackets, U+2160 Roman, U+3220 Han in brackets.
bool take_single_sign(Cursor& cursor, Marker& marker) {
  struct Row {
    char32_t first, last;
    Alphabet alphabet;
  };
  constexpr Row rows[] = {{0x2460, 0x2473, Alphabet::circled},     {0x2474, 0x2487, Alphabet::circled},
                          {0x2488, 0x249B, Alphabet::circled},     {0x2160, 0x216B, Alphabet::roman_upper},
                          {0x2170, 0x217B, Alphabet::roman_lower}, {0x3220, 0x3229, Alphabet::han},
                          {0x2776, 0x277F, Alphabet::circled},     {0x2780, 0x2789, Alphabet::circled}};
  const char32_t code = cursor.peek();
  for (const Row& row : rows) {
    if (code < row.first || code > row.last) continue;
    marker.alphabet = row.alphabet;
    marker.ordinal = code - row.first + 1;
    marker.parts = 1;
    marker.form = MarkerForm::full;
    cursor.next();
    if (row.alphabet == Alphabet::roman_upper || row.alphabet == Alphabet::roman_lower) {
      marker.form = MarkerForm::dot;
      if (!cursor.take('.', 0x3001)) cursor.take(0xFF0E, 0xFF09);
    }
    return true;
  }
  return false;
}

bool begins_section_word(char32_t code) {
  switch (code | 0x20u) {
    case 's':
    case 'a':
    case 'c':
    case 'p':
    case 'r':
      return true;
    default:
      return false;
  }
}

// "Section 4.", "ARTICLE II", "第一条", "§ 3"
bool take_section(Cursor& cursor, Marker& marker) {
  marker.form = MarkerForm::word;
  if (cursor.peek() == 0x7B2C) {
    cursor.next();
    cursor.skip();
    marker.alphabet = Alphabet::han;
    marker.ordinal = take_digits(cursor);
    if (marker.ordinal == 0) marker.ordinal = take_han(cursor);
    cursor.skip();
    const char32_t unit = cursor.peek();
    if (marker.ordinal == 0 || std::find(std::begin(han_sections), std::end(han_sections), unit) == std::end(han_sections))
      return false;
    marker.parts = 1;
    marker.bullet = unit;
    cursor.next();
    if (!cursor.take('.', 0x3001)) cursor.take(':', 0xFF1A);
    return true;
  }
  if (cursor.peek() == 0xA7) {
    cursor.next();
  } else if (!begins_section_word(cursor.peek())) {
    return false;
  } else if (!std::any_of(std::begin(section_words), std::end(section_words),
                          [&](std::string_view word) { return cursor.take_word(word); })) {
    return false;
  } else if (!is_blank(cursor.peek())) {
    return false;
  }
  cursor.skip();
  if (cursor.peek() >= 0x2160 && cursor.peek() <= 0x216B) {
    marker.alphabet = Alphabet::roman_upper;
    marker.ordinal = cursor.peek() - 0x2160 + 1;
    marker.parts = 1;
    cursor.next();
  } else if (!take_path(cursor, marker) && !take_letters(cursor, marker)) {
    return false;
  }
  if (marker.alphabet == Alphabet::lower) return false;
  if (marker.as_roman != 0) marker = marker.roman();
  const bool closed = cursor.take('.', ':') || cursor.take(')', 0xFF1A) || cursor.at_break();
  Cursor dashes = cursor;
  dashes.skip();
  for (char32_t sign = dashes.peek(); sign == '-' || sign == 0x2013 || sign == 0x2014; sign = dashes.peek()) {
    dashes.next();
    cursor = dashes;
  }
  return closed;
}

bool is_copyright_sign(const Marker& marker, std::string_view chars, std::uint32_t words, std::uint32_t end) {
  if (marker.ordinal != 3 || marker.parts != 1 || marker.form != MarkerForm::full) return false;
  const std::string_view rest = chars.substr(words, std::min(end - words, 4u));
  if (rest.empty()) return true;
  if (rest.size() == 4 && std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
  return rest == "Copy" || rest == "COPY" || rest == "copy" || rest.substr(0, 3) == "by ";
}

// The sign behind a number decides the form. False where none that makes a marker follows.
bool take_close(Cursor& cursor, Marker& marker) {
  const char32_t sign = cursor.peek();
  switch (sign) {
    case ')':
    case 0xFF09:
      marker.form = MarkerForm::half;
      break;
    case '.':
    case 0xFF0E:
    case 0x3001:
      marker.form = MarkerForm::dot;
      break;
    case ':':
    case 0xFF1A:
      marker.form = MarkerForm::bare;
      break;
    default:
      marker.form = MarkerForm::bare;
      return marker.alphabet == Alphabet::digits && cursor.at_break();
  }
  cursor.next();
  if (cursor.at_break() || sign == 0x3001) return true;
  const char32_t next = cursor.peek();
  if (sign == ':') return false;
  if (is_cjk(next) || sign == 0xFF09 || sign == 0xFF0E) return true;
  if (sign == ')') return is_upper(next) || is_lower(next) || next == '"' || next == '(';
  if (sign == '.') return marker.alphabet == Alphabet::digits && (is_upper(next) || next == '(' || next == '*');
  return false;
}

bool take_marker(Cursor& cursor, Marker& marker) {
  const char32_t first = cursor.peek();
  if (first == '-' || first == '*' || first == '+') {
    cursor.next();
    marker.bullet = first;
    return cursor.at_break();
  }
  if (first == 'o' && (cursor.peek_second() == '\t')) {
    cursor.next();
    marker.bullet = first;
    return true;
  }
  if (first >= 0x80 && std::find(std::begin(bullets), std::end(bullets), first) != std::end(bullets)) {
    cursor.next();
    marker.bullet = first;
    return true;
  }
  if (first == '(' || first == 0xFF08) {
    cursor.next();
    cursor.skip();
    if (!take_number(cursor, marker)) return false;
    cursor.skip();
    if (!cursor.take(')', 0xFF09)) return false;
    marker.form = MarkerForm::full;
    return true;
  }
  if (first >= 0x80 && take_single_sign(cursor, marker)) return true;
  Cursor section = cursor;
  Marker section_marker;
  if (take_section(section, section_marker)) {
    cursor = section;
    marker = section_marker;
    return true;
  }
  return take_number(cursor, marker) && take_close(cursor, marker);
}

}  // namespace

std::uint32_t Marker::style() const {
  const auto form_bits = static_cast<std::uint32_t>(form) << 28;
  if (alphabet == Alphabet::bullet) return form_bits | bullet;
  return form_bits | static_cast<std::uint32_t>(alphabet) << 24 | static_cast<std::uint32_t>(parts) << 20 | (bullet & 0xFFFFFu);
}

Marker Marker::roman() const {
  Marker marker = *this;
  marker.alphabet = alphabet == Alphabet::lower ? Alphabet::roman_lower : Alphabet::roman_upper;
  marker.ordinal = as_roman;
  marker.as_roman = 0;
  return marker;
}

Marker marker_at(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  Cursor cursor(chars, begin, end);
  Marker marker;
  if (!take_marker(cursor, marker)) return {};
  marker.size = cursor.at() - begin;
  cursor.skip();
  marker.words = cursor.at();
  if (is_copyright_sign(marker, chars, marker.words, end)) return {};
  return marker;
}

}  // namespace openwash
