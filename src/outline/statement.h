#pragma once

#include <cstdint>
#include <string_view>

namespace openwash {

// Whether the words [begin, end), which a mark makes a heading, are a sentence that rules something: "You may not sell it", "No
// commercial use", not "Use restrictions" or "What you may not do". O(size).
bool states_something(std::string_view chars, std::uint32_t begin, std::uint32_t end);

}  // namespace openwash
