#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lexicon/event.h"
#include "lexicon/lexicon.h"
#include "rules/rule_table.h"

namespace openwash {

// Compiled rule data where it lies. A view: the bytes must outlive it.
class RuleSet {
 public:
  // Requires: `bytes` come from compile_rules and are aligned to 16.
  explicit RuleSet(std::string_view bytes);

  std::string_view text(TextRef ref) const { return texts_.substr(ref.offset, ref.size); }
  std::uint64_t version() const { return version_; }

  // Concept sets are numbered from 0.
  std::uint32_t set_count() const { return static_cast<std::uint32_t>(by_key_begin_.size() - 1); }
  ConceptSet set(std::uint16_t number) const { return ConceptSet(set_bits_.subspan(number * words_per_set_, words_per_set_)); }
  bool holds(std::uint16_t set_number, ConceptId id) const { return set(set_number).holds(id); }
  std::uint16_t hiding_set() const { return roles_.hiding; }
  std::uint16_t told_set() const { return roles_.told; }
  ConceptId addressed_concept() const { return roles_.addressed; }
  ConceptId defining_concept() const { return roles_.defining; }

  // The sets that hold any concept of a meaning.
  std::span<const std::uint16_t> sets_of(MeaningId id) const {
    return meaning_sets_.subspan(meaning_sets_begin_[id], meaning_sets_begin_[id + 1u] - meaning_sets_begin_[id]);
  }

  // The patterns of which a set is the rarest step.
  std::span<const rule_table::KeyedRow> keyed_by(std::uint16_t set) const {
    return by_key_.subspan(by_key_begin_[set], by_key_begin_[set + 1u] - by_key_begin_[set]);
  }

  // The languages of which a word is common, a bit for each of `languages`.
  std::uint64_t languages_of(std::uint64_t word_hash) const {
    std::size_t at = word_hash & (common_words_.size() - 1);
    while (common_words_[at].hash && common_words_[at].hash != word_hash) at = (at + 1) & (common_words_.size() - 1);
    return common_words_[at].languages;
  }

  Lexicon lexicon;
  std::span<const rule_table::KindRow> kinds;
  std::span<const rule_table::RuleRow> rules;
  std::span<const rule_table::PatternRow> patterns;
  std::span<const rule_table::StepRow> steps;
  std::span<const rule_table::GuardRow> guards;
  std::span<const TextRef> names;
  std::span<const rule_table::CourtRow> courts;
  std::span<const rule_table::CriterionRow> criteria;
  std::span<const rule_table::WhyRow> whys;
  std::span<const rule_table::RulingRow> rulings;
  std::span<const rule_table::FieldRow> fields;
  std::span<const rule_table::TagRow> tags;  // by concept
  std::span<const rule_table::LanguageRow> languages;

 private:
  std::string_view texts_;
  std::uint64_t version_ = 0;
  std::span<const std::uint64_t> set_bits_;
  std::size_t words_per_set_ = 0;
  std::span<const std::uint32_t> meaning_sets_begin_;
  std::span<const std::uint16_t> meaning_sets_;
  rule_table::Roles roles_{};
  std::span<const std::uint32_t> by_key_begin_;
  std::span<const rule_table::KeyedRow> by_key_;
  std::span<const rule_table::CommonWord> common_words_;
};

// The rules that the program was built with.
const RuleSet& embedded_rules();

}  // namespace openwash
