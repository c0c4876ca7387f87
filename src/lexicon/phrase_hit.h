#pragma once

#include <cstdint>

namespace openwash {

// What a phrase stands for: a set of concepts. Phrases of the same concepts share one meaning.
using MeaningId = std::uint16_t;

// A phrase met in a clause: words [first, last) of it.
struct PhraseHit {
  MeaningId meaning = 0;
  std::uint16_t first = 0;
  std::uint16_t last = 0;
};

}  // namespace openwash
