#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/blob.h"
#include "lexicon/phrase_hit.h"
#include "lexicon/table.h"
#include "text/words.h"

namespace openwash {

using ConceptId = std::uint16_t;

// A compiled lexicon: which words and phrases stand for which concepts. A view: the bytes must outlive it.
class Lexicon {
 public:
  explicit Lexicon(std::string_view bytes);

  std::uint32_t concept_count() const { return static_cast<std::uint32_t>(concepts_.size()); }
  std::string_view name(ConceptId id) const;
  std::optional<ConceptId> find(std::string_view name) const;  // O(concepts)

  std::uint32_t meaning_count() const { return static_cast<std::uint32_t>(meanings_.size()); }
  // Whether a word, folded, is one that phrases hold, or an inflected form of one. O(size).
  bool knows(std::string_view folded) const;

  // In rising order.
  std::span<const ConceptId> concepts_of(MeaningId id) const {
    return meaning_concepts_.subspan(meanings_[id].begin, meanings_[id].count);
  }

  // The meaning of a concept by itself.
  MeaningId meaning_alone(ConceptId id) const { return meanings_alone_[id]; }

  // Whether events of the concept can hide others, and whether one of `outer` hides one of `inner` that lies inside it.
  bool hides(ConceptId id) const { return concepts_[id].opaque || concepts_[id].beaten_count; }
  bool hides(ConceptId outer, ConceptId inner) const;

 private:
  friend class Scanner;

  std::string_view names_;
  std::span<const lexicon_table::ConceptRow> concepts_;
  std::span<const ConceptId> beaten_;
  std::span<const lexicon_table::Slot> words_;
  std::span<const lexicon_table::Slot> prefixes_;
  std::span<const std::uint64_t> prefix_sizes_;  // by prefix_head
  std::span<const std::uint32_t> roots_;         // by symbol: where phrases go on that begin with it, as Edge::target, or 0
  std::span<const lexicon_table::Node> nodes_;
  std::span<const lexicon_table::Edge> edges_;
  std::span<const std::uint16_t> long_sieves_;      // parallel to edges_
  std::span<const std::uint16_t> long_gap_sieves_;  // likewise
  std::span<const std::uint8_t> gap_symbols_;       // by symbol: whether any edge takes it after a gap
  std::span<const lexicon_table::MeaningRow> meanings_;
  std::span<const ConceptId> meaning_concepts_;
  std::span<const MeaningId> meanings_alone_;
};

}  // namespace openwash
