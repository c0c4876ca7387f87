#pragma once

#include <string>
#include <vector>

#include "audit.h"

namespace openwash {

// Repositories made by hand, every field of the contract in use somewhere; the words are our own. Their rules, kinds and courts
// are those of sample_glossary().
struct RepositorySample {
  std::string name;
  std::vector<RepositoryAssessment> repositories;
};

// "washed", "honest", "derived", "unknown", "hostile", "unread" alone, and "several" with all of them.
std::vector<RepositorySample> repository_samples();

}  // namespace openwash
