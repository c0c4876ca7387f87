#pragma once

#include <span>
#include <string_view>

#include "rules/rule_set.h"
#include "text/words.h"

namespace openwash {

// The BCP 47 tag of the language in which most of the first `most` words stand, by its common words; "und" when no language of
// the rules is met at the rate of running text. O(words + languages).
std::string_view language_of(const RuleSet& rules, std::span<const Word> words, std::size_t most = 250);

}  // namespace openwash
