#include "text/look_alike.h"

#include <algorithm>
#include <array>
#include <utility>

namespace openwash {
namespace {

using Pair = std::pair<char32_t, char>;

constexpr std::array pairs = {
    Pair{U'\u0131', 'i'}, Pair{U'\u0251', 'a'}, Pair{U'\u0261', 'g'}, Pair{U'\u03B1', 'a'}, Pair{U'\u03B5', 'e'},
    Pair{U'\u03B9', 'i'}, Pair{U'\u03BA', 'k'}, Pair{U'\u03BD', 'v'}, Pair{U'\u03BF', 'o'}, Pair{U'\u03C1', 'p'},
    Pair{U'\u03C4', 't'}, Pair{U'\u03C5', 'u'}, Pair{U'\u03C7', 'x'}, Pair{U'\u0430', 'a'}, Pair{U'\u0432', 'b'},
    Pair{U'\u0435', 'e'}, Pair{U'\u043A', 'k'}, Pair{U'\u043C', 'm'}, Pair{U'\u043D', 'h'}, Pair{U'\u043E', 'o'},
    Pair{U'\u0440', 'p'}, Pair{U'\u0441', 'c'}, Pair{U'\u0442', 't'}, Pair{U'\u0443', 'y'}, Pair{U'\u0445', 'x'},
    Pair{U'\u0455', 's'}, Pair{U'\u0456', 'i'}, Pair{U'\u0458', 'j'}, Pair{U'\u04BB', 'h'}, Pair{U'\u0501', 'd'},
    Pair{U'\u051B', 'q'}, Pair{U'\u051D', 'w'},
};
static_assert(std::is_sorted(pairs.begin(), pairs.end()));

}  // namespace

char look_alike(char32_t c) {
  const auto at = std::lower_bound(pairs.begin(), pairs.end(), c, [](const Pair& p, char32_t v) { return p.first < v; });
  return at != pairs.end() && at->first == c ? at->second : '\0';
}

}  // namespace openwash
