#pragma once

#include <string>
#include <string_view>

namespace openwash {

// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4). O(size).
std::string sha256(std::string_view bytes);

}  // namespace openwash
