#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "clauses/inline_items.h"

namespace openwash {

// Where the words of a block may be cut. Offsets count in the whole text and grow.
struct BlockScan {
  std::vector<std::uint32_t> sentence_ends;   // behind each sentence; the last one is the end of the block
  std::vector<InlineMarker> markers;          // tied to lists
  std::vector<std::uint32_t> semicolons;      // behind each ";"
  std::vector<std::uint32_t> han_semicolons;  // behind each full-width one
};

// Reads the words of a block once, into `scan`, whose memory is used again. `own` and `single` as for
// tie_inline_lists. O(words).
void scan_block(std::string_view chars, Span words, const Marker& own, bool single, BlockScan& scan);

}  // namespace openwash
