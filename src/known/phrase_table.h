#pragma once

#include <cstdint>
#include <vector>

#include "known/catalogue_layout.h"
#include "known/license_list.h"

namespace openwash {

// The words by which licences are named, as the catalogue keeps them.
struct PhraseTable {
  std::vector<PhraseRow> slots;
  std::vector<std::uint64_t> openings;
};

// From the ids, names, other names and addresses of all entries. Where two share a phrase, the first has it.
PhraseTable make_phrase_table(const std::vector<LicenseEntry>& entries);

// The number of slots, a power of two, for an open-addressing table of so many items.
std::uint32_t slots_for(std::size_t items);

}  // namespace openwash
