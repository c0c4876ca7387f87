#include "rules/pattern_index.h"

#include <algorithm>
#include <set>

namespace openwash {
namespace {

namespace table = rule_table;

// Lists one after the other, and where each begins.
template <class Item>
struct Lists {
  std::vector<std::uint32_t> begins{0};
  std::vector<Item> items;

  void end_list() { begins.push_back(static_cast<std::uint32_t>(items.size())); }
};

Lists<std::uint16_t> sets_by_meaning(const ConceptSets& sets, const Lexicon& lexicon) {
  std::vector<std::vector<std::uint16_t>> sets_of(lexicon.concept_count());
  for (std::size_t s = 0; s < sets.size(); ++s) {
    for (const ConceptId id : sets.members(static_cast<std::uint16_t>(s))) sets_of[id].push_back(static_cast<std::uint16_t>(s));
  }
  Lists<std::uint16_t> lists;
  for (std::uint32_t meaning = 0; meaning < lexicon.meaning_count(); ++meaning) {
    std::set<std::uint16_t> all;
    for (const ConceptId id : lexicon.concepts_of(static_cast<MeaningId>(meaning)))
      all.insert(sets_of[id].begin(), sets_of[id].end());
    lists.items.insert(lists.items.end(), all.begin(), all.end());
    lists.end_list();
  }
  return lists;
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
  std::vector<std::vector<table::KeyedRow>> by_key(sets.size());
  for (std::size_t p = 0; p < patterns.size(); ++p) {
    std::vector<table::StepRow> own(steps.begin() + patterns[p].steps_begin,
                                    steps.begin() + patterns[p].steps_begin + patterns[p].steps_count);
    const std::uint16_t end = own.back().set;
    std::stable_sort(own.begin(), own.end(), [&](const auto& a, const auto& b) { return frequency(a) < frequency(b); });
    table::KeyedRow row{static_cast<std::uint32_t>(p), end, {}};
    for (std::size_t i = 0; i < std::size(row.other); ++i) row.other[i] = own[std::min(i + 1, own.size() - 1)].set;
    by_key[own.front().set].push_back(row);
  }
  Lists<table::KeyedRow> keyed;
  for (const auto& list : by_key) {
    keyed.items.insert(keyed.items.end(), list.begin(), list.end());
    keyed.end_list();
  }
  const Lists<std::uint16_t> by_meaning = sets_by_meaning(sets, Lexicon(lexicon));
  out.set(table::meaning_sets_begin, by_meaning.begins);
  out.set(table::meaning_sets, by_meaning.items);
  out.set(table::by_key_begin, keyed.begins);
  out.set(table::by_key, keyed.items);
}

}  // namespace openwash
