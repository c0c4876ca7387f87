#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "known/fingerprints.h"
#include "known/license_list.h"

namespace openwash {

// Makes the blob that Catalogue reads from catalogue.tsv and fingerprints.bin in `directory`. The same files give the same bytes.
Result<std::string> build_catalogue(const std::string& directory);

// The same from what the files hold. `where` names them in errors.
Result<std::string> build_catalogue(const std::vector<LicenseEntry>& entries, const Fingerprints& prints,
                                    const std::string& where);

}  // namespace openwash
