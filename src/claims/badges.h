#pragma once

#include "claims/claims.h"
#include "claims/prose.h"

namespace openwash {

// Appends what the licence badges among the images claim: "[label | message]" of shields, or the alternative text of others.
void read_badges(std::string_view chars, const Prose& prose, Said& said);

}  // namespace openwash
