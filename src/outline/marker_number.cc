#include "outline/marker_number.h"

#include <algorithm>
#include <iterator>

namespace openwash {
namespace {

constexpr std::uint32_t longest_number = 999;

// Counting words: digits first, then ten, hundred; the financial forms behind the plain ones.
constexpr char32_t han_digits[] = {0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03,
                                   0x516B, 0x4E5D, 0x5341, 0x767E, 0x3007, 0x58F9, 0x8D30, 0x53C1,
                                   0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396, 0x62FE, 0x4F70};

int digit_value(char32_t code) {
  if (is_digit(code)) return static_cast<int>(code - '0');
  if (code >= 0xFF10 && code <= 0xFF19) return static_cast<int>(code - 0xFF10);
  return -1;
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

}  // namespace

// 0 where no number of up to three digits stands.
std::uint32_t take_digits(MarkerCursor& cursor) {
  std::uint32_t value = 0;
  for (int i = 0; digit_value(cursor.peek()) >= 0; ++i) {
    if (i == 3) return 0;
    value = value * 10 + static_cast<std::uint32_t>(digit_value(cursor.peek()));
    cursor.next();
  }
  return value;
}

std::uint32_t take_han(MarkerCursor& cursor) {
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

// One letter, a Roman numeral, a doubled letter; false where other letters follow.
bool take_letters(MarkerCursor& cursor, Marker& marker) {
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
bool take_path(MarkerCursor& cursor, Marker& marker) {
  const std::uint32_t first = take_digits(cursor);
  if (first == 0) return false;
  marker.alphabet = Alphabet::digits;
  marker.ordinal = first;
  marker.parts = 1;
  while (marker.parts < 8 && (cursor.peek() == '.' || cursor.peek() == 0xFF0E)) {
    MarkerCursor ahead = cursor;
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

bool take_number(MarkerCursor& cursor, Marker& marker) {
  if (digit_value(cursor.peek()) >= 0) return take_path(cursor, marker);
  if (take_letters(cursor, marker)) return true;
  if (cursor.peek() < 0x80) return false;
  marker.ordinal = take_han(cursor);
  marker.alphabet = Alphabet::han;
  marker.parts = 1;
  return marker.ordinal != 0;
}

// Numbers that are one character: U+2460 circled, U+2474 in brackets, U+2160 Roman, U+3220 Han in brackets.
bool take_single_sign(MarkerCursor& cursor, Marker& marker) {
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

}  // namespace openwash
