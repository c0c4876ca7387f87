#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/passages.h"

namespace openwash {

// A licence that a clause names.
struct NamedLicense {
  std::string name;  // as written
  Span place;
};

// Finds the licences that clauses name: by a known name, by a link that is called a licence, or by the words between "under" and
// "licence".
class LicenseWords {
 public:
  // Keeps references to both. O(pointers log pointers).
  LicenseWords(const Prose& prose, const Passages& passages);

  // In order; empty where the clause names none: "see our license". O(events of the clause).
  std::vector<NamedLicense> of(std::uint32_t clause) const;

 private:
  std::string tidy(Span span) const;
  void add_links(std::uint32_t clause, std::vector<NamedLicense>& found) const;
  void add_words_behind_under(std::uint32_t clause, std::vector<NamedLicense>& found) const;
  void add_capital_words(std::uint32_t clause, std::vector<NamedLicense>& found) const;

  const Prose& prose_;
  const Passages& passages_;
  std::vector<Span> links_;  // what is shown of them, in order
};

}  // namespace openwash
