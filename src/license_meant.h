#pragma once

#include <optional>
#include <string_view>

#include "openwash.h"

namespace openwash {

// The licence that people mean by `name`: an SPDX id, an id of the Hub, a name of the catalogue ("Apache 2.0 license"), the value
// of a package classifier. Nothing for ids of whole families ("other", "cc") and for what is not known.
std::optional<KnownLicenseInfo> license_meant(const Analyzer& analyzer, std::string_view name);

// Whether a licence is known to take nothing away.
bool is_free(const KnownLicenseInfo& license);

// Whether a licence is known to take something away.
bool is_restricted(const KnownLicenseInfo& license);

}  // namespace openwash
