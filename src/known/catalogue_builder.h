#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "known/fingerprints.h"
#include "known/known_terms.h"
#include "known/license_list.h"

namespace openwash {

// Makes the blob that Catalogue reads from catalogue.tsv, fingerprints.bin, terms.tsv and derived.tsv in `directory`. The same
// files give the same bytes.
Result<std::string> build_catalogue(const std::string& directory);

// The same from what the files hold. `where` names them in errors. Terms of a licence that is not among the entries are left out.
Result<std::string> build_catalogue(const std::vector<LicenseEntry>& entries, const Fingerprints& prints,
                                    const std::string& where, const std::vector<KnownTerms>& terms = {});

}  // namespace openwash
