#include "lexicon/lexicon.h"

#include <algorithm>

namespace openwash {

namespace table = lexicon_table;

Lexicon::Lexicon(std::string_view bytes) {
  const BlobView view(bytes);
  names_ = view.raw(table::names);
  concepts_ = view.rows<table::ConceptRow>(table::concepts);
  beaten_ = view.rows<ConceptId>(table::beaten);
  words_ = view.rows<table::Slot>(table::words);
  prefixes_ = view.rows<table::Slot>(table::prefixes);
  prefix_sizes_ = view.rows<std::uint64_t>(table::prefix_sizes);
  roots_ = view.rows<std::uint32_t>(table::roots);
  nodes_ = view.rows<table::Node>(table::nodes);
  edges_ = view.rows<table::Edge>(table::edges);
  long_sieves_ = view.rows<std::uint16_t>(table::long_sieves);
  long_gap_sieves_ = view.rows<std::uint16_t>(table::long_gap_sieves);
  gap_symbols_ = view.rows<std::uint8_t>(table::gap_symbols);
  meanings_ = view.rows<table::MeaningRow>(table::meanings);
  meaning_concepts_ = view.rows<ConceptId>(table::meaning_concepts);
  meanings_alone_ = view.rows<MeaningId>(table::meanings_alone);
}

std::string_view Lexicon::name(ConceptId id) const {
  const TextRef ref = concepts_[id].name;
  return names_.substr(ref.offset, ref.size);
}

bool Lexicon::hides(ConceptId outer, ConceptId inner) const {
  const table::ConceptRow& row = concepts_[outer];
  if (row.opaque && !concepts_[inner].opaque) return true;
  const auto beaten = beaten_.subspan(row.beaten_begin, row.beaten_count);
  return std::find(beaten.begin(), beaten.end(), inner) != beaten.end();
}

std::optional<ConceptId> Lexicon::find(std::string_view name_sought) const {
  for (std::uint32_t i = 0; i < concept_count(); ++i) {
    if (name(static_cast<ConceptId>(i)) == name_sought) return static_cast<ConceptId>(i);
  }
  return std::nullopt;
}

}  // namespace openwash
