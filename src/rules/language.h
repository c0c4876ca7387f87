#pragma once

#include <span>
#include <string_view>

#include "rules/rule_set.h"
#include "text/words.h"

namespace openwash {

// The BCP 47 tag of the language in which `words` stand, by its common words: that of the first `window` of them, or, where these
// are names and numbers, that of most of the following windows, if they are a fair part of the text; "und" when no language of
// the rules is met at the rate of running text. O(words + languages).
std::string_view language_of(const RuleSet& rules, std::span<const Word> words, std::size_t window = 250);

}  // namespace openwash
