#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "openwash.h"
#include "report/style.h"

namespace openwash {

// A quote made fit to be shown: blanks and line ends run together, nothing unprintable, and where the decisive words lie in it.
struct Excerpt {
  std::string words;
  std::vector<Span> marks;  // of `words`, in order, disjoint
};

// The excerpt of `place`, with the `decisive` places inside it marked. Decisive words that are not found in the quote are left
// out.
Excerpt excerpt_of(const Place& place, const std::vector<Place>& decisive);

// The quote's words on one line of at most `width` columns, the end cut with "..." where they are more.
std::string shortened(const Place& place, std::size_t width);

struct ExcerptLayout {
  std::size_t width = 80;      // of the whole line
  std::string_view margin;     // before every line, printable ASCII
  std::size_t most_lines = 0;  // more lines than these are left out where nothing is decisive; 0 shows all
  bool from_end = false;       // rather than the first line keep the last
};

// The excerpt as lines. The decisive words are underlined: by the terminal where there is colour, else by a line of ^^^^ below.
std::string drawn(const Excerpt& excerpt, const ExcerptLayout& layout, const Style& style);

}  // namespace openwash
