#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/text.h"

namespace openwash {

// Text whose code units have two or four bytes, of either byte order. What is no code point (a lone surrogate, a cut unit at the
// end) becomes U+FFFD. Places count from `source` for the first byte. Linear.
struct WideDecoded {
  Text text;
  bool damaged = false;
};
WideDecoded decode_utf16(std::string_view bytes, std::endian order, std::uint32_t source);
WideDecoded decode_utf32(std::string_view bytes, std::endian order, std::uint32_t source);

// The byte order of what looks like UTF-16 without a byte order mark, or nothing. Looks at the first 64 KiB at most. Text of any
// other charset has no zero bytes; `is_utf8` tells that the bytes are valid UTF-8 too, as English in UTF-16 is.
std::optional<std::endian> utf16_order(std::string_view bytes, bool is_utf8);

}  // namespace openwash
