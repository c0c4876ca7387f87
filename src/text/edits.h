#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/text.h"
#include "text/tricks.h"
#include "text/vocabulary.h"

namespace openwash {

// A place of a text that is not read as it is written.
struct Edit {
  Span span;
  std::optional<std::string> plain;  // what is read instead; none where the words are read as they are
  std::optional<Trick> trick;        // none where the writing is ordinary
};

// What to read in `chars` (valid UTF-8) instead of what is written there; edits in order, apart. A search begins with a test of
// bytes that ordinary texts fail at once. Linear.
using EditSearch = std::vector<Edit> (*)(std::string_view chars, const Vocabulary& known);

// `chars` as they are read. O(size).
Text edited(std::string_view chars, const std::vector<Edit>& edits);

}  // namespace openwash
