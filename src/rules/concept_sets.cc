#include "rules/concept_sets.h"

#include "data/fields.h"
#include "lexicon/lexicon_builder.h"

namespace openwash {

ConceptSets::ConceptSets(const Vocabulary& vocabulary)
    : vocabulary_(vocabulary), names_(std::begin(built_in_concepts), std::end(built_in_concepts)) {
  for (const ConceptSource& s : vocabulary.concepts) names_.push_back(s.id);
  for (std::size_t i = 0; i < names_.size(); ++i) ids_.emplace(names_[i], static_cast<ConceptId>(i));
}

void ConceptSets::collect(const std::string& name, std::set<ConceptId>& into, const std::string& where,
                          std::vector<Error>& errors) const {
  if (name.ends_with(".*")) {
    const std::string_view group = std::string_view(name).substr(0, name.size() - 1);
    const std::size_t before = into.size();
    for (const auto& [id, number] : ids_) {
      if (id.starts_with(group)) into.insert(number);
    }
    if (into.size() == before) errors.push_back({where, "no concept of the group \"" + name + "\" is new here"});
    return;
  }
  const auto at = ids_.find(name);
  if (at == ids_.end()) {
    errors.push_back({where, "no concept is called \"" + name + "\"" + did_you_mean(name, names_)});
    return;
  }
  if (!into.insert(at->second).second) return;
  if (const auto more = vocabulary_.includes.find(name); more != vocabulary_.includes.end()) {
    for (const std::string& other : more->second) collect(other, into, where, errors);
  }
}

std::uint16_t ConceptSets::number_of(const std::vector<std::string>& names, const std::string& where,
                                     std::vector<Error>& errors) {
  std::set<ConceptId> members;
  for (const std::string& name : names) collect(name, members, where, errors);
  return number_of(members);
}

std::uint16_t ConceptSets::number_of(const std::set<ConceptId>& members) {
  const auto [at, added] = numbers_.try_emplace(members, static_cast<std::uint16_t>(sets_.size()));
  if (added) sets_.push_back(members);
  return at->second;
}

std::vector<std::uint64_t> ConceptSets::bitmaps() const {
  const std::size_t words = words_per_set();
  std::vector<std::uint64_t> bits(words * sets_.size());
  for (std::size_t s = 0; s < sets_.size(); ++s) {
    for (const ConceptId id : sets_[s]) bits[s * words + id / 64] |= std::uint64_t{1} << (id % 64);
  }
  return bits;
}

}  // namespace openwash
