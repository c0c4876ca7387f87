#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "known/catalogue_layout.h"

namespace openwash {

// A known text as it is kept: hashes of its words, and the parts in which copies may differ.
struct ReferenceText {
  std::vector<std::uint64_t> words;
  std::vector<PartRow> parts;  // ordered; an optional part may hold free and idle ones, which follow it
};

// Reads a text in which the characters U+E001 and U+E002 stand around each optional part, U+E003 and U+E004 around each free one,
// U+E005 and U+E006 around each line of its title.
ReferenceText read_reference(std::string_view marked);

// Adds the parts of another copy of the same words.
void merge_parts(std::vector<PartRow>& parts, const std::vector<PartRow>& others);

}  // namespace openwash
