#pragma once

#include "claims/claims.h"

namespace openwash {

// Appends what the entries of a file claim (licences under their keys) and disclose (gates before a download).
void read_stated(std::string_view path, const Metadata& stated, std::string_view where, Said& said);

}  // namespace openwash
