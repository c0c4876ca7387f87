#pragma once

#include <string_view>

#include "claims/claims.h"
#include "claims/passages.h"

namespace openwash {

// Appends what the passages of `prose` claim and disclose, in reading order. Linear.
void read_spoken(const Prose& prose, const Passages& passages, Said& said);

}  // namespace openwash
