#include "lexicon/lexicon.h"

#include <algorithm>
#include <bit>

namespace openwash {

namespace table = lexicon_table;

namespace {

// What inflected words and words made from others end in.
constexpr std::string_view endings[] = {
    "",      "a",   "able", "al",  "ally", "als", "amente", "ance", "as",    "ation", "ations", "d",     "e",   "ed",    "em",
    "ement", "en",  "ence", "er",  "ers",  "es",  "et",     "ial",  "ially", "ible",  "ied",    "ies",   "ing", "ings",  "ion",
    "ions",  "ise", "ised", "ity", "ive",  "ize", "ized",   "l",    "ly",    "ment",  "mente",  "ments", "n",   "o",     "or",
    "ors",   "os",  "r",    "rs",  "s",    "t",   "te",     "ted",  "ten",   "ting",  "tion",   "tions", "ung", "ungen", "y",
};

bool is_ending(std::string_view chars) {
  return std::binary_search(std::begin(endings), std::end(endings), chars);
}

}  // namespace

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

bool Lexicon::knows(std::string_view folded) const {
  // Shorter beginnings begin too many words.
  constexpr std::size_t shortest_stem = 4;
  const auto holds = [](std::span<const table::Slot> slots, std::string_view word) {
    const std::uint64_t hash = word_hash(word);
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at].symbol && slots[at].tag != hash >> 32) at = (at + 1) & (slots.size() - 1);
    return slots[at].symbol != 0;
  };
  if (folded.size() < 2) return false;
  if (holds(words_, folded)) return true;
  const auto head = table::prefix_head(static_cast<unsigned char>(folded[0]), static_cast<unsigned char>(folded[1]));
  for (std::uint64_t sizes = prefix_sizes_[head]; sizes; sizes &= sizes - 1) {
    const auto size = static_cast<std::size_t>(std::countr_zero(sizes));
    if (size > folded.size()) break;
    if (size >= shortest_stem && holds(prefixes_, folded.substr(0, size)) && is_ending(folded.substr(size))) return true;
  }
  return false;
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
