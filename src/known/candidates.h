#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "known/catalogue_layout.h"
#include "text/words.h"

namespace openwash {

// A run of words in which a known text may stand, wholly or in part.
struct Candidate {
  std::uint32_t text = 0;          // into texts
  std::uint32_t hits = 0;          // shingles that the run shares with it, about
  std::uint32_t first = 0;         // first word of the first shared shingle, in the words given
  std::uint32_t last = 0;          // first word of the last one
  std::uint32_t anchor = 0;        // first word of a shared shingle from which on both go together, in the words given
  std::uint32_t anchor_place = 0;  // the same word in the known text
  double share = 0;                // of the known text's shingles
};

// The candidates worth a comparison, ordered by `first`. `words` are those of `chars`. Takes O(words) time and O(known texts +
// candidates) memory.
std::vector<Candidate> find_candidates(const CatalogueTables& tables, std::string_view chars, const std::vector<Word>& words);

}  // namespace openwash
