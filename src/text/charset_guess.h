#pragma once

#include <string_view>

#include "text/charset.h"

namespace openwash {

struct CharsetGuess {
  const Charset* charset = nullptr;  // null where nothing is likely
  int confidence = 0;                // 0 to 100
};

// The likeliest charset of bytes that are neither UTF-8 nor UTF-16: the one that the text declares ("charset=...") when its bytes
// are valid in it, else ICU's guess from passages around the bytes above 0x7F. Linear, and nearly free beyond the first of them.
CharsetGuess guess_charset(std::string_view bytes);

}  // namespace openwash
