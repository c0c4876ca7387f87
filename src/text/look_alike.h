#pragma once

#include <cstdint>

namespace openwash {

// The Latin letter (lower case) that the Cyrillic or Greek letter `c` (lower case) is drawn like, or 0. Covers the letters by
// which a Latin word can be forged so that a reader does not see it (Unicode TR 39, single-script confusables of the Latin
// alphabet).
char look_alike(char32_t c);

}  // namespace openwash
