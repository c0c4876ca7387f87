#pragma once

#include <cstdint>
#include <string>

#include "claims/passages.h"

namespace openwash {

// The licence that a clause names at or around the words `match`, as written; empty where it names none: "our license".
std::string license_words(const Prose& prose, const Passages& passages, std::uint32_t clause, Span match);

}  // namespace openwash
