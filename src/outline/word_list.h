#pragma once

#include <cstddef>
#include <string_view>

namespace openwash {

// Whether `word` is one of `words`, which are in small letters; `word` may have any case. O(N).
template <std::size_t N>
bool is_listed(std::string_view word, const std::string_view (&words)[N]) {
  for (const std::string_view known : words) {
    if (known.size() != word.size()) continue;
    std::size_t i = 0;
    for (; i < word.size(); ++i) {
      const char c = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] | 0x20) : word[i];
      if (c != known[i]) break;
    }
    if (i == word.size()) return true;
  }
  return false;
}

}  // namespace openwash
