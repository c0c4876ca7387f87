#pragma once

#include <string_view>

namespace openwash {

// The id of the licence that a short name means where a licence is named: "Apache", in any case. Empty for all others. The rows
// of rules/known/short_names.tsv; linear in their number.
std::string_view license_of_short_name(std::string_view name);

}  // namespace openwash
