#pragma once

#include "claims/claims.h"
#include "claims/prose.h"

namespace openwash {

// Whether the address or path `target` is that of a licence: "LICENSE", "../MODEL_LICENSE.md", "https://a.org/licenses/MIT".
bool leads_to_license(std::string_view target);

// Appends the targets of links to licences and policies, each once, in reading order.
void read_license_links(std::string_view chars, const Prose& prose, Said& said);

}  // namespace openwash
