#pragma once

#include <functional>
#include <string>

#include "openwash.h"

namespace openwash {

// Sets `within` of every place of an assessment to what `name` says of it: the key of a container under which the place lies.
void put_within(Assessment& a, const std::function<std::string(const Place&)>& name);

}  // namespace openwash
