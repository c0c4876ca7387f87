#pragma once

#include <vector>

#include "audit.h"
#include "governing.h"

namespace openwash {

// The artifacts that the repository holds, as its files and words show, each with the terms that govern it, surest first, and the
// verdict on them: as bad as the worst text, or as what is told or named where there is no text.
std::vector<Artifact> artifacts_of(const RepositoryReading& reading, const std::vector<Governing>& governing);

// Sets courts and openness. The rulings are those on all that the terms take away. Openness is the mean over the artifacts,
// weights counting twice, of half what the courts say (allowed 1, arguable 1/2, violates 0) and half what is left of 1 when each
// hard kind takes 0.15 and each arguable one 0.05; a proprietary artifact keeps half of that. Nothing where an artifact is
// unclear.
void rule_on_artifacts(const std::vector<Governing>& governing, RepositoryAssessment& r);

}  // namespace openwash
