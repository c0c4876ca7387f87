#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon.h"
#include "rules/concept_files.h"

namespace openwash {

// Numbers the sets of concepts that steps and guards name. A name stands for the concept itself and all it includes; "group.*"
// for every concept whose id begins with "group.".
class ConceptSets {
 public:
  explicit ConceptSets(const Vocabulary& vocabulary);

  // The number of the set of all `names`; unknown names are appended to `errors` with a suggestion.
  std::uint16_t number_of(const std::vector<std::string>& names, const std::string& where, std::vector<Error>& errors);

  std::uint16_t number_of(const std::set<ConceptId>& members);

  // One bitmap of `words_per_set` words a set, one after the other.
  std::vector<std::uint64_t> bitmaps() const;
  std::size_t words_per_set() const { return (names_.size() + 63) / 64; }
  std::size_t size() const { return sets_.size(); }

  const std::set<ConceptId>& members(std::uint16_t number) const { return sets_[number]; }
  const std::vector<std::string>& names() const { return names_; }

 private:
  void collect(const std::string& name, std::set<ConceptId>& into, const std::string& where, std::vector<Error>& errors) const;

  const Vocabulary& vocabulary_;
  std::vector<std::string> names_;  // by concept id, the built-in ones first
  std::map<std::string, ConceptId, std::less<>> ids_;
  std::vector<std::set<ConceptId>> sets_;
  std::map<std::set<ConceptId>, std::uint16_t> numbers_;
};

}  // namespace openwash
