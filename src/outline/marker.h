#pragma once

#include <cstdint>
#include <string_view>

namespace openwash {

// What counts: no alphabet is a bullet.
enum class Alphabet : std::uint8_t { bullet, digits, lower, upper, roman_lower, roman_upper, han, circled };

// What stands around the number: "1.", "1)", "(1)", "1" before a blank, a word before it ("Section 1", "第一条").
enum class MarkerForm : std::uint8_t { bullet, dot, half, full, bare, word };

// "(a)", "2.3", "-", "Section 4:", "（一）" at the start of a line.
struct Marker {
  std::uint32_t size = 0;   // bytes of the marker; 0 where there is none
  std::uint32_t words = 0;  // offset of the first word behind it, in the text
  Alphabet alphabet = Alphabet::bullet;
  MarkerForm form = MarkerForm::bullet;
  std::uint8_t parts = 0;      // of a number: 2 in "1.1"
  std::uint32_t ordinal = 0;   // of the last part; 0 for bullets
  std::uint32_t as_roman = 0;  // of one letter that is a Roman digit too: its value
  char32_t bullet = 0;

  explicit operator bool() const { return size != 0; }

  // Equal for markers that may stand in one list.
  std::uint32_t style() const;

  // The same marker read as a Roman numeral. Requires: as_roman != 0.
  Marker roman() const;
};

// The marker that begins at `begin`. Says nothing about whether a list item makes sense there. O(1): looks at 24 bytes at most.
Marker marker_at(std::string_view chars, std::uint32_t begin, std::uint32_t end);

// Whether `words` hold the number in brackets that comes before `marker`: "(i)" for "(ii)". Requires: ordinal >= 2. O(words).
bool holds_number_before(std::string_view words, const Marker& marker);

}  // namespace openwash
