#pragma once

#include "claims/claims.h"
#include "claims/prose.h"

namespace openwash {

// Appends the targets of links to licences and policies, each once, in reading order.
void read_license_links(std::string_view chars, const Prose& prose, Said& said);

}  // namespace openwash
