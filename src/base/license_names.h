#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace openwash {

// Whether a file of this name (no folders) usually holds a licence, a use policy, a notice or an agreement: LICENSE, COPYING.md,
// MIT-LICENSE.txt, USE_POLICY.md, ModelLicenseAgreement.pdf, names with the Chinese, Japanese or Korean word for licence.
// Program sources, data and README files are none, whatever else their names say.
bool is_license_name(std::string_view name);

// The words of a name in lower case: parted by marks, and where a capital follows a small letter. Other scripts stay in one
// piece.
std::vector<std::string> name_words(std::string_view name);

// Whether a folder of this name holds nothing but licences: LICENSES, licences.
bool is_license_folder(std::string_view name);

}  // namespace openwash
