#include "rules/rule_set.h"

namespace openwash {

namespace table = rule_table;

RuleSet::RuleSet(std::string_view bytes) : lexicon(BlobView(bytes).raw(table::lexicon)) {
  const BlobView view(bytes);
  kinds = view.rows<table::KindRow>(table::kinds);
  rules = view.rows<table::RuleRow>(table::rules);
  patterns = view.rows<table::PatternRow>(table::patterns);
  steps = view.rows<table::StepRow>(table::steps);
  guards = view.rows<table::GuardRow>(table::guards);
  names = view.rows<TextRef>(table::names);
  courts = view.rows<table::CourtRow>(table::courts);
  criteria = view.rows<table::CriterionRow>(table::criteria);
  whys = view.rows<table::WhyRow>(table::whys);
  rulings = view.rows<table::RulingRow>(table::rulings);
  fields = view.rows<table::FieldRow>(table::fields);
  tags = view.rows<table::TagRow>(table::tags);
  languages = view.rows<table::LanguageRow>(table::languages);
  common_words_ = view.rows<table::CommonWord>(table::common_words);
  texts_ = view.raw(table::texts);
  version_ = view.rows<std::uint64_t>(table::version)[0];
  set_bits_ = view.rows<std::uint64_t>(table::set_bits);
  words_per_set_ = (lexicon.concept_count() + 63) / 64;
  meaning_sets_begin_ = view.rows<std::uint32_t>(table::meaning_sets_begin);
  meaning_sets_ = view.rows<std::uint16_t>(table::meaning_sets);
  roles_ = view.rows<table::Roles>(table::roles)[0];
  by_key_begin_ = view.rows<std::uint32_t>(table::by_key_begin);
  by_key_ = view.rows<table::KeyedRow>(table::by_key);
}

}  // namespace openwash
