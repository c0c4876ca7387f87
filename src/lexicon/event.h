#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/span.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrase_hit.h"
#include "text/words.h"

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

// A set of concepts as a bitmap. A view.
class ConceptSet {
 public:
  explicit ConceptSet(std::span<const std::uint64_t> bits) : bits_(bits) {}

  bool holds(ConceptId id) const { return (bits_[id / 64] >> (id % 64)) & 1; }

 private:
  std::span<const std::uint64_t> bits_;
};

// Appends the events of the concepts of `set` among hits of one clause, which are hits[numbers[i]] in rising order: of two events
// of one concept that begin at the same word only the longer. Linear.
void append_concept_hits(const Lexicon& lexicon, std::span<const PhraseHit> hits, std::span<const std::uint32_t> numbers,
                         ConceptSet set, std::vector<ConceptHit>& events);

// Removes from `events` those that lie inside an event of `hiding` that hides them. Both are events of one clause.
void remove_hidden(const Lexicon& lexicon, std::span<const ConceptHit> hiding, std::vector<ConceptHit>& events);

// Appends all events of one clause. `words` are the clause's.
void append_events(const Lexicon& lexicon, std::span<const PhraseHit> hits, std::span<const Word> words,
                   std::vector<Event>& events);

}  // namespace openwash
