#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "lexicon/pieces.h"

namespace openwash {

// A number in figures or words, with its scale: "1,5 Mio", "700 million", "two thousand", 3亿5000万.
struct Numeral {
  std::size_t end = 0;     // pieces [begin, end)
  std::int64_t value = 0;  // fractions are cut, INT64_MAX where it does not fit
  bool fraction = false;   // has decimals and no scale: an amount only with a unit, else a version
  bool grouped = false;    // has marks between thousands
  bool scaled = false;     // said with hundred, million, 万 ...
  bool article = false;    // may be the article "one", "eine", 一
  bool no_number = false;  // digits that are no number: a version with two dots, an address
};

// The number that begins at piece `i`; `money` says that a currency stands before it, so that "5 m" means millions. O(its
// length).
std::optional<Numeral> numeral_at(const Pieces& pieces, std::size_t i, bool money);

}  // namespace openwash
