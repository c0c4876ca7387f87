#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/text.h"
#include "text/tricks.h"

namespace openwash {

// A text as it is read where that is not how it is written. The maps of its texts lead to the given chars.
struct PlainReading {
  std::optional<Text> undisguised;  // with plain letters where tricks are; none where there are none
  std::optional<Text> read;         // besides with character references read and words joined that line ends break; likewise
  std::vector<TrickPlace> tricks;   // in the given chars, each once, in order; ordinary typography is none
  bool unread = false;              // words stand in it that cannot be read
};

// Reads `chars` as people do: words of `lexicon` are found however their letters are written. `has_references`: whether character
// references may still stand in it. O(size); ordinary texts cost little more than looking at each byte.
PlainReading plain_reading(std::string_view chars, bool has_references, const Lexicon& lexicon);

}  // namespace openwash
