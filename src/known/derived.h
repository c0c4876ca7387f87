#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "known/license_list.h"

namespace openwash {

// Tells the entries which licence they were made from, by rows of rules/known/derived.tsv: two ids, parted by a tab; # begins a
// remark. Fails where a row names a licence that is not among the entries. `where` names the file in errors, which give the line.
Result<void> read_derived(std::string_view bytes, const std::string& where, std::vector<LicenseEntry>& entries);

}  // namespace openwash
