#pragma once

#include <string>

#include "audit.h"
#include "report/text_context.h"

namespace openwash {

// One repository for people: its verdict, whether its claims fit, what governs what, what does not fit together and what is
// missing.
std::string repository_text(const RepositoryAssessment& repository, const TextContext& context);

// The same in a line or two, for lists of many.
std::string repository_line(const RepositoryAssessment& repository, const TextContext& context);

// How bad a repository is: worse is greater. Repositories that could not be read come first, then mismatches, then by verdict.
int badness(const RepositoryAssessment& repository);

}  // namespace openwash
