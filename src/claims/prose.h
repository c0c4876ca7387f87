#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace openwash {

// A link or an image of a README. Places lie in the text it was read from.
struct Pointer {
  Span place;          // all of it, mark-up included
  Span text;           // the words that are shown, or the alternative text
  std::string target;  // an address or a path; of an image, its source
  bool image = false;
};

// The words of a README that a reader sees, at the places where they stand: as long as the text it was read from, with blanks for
// mark-up, addresses, code blocks and comments, and with line ends where a table row, an HTML block or a line break parts words.
struct Prose {
  std::string chars;
  std::vector<Pointer> pointers;  // in the order of their ends
};

// Reads chars[from, end) as Markdown with HTML inside; plain text and reStructuredText read the same way. Blanks stand before
// `from`. Never fails; linear.
Prose prose_of(std::string_view chars, std::size_t from);

}  // namespace openwash
