#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace openwash {

// An address that a text names.
struct Link {
  Span span;        // bytes of the text, without brackets and closing punctuation
  std::string url;  // with its scheme, never with blanks: "www.a.org" gives "http://www.a.org", an e-mail address "mailto:..."
};

// The web and e-mail addresses of a text in order: with a scheme, beginning with "www.", or of the shape domain.org/path. A hard
// wrap inside one is closed only where it is plain: within <...>, or behind "/", "-", "_" ... where the next line goes on like a
// path. O(size).
std::vector<Link> links_in(std::string_view text);

}  // namespace openwash
