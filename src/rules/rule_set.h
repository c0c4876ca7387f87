#pragma once

#include <cstdint>
#include <span>
#include <string_view>

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

  bool holds(std::uint16_t set, ConceptId id) const { return (set_bits_[set * words_per_set_ + id / 64] >> (id % 64)) & 1; }
  std::span<const std::uint64_t> bits(std::uint16_t set) const { return set_bits_.subspan(set * words_per_set_, words_per_set_); }
  std::size_t words_per_set() const { return words_per_set_; }

  // The patterns whose last step may be `id`.
  std::span<const std::uint32_t> ending_in(ConceptId id) const {
    return by_last_.subspan(by_last_begin_[id], by_last_begin_[id + 1u] - by_last_begin_[id]);
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
  std::span<const std::uint64_t> common_words;

 private:
  std::string_view texts_;
  std::uint64_t version_ = 0;
  std::span<const std::uint64_t> set_bits_;
  std::size_t words_per_set_ = 0;
  std::span<const std::uint32_t> by_last_begin_;
  std::span<const std::uint32_t> by_last_;
};

// The rules that the program was built with.
const RuleSet& embedded_rules();

}  // namespace openwash
