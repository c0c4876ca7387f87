#pragma once

#include "known/catalogue.h"

namespace openwash {

// The catalogue of rules/known as it was at build time.
const Catalogue& embedded_catalogue();

}  // namespace openwash
