#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace openwash {

// Whether a rule may ask for the fact `asked`, "name" or "name=value": one that is read off the words of a clause, or a group of
// `concepts` ("group.value"). O(concepts).
bool is_fact(std::string_view asked, const std::vector<std::string>& concepts);

}  // namespace openwash
