#pragma once

#include <functional>

#include "openwash.h"

namespace openwash {

// Hands every place of an assessment to `change`: so that places in a container tell what of it holds them.
void each_place(Assessment& a, const std::function<void(Place&)>& change);

}  // namespace openwash
