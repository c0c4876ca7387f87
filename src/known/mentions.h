#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "known/catalogue_layout.h"
#include "text/words.h"

namespace openwash {

// Words that name or link a licence.
struct Mention {
  std::uint32_t license = 0;
  std::uint32_t begin = 0;  // words
  std::uint32_t end = 0;
};

// The places where `words`, those of `chars`, put something under a licence by naming or linking it: identifiers, names,
// addresses. A name alone, in a text that does not speak of licensing there, is none. In order; they do not overlap. O(words).
std::vector<Mention> find_mentions(const CatalogueTables& tables, std::string_view chars, const std::vector<Word>& words);

}  // namespace openwash
