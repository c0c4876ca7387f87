#pragma once

#include <string>

#include "audit.h"
#include "report/text_context.h"

namespace openwash {

// One repository for people: its verdict, whether its claims fit, what governs what.
std::string repository_text(const RepositoryAssessment& repository, const TextContext& context);

}  // namespace openwash
