#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "clauses/clause.h"
#include "lexicon/event.h"
#include "text/words.h"

namespace openwash {

// The words of a run of clauses and the phrases met in them: those of clause i are hits[ranges[i].begin, ranges[i].end).
struct ClauseHits {
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t first_word = 0;  // of the clause, in `words`
  };
  std::span<const Word> words;
  std::vector<PhraseHit> hits;
  std::vector<Range> ranges;

  std::span<const PhraseHit> of(std::uint32_t clause) const {
    return std::span(hits).subspan(ranges[clause].begin, ranges[clause].end - ranges[clause].begin);
  }

  // The bytes of words [first, last) of a clause. Requires: first < last.
  Span bytes(std::uint32_t clause, std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t begin = ranges[clause].first_word;
    return {words[begin + first].begin, words[begin + last - 1].end()};
  }
};

// The events of the concepts of which findings tell, in the clauses that were matched and their lead-ins: those of clause i are
// events[ranges[i].begin, ranges[i].end).
struct ClauseEvents {
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::vector<Event> events;
  std::vector<Range> ranges;
};

}  // namespace openwash
