#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace openwash {

// A word of a phrase: `text` folded, `prefix` when any ending may follow, `gap` words that may stand before it.
struct PhraseWord {
  std::string text;
  bool prefix = false;
  std::uint8_t gap = 0;

  friend bool operator==(const PhraseWord&, const PhraseWord&) = default;
};

// Reads a phrase of a concept file and gives every sequence of words it stands for.
//
//   may not          these words, one after the other
//   (may|shall) not  alternatives, also of several words; an empty one leaves it out: (may|) not
//   (strictly)? no   optional
//   commerc*         any ending; at least two letters must stand before the star
//   no ..3 right     up to three other words between
//
// Fails on unbalanced parentheses, a gap at the start or over 16, and more than 40,000 sequences.
Result<std::vector<std::vector<PhraseWord>>> parse_phrase(std::string_view phrase);

}  // namespace openwash
