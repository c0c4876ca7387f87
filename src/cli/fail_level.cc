#include "cli/fail_level.h"

#include <algorithm>

namespace openwash {
namespace {

FailLevel weight_of(Severity severity) {
  switch (severity) {
    case Severity::hard:
      return FailLevel::hard;
    case Severity::arguable:
      return FailLevel::arguable;
    case Severity::note:
      break;
  }
  return FailLevel::never;
}

FailLevel weight_of(Ruling ruling) {
  switch (ruling) {
    case Ruling::violates:
      return FailLevel::hard;
    case Ruling::arguable:
      return FailLevel::arguable;
    case Ruling::allowed:
    case Ruling::unknown:
      break;
  }
  return FailLevel::never;
}

}  // namespace

bool fails(const Assessment& assessment, FailLevel level, std::string_view court) {
  if (level == FailLevel::never || !assessment.error.empty()) return false;
  if (assessment.verdict == Verdict::proprietary) return true;
  const auto counts = [&](FailLevel weight) { return weight != FailLevel::never && weight <= level; };
  if (!court.empty()) {
    const auto ruling = assessment.courts.find(std::string(court));
    return ruling != assessment.courts.end() && counts(weight_of(ruling->second.result));
  }
  return std::any_of(assessment.findings.begin(), assessment.findings.end(),
                     [&](const Finding& finding) { return counts(weight_of(finding.severity)); });
}

bool fails(const RepositoryAssessment& repository, FailLevel level, std::string_view court) {
  if (level == FailLevel::never || !repository.error.empty()) return false;
  if (repository.openwashing.result == "mismatch") return true;
  return std::any_of(repository.files.begin(), repository.files.end(),
                     [&](const Assessment& file) { return fails(file, level, court); });
}

}  // namespace openwash
