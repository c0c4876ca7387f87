#pragma once

#include <cstdint>
#include <string_view>

namespace openwash {

// Whether the sign at `at` (one of . ! ?) ends a sentence of [begin, end). If so, the offset behind the sign and the quotes and
// brackets that belong to it; else 0. Abbreviations, initials, versions, addresses and numbers do not end one, unless a new
// sentence clearly follows: "Example Inc. You may ...". O(1).
std::uint32_t sentence_end(std::string_view chars, std::uint32_t begin, std::uint32_t at, std::uint32_t end);

}  // namespace openwash
