#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "lexicon/pieces.h"

namespace openwash {

// A number in words.
struct SpelledNumber {
  std::size_t end = 0;     // pieces [begin, end)
  std::int64_t value = 0;  // INT64_MAX where it does not fit
  bool article = false;    // may be no number at all: "one", "eine", 一: counts only before a unit
  bool scaled = false;     // said with hundred or more
};

// The longest number spelled from piece `i` on, in English, German, French, or with Han or Hangul figures. O(its length).
std::optional<SpelledNumber> spelled_number_at(const Pieces& pieces, std::size_t i);

// A word that multiplies the number before it.
struct Scale {
  std::size_t end = 0;
  std::int64_t factor = 1;
  bool decimal_comma = false;  // a word of a language that writes 1,5 for one and a half
  bool letter = false;         // "k", "m", "bn": a scale only next to the digits or to a currency
};

// The scale that begins at piece `i`: million, Mrd, crore, 万, k ... whatever stands before it.
std::optional<Scale> scale_at(const Pieces& pieces, std::size_t i);

// Sum and product of non-negative numbers, INT64_MAX where they do not fit.
std::int64_t capped_sum(std::int64_t a, std::int64_t b);
std::int64_t capped_product(std::int64_t a, std::int64_t b);

}  // namespace openwash
