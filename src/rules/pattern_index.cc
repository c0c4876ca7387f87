#include "rules/pattern_index.h"

#include <algorithm>

namespace openwash {
namespace {

namespace table = rule_table;

void set_bit(std::vector<std::uint64_t>& bits, std::size_t row, std::size_t bit) {
  bits[row + bit / 64] |= std::uint64_t{1} << (bit % 64);
}

std::vector<std::uint64_t> sets_by_meaning(const ConceptSets& sets, const Lexicon& lexicon) {
  std::vector<std::vector<std::uint16_t>> sets_of(lexicon.concept_count());
  for (std::size_t s = 0; s < sets.size(); ++s) {
    for (const ConceptId id : sets.members(static_cast<std::uint16_t>(s))) sets_of[id].push_back(static_cast<std::uint16_t>(s));
  }
  const std::size_t words = (sets.size() + 63) / 64;
  std::vector<std::uint64_t> bits(lexicon.meaning_count() * words);
  for (std::uint32_t meaning = 0; meaning < lexicon.meaning_count(); ++meaning) {
    for (const ConceptId id : lexicon.concepts_of(static_cast<MeaningId>(meaning))) {
      for (const std::uint16_t set : sets_of[id]) set_bit(bits, meaning * words, set);
    }
  }
  return bits;
}

}  // namespace

void write_pattern_index(const std::vector<table::PatternRow>& patterns, const std::vector<table::StepRow>& steps,
                         const ConceptSets& sets, const std::vector<double>& frequencies, std::string_view lexicon,
                         BlobWriter& out) {
  const auto frequency = [&](const table::StepRow& step) {
    double sum = 0;
    for (const ConceptId id : sets.members(step.set)) sum += frequencies[id];
    return sum;
  };
  std::vector<std::vector<std::uint32_t>> by_key(sets.size());
  for (std::size_t p = 0; p < patterns.size(); ++p) {
    const auto begin = steps.begin() + patterns[p].steps_begin;
    const auto rarest = std::min_element(begin, begin + patterns[p].steps_count,
                                         [&](const auto& a, const auto& b) { return frequency(a) < frequency(b); });
    by_key[rarest->set].push_back(static_cast<std::uint32_t>(p));
  }
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> all;
  std::vector<std::uint64_t> keys((sets.size() + 63) / 64);
  for (std::size_t s = 0; s < by_key.size(); ++s) {
    begins.push_back(static_cast<std::uint32_t>(all.size()));
    all.insert(all.end(), by_key[s].begin(), by_key[s].end());
    if (!by_key[s].empty()) set_bit(keys, 0, s);
  }
  begins.push_back(static_cast<std::uint32_t>(all.size()));
  out.set(table::meaning_sets, sets_by_meaning(sets, Lexicon(lexicon)));
  out.set(table::by_key_begin, begins);
  out.set(table::by_key, all);
  out.set(table::key_sets, keys);
}

}  // namespace openwash
