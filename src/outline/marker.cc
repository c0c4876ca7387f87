#include "outline/marker.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "outline/glyph.h"
#include "outline/marker_number.h"

namespace openwash {
namespace {

constexpr char32_t bullets[] = {0xB7,   0x2013, 0x2014, 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25A1, 0x25AA,
                                0x25AB, 0x25B6, 0x25B8, 0x25BA, 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x25E6, 0x2605,
                                0x2713, 0x2714, 0x2717, 0x2718, 0x274C, 0x2794, 0x27A2, 0x27A4, 0x30FB, 0xF06C,
                                0xF06E, 0xF0A7, 0xF0B7, 0xF0D8, 0xFF0A, 0xFF0D, 0xFF65, 0xFFED};

// What bullets of symbol fonts and of other charsets look like when they were copied as characters: only before a blank and a
// letter.
constexpr char32_t broken_bullets[] = {0xA5, 0xA8, 0xAA, 0xAC, 0xB4, 0xD8, 0xFC, 0xFFFD};

constexpr char32_t han_sections[] = {0x6761, 0x689D, 0x7AE0, 0x8282, 0x7BC0, 0x6B3E,
                                     0x9879, 0x9805, 0x90E8, 0x7F16, 0x7DE8, 0x7BC7};
constexpr std::string_view section_words[] = {"section", "article", "clause",  "chapter", "part",
                                              "sec.",    "art.",    "artikel", "rule"};

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
bool take_section(MarkerCursor& cursor, Marker& marker) {
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
  } else if (!begins_section_word(cursor.peek()) ||
             !std::any_of(std::begin(section_words), std::end(section_words),
                          [&](std::string_view word) { return cursor.take_word(word); }) ||
             !is_blank(cursor.peek())) {
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
  MarkerCursor dashes = cursor;
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
  if (rest.size() == 4 && std::all_of(rest.begin(), rest.end(), [](char c) { return is_digit(c); })) return true;
  return rest == "Copy" || rest == "COPY" || rest == "copy" || rest.substr(0, 3) == "by ";
}

// Whether a number in parts without a blank behind it may be a marker: before Han characters that count or measure it is none.
bool begins_han_words(char32_t code) {
  constexpr char32_t units[] = {0x4E07, 0x4EBF, 0x5104, 0x5143, 0x5E74, 0x6708, 0x65E5, 0x500D, 0x4E2A, 0x7248, 0x8282,
                                0x6761, 0x6B3E, 0x7AE0, 0x9879, 0x548C, 0x53CA, 0x6216, 0x4EE5, 0x81F3, 0x7B49};
  return code >= 0x4E00 && code <= 0x9FFF && std::find(std::begin(units), std::end(units), code) == std::end(units);
}

// The sign behind a number decides the form. False where none that makes a marker follows.
bool take_close(MarkerCursor& cursor, Marker& marker) {
  if (cursor.peek() == '\\') cursor.next();  // Markdown: no list, please
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
      return marker.alphabet == Alphabet::digits &&
             (cursor.at_break() || (marker.parts > 1 && (sign == '*' || begins_han_words(sign))));
  }
  cursor.next();
  if (cursor.at_break() || sign == 0x3001) return true;
  const char32_t next = cursor.peek();
  if (sign == ':') return false;
  if (is_cjk(next) || next == 0x201C || sign == 0xFF09 || sign == 0xFF0E) return true;
  if (sign == ')') return is_upper(next) || is_lower(next) || next == '"' || next == '(' || next == '*';
  if (sign == '.') return marker.alphabet == Alphabet::digits && (is_upper(next) || next == '(' || next == '*');
  return false;
}

bool take_marker(MarkerCursor& cursor, Marker& marker) {
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
  if (first == '.' && is_blank(cursor.peek_second())) {
    cursor.next();
    marker.bullet = first;
    return true;
  }
  if (first >= 0x80 && std::find(std::begin(bullets), std::end(bullets), first) != std::end(bullets)) {
    cursor.next();
    marker.bullet = first;
    return true;
  }
  if (first >= 0x80 && std::find(std::begin(broken_bullets), std::end(broken_bullets), first) != std::end(broken_bullets)) {
    MarkerCursor after = cursor;
    after.next();
    if (after.at_break()) {
      after.skip();
      const char32_t letter = after.peek();
      if (is_upper(letter) || is_lower(letter)) {
        cursor.next();
        marker.bullet = first;
        return true;
      }
    }
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
  MarkerCursor section = cursor;
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
  MarkerCursor cursor(chars, begin, end);
  Marker marker;
  if (!take_marker(cursor, marker)) return {};
  marker.size = cursor.at() - begin;
  cursor.skip();
  marker.words = cursor.at();
  if (is_copyright_sign(marker, chars, marker.words, end)) return {};
  return marker;
}

bool holds_number_before(std::string_view words, const Marker& marker) {
  const auto end = static_cast<std::uint32_t>(words.size());
  for (std::uint32_t at = 0; at < end; ++at) {
    const bool bracket = words[at] == '(' || (words[at] == '\xEF' && glyph_at(words, at, end).code == 0xFF08);
    if (!bracket) continue;
    const Marker found = marker_at(words, at, end);
    if (!found || found.form != MarkerForm::full) continue;
    if (found.style() == marker.style() && found.ordinal + 1 == marker.ordinal) return true;
    if (found.as_roman != 0 && found.roman().style() == marker.style() && found.as_roman + 1 == marker.ordinal) return true;
  }
  return false;
}

}  // namespace openwash
