#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "base/ascii.h"

namespace openwash {

// Whether `word` is one of `words`, which are in small letters; `word` may have any case. O(N).
template <std::size_t N>
bool is_listed(std::string_view word, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view known) { return equals_folded(word, known); });
}

}  // namespace openwash
