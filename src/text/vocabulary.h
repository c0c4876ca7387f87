#pragma once

#include <functional>
#include <string_view>

namespace openwash {

// Whether the rules know a word, given in its folded form.
using Vocabulary = std::function<bool(std::string_view folded)>;

}  // namespace openwash
