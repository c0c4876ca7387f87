#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/span.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrase_hit.h"

namespace openwash {

// A concept met in a clause: words [first, last) of the clause, which are the bytes `span` of the text.
struct Event {
  ConceptId concept_id = 0;
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  Span span;
};

// The same before its bytes are asked for. `hit` is the index of the phrase hit that it comes from: with the concept it tells the
// order of events.
struct ConceptHit {
  ConceptId concept_id = 0;
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  std::uint32_t hit = 0;
};

// A set of concepts as bitmaps, over concepts and over the meanings that hold any of them: a hit is turned away by one bit.
class ConceptFilter {
 public:
  // The bit `number` of the row of `words_a_row` words that each meaning has in `meanings`.
  ConceptFilter(std::span<const std::uint64_t> concepts, std::span<const std::uint64_t> meanings, std::size_t words_a_row,
                std::uint32_t number)
      : concepts_(concepts), column_(meanings.data() + number / 64), words_a_row_(words_a_row), bit_(number % 64) {}

  bool holds(ConceptId id) const { return (concepts_[id / 64] >> (id % 64)) & 1; }
  bool meets(MeaningId id) const { return (column_[id * words_a_row_] >> bit_) & 1; }

 private:
  std::span<const std::uint64_t> concepts_;
  const std::uint64_t* column_;
  std::size_t words_a_row_;
  std::uint32_t bit_;
};

// Appends the events of the concepts of `filter` among the hits of one clause, in order of their hits: of two events of one
// concept that begin at the same word only the longer. Linear in the number of hits.
void append_concept_hits(const Lexicon& lexicon, std::span<const PhraseHit> hits, const ConceptFilter& filter,
                         std::vector<ConceptHit>& events);

// Removes from events[from, end) those that lie inside an event of `hiding` that hides them. Both are events of one clause.
void remove_hidden(const Lexicon& lexicon, std::span<const ConceptHit> hiding, std::vector<ConceptHit>& events, std::size_t from);

}  // namespace openwash
