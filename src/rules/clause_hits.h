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
  std::vector<Span> spans;  // by hit, where it was made of an event; else empty, and the words tell
  std::vector<Range> ranges;

  std::span<const PhraseHit> of(std::uint32_t clause) const {
    return std::span(hits).subspan(ranges[clause].begin, ranges[clause].end - ranges[clause].begin);
  }

  // The bytes of a hit that goes from its first word to before word `last` of the clause.
  Span bytes(std::uint32_t clause, std::uint32_t hit, std::uint32_t last) const {
    if (!spans.empty()) return spans[hit];
    const std::uint32_t begin = ranges[clause].first_word;
    return {words[begin + hits[hit].first].begin, words[begin + last - 1].end()};
  }
};

// The events of a run of clauses: those of clause i are events[ranges[i].begin, ranges[i].end).
struct ClauseEvents {
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t words = 0;
  };
  std::vector<Event> events;
  std::vector<Range> ranges;
};

}  // namespace openwash
