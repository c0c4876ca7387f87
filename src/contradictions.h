#pragma once

#include <vector>

#include "audit.h"
#include "governing.h"

namespace openwash {

// Adds to `r`, whose claims and artifacts are there, where what the repository states of itself cannot all be true, and what
// evidence is missing: a label against a text, a gate against a label, a permissive label over a base model that restricts, a
// licence that is named without its text, a link alone.
void report_contradictions(const Analyzer& analyzer, const RepositoryReading& reading, const std::vector<Governing>& governing,
                           RepositoryAssessment& r);

}  // namespace openwash
