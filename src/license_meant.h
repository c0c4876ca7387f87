#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "openwash.h"

namespace openwash {

// The licences that people mean by what they write where a licence is named, all of which bind: an SPDX id or expression, an id
// of the Hub, a name of the catalogue ("Apache 2.0 license"), the value of a package classifier, the address of a licence, or
// several of them parted by commas. Of a choice the freest one binds. Empty for whole families ("other", "cc") and where one that
// would bind is not known, unless another one of an AND takes something away anyhow.
std::vector<KnownLicenseInfo> licenses_meant(const Analyzer& analyzer, std::string_view value);

// The same as one licence, which takes away what any of them does; its id is "A AND B" where there are several.
std::optional<KnownLicenseInfo> license_meant(const Analyzer& analyzer, std::string_view value);

// What is known of the terms of a licence; unclear where nothing is.
Verdict verdict_of(const KnownLicenseInfo& license);

// The same of licences that all bind.
Verdict verdict_of(const std::vector<KnownLicenseInfo>& licenses);

}  // namespace openwash
