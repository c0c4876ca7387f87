#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace openwash {

// The least number of bytes to insert, delete or replace that makes `a` into `b` (Levenshtein). O(|a| |b|).
std::size_t edit_distance(std::string_view a, std::string_view b);

// The first of `names` that is nearest to `word`, or an empty text when none is nearer than a third of the word's length.
std::string nearest_name(std::string_view word, const std::vector<std::string>& names);

}  // namespace openwash
