#pragma once

#include <string>

#include "base/result.h"

namespace openwash {

// Makes the blob that Catalogue reads from catalogue.tsv and fingerprints.bin in `directory`. The same files give the same bytes.
Result<std::string> build_catalogue(const std::string& directory);

}  // namespace openwash
