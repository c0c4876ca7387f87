#pragma once

#include <map>
#include <string>
#include <vector>

#include "assess/openwashing.h"
#include "audit.h"

namespace openwash {

// Terms of a repository, the artifacts they govern, and how that is known.
struct Governing {
  Artifacts governs = no_artifact;
  Proof proof = Proof::text;
  Terms terms;
  std::string name;                           // of the licence, for people; empty where it has none
  const Assessment* assessment = nullptr;     // of texts
  std::vector<KnownLicenseInfo::Kind> kinds;  // what they take away, in the order of the design, with the worst severity of each
  std::map<std::string, CourtRuling> courts;
  bool part = false;       // a text of one folder, whose name does not say that it governs more
  bool remainder = false;  // a text that governs what no other text does, whether or not that is here
  Place place;             // the words that name or tell them; of texts, unused
};

// What governs the artifacts of a repository, surest first: its texts, what its README tells of a restriction, the licences that
// it names, ids in its metadata, and its base models. Points into `reading`, which must outlive the result and stay in place.
std::vector<Governing> governing_terms(const Analyzer& analyzer, const RepositoryReading& reading);

}  // namespace openwash
