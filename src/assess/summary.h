#pragma once

#include <string>
#include <vector>

#include "assess/verdict.h"

namespace openwash {

// What a summary tells besides the verdict.
struct SummaryFacts {
  std::string licence;                // name of the known licence, empty when none
  std::string base;                   // name of the licence that a modified text started from
  std::vector<std::string> hard;      // titles of kinds with a hard finding, in order, once each
  std::vector<std::string> arguable;  // the same for kinds with nothing worse than an arguable one
  std::size_t notes = 0;
  bool restricted_by_policy = false;
};

// The verdict as one sentence for a person who is no lawyer.
std::string summary_of(const Judged& judged, const SummaryFacts& facts);

}  // namespace openwash
