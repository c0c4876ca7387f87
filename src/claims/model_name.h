#pragma once

#include <string_view>

#include "text/words.h"

namespace openwash {

// Whether the word may be a name: it begins with a capital letter of ASCII and is no single letter.
bool may_be_name(std::string_view chars, const Word& word);

// Whether a name goes on with `next`, the word behind `word`: "-Base" and "-V2.5" of "Name-7B-Base", " 7B" of "Name 7B".
bool name_goes_on(std::string_view chars, const Word& word, const Word& next);

}  // namespace openwash
