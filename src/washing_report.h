#pragma once

#include <vector>

#include "audit.h"
#include "governing.h"

namespace openwash {

// Judges whether the claims of `repository` fit the terms that govern it; its claims are there already. Both sides are quoted.
OpenWashing openwashing_of(const Analyzer& analyzer, const RepositoryAssessment& repository,
                           const std::vector<Governing>& governing);

}  // namespace openwash
