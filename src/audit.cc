#include "audit.h"

namespace openwash {

RepositoryAssessment Analyzer::audit(RepositoryReading reading) const {
  RepositoryAssessment r;
  r.repository = reading.repository;
  r.source = reading.source;
  r.missing = std::move(reading.missing);
  for (FileReading& file : reading.files)
    if (file.terms) r.files.push_back(*std::move(file.terms));
  return r;
}

}  // namespace openwash
