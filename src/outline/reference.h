#pragma once

#include <cstdint>
#include <string_view>

namespace openwash {

// Whether the words behind a number at the start of a line show it to be the rest of a reference that was wrapped: "3.3 of this",
// "2. or". `ended` tells that a sentence or item ended before the number: then "(b) to sell" is none. O(1).
bool is_rest_of_reference(std::string_view chars, std::uint32_t words, std::uint32_t end, bool ended);

}  // namespace openwash
