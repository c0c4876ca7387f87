#pragma once

#include <string_view>
#include <vector>

#include "text/edits.h"

namespace openwash {

// Words of `known` whose letters stand apart: "f o r b i d", "f.o.r.b.i.d". Lists of letters, initials and abbreviations are
// none. O(size).
std::vector<Edit> letters_apart(std::string_view chars, const Vocabulary& known);

}  // namespace openwash
