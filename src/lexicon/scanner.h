#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/event.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrase_hit.h"
#include "text/words.h"

namespace openwash {

// Finds the phrases of a lexicon in words. Keeps what it has learnt about words, so one scanner serves many texts of one thread.
class Scanner {
 public:
  explicit Scanner(const Lexicon& lexicon);

  // Appends the phrases met in one clause, in order of their first word. `words` are the clause's, at most 65,535 are looked at.
  // Linear in the number of words.
  void scan(std::string_view chars, std::span<const Word> words, std::vector<PhraseHit>& hits);

  // The same as events of all concepts, for texts that are read word by word anyway.
  void scan(std::string_view chars, std::span<const Word> words, std::vector<Event>& events);

 private:
  // What a word stands for: symbols_[begin, begin + count); behind them the root of each, as Lexicon has it; behind these once
  // more the symbols that phrases want after a gap.
  struct Symbols {
    std::uint64_t sieve = 0;      // as in lexicon_table::Node
    std::uint64_t gap_sieve = 0;  // likewise
    std::uint32_t begin = 0;
    std::uint16_t count = 0;
    std::uint16_t gap_count = 0;
  };
  struct Known {
    std::uint64_t hash = 0;
    Symbols symbols;
  };
  struct Step {
    std::uint32_t target;  // as in lexicon_table::Edge
    std::uint32_t next;
  };

  Symbols symbols_of(std::string_view chars, const Word& word);
  Symbols resolve(std::string_view chars, const Word& word);
  void follow(std::uint32_t root, std::size_t first, std::vector<PhraseHit>& hits);
  void take(const lexicon_table::Node& node, std::uint32_t symbol, std::uint32_t place, std::size_t next, std::uint32_t gap);

  const Lexicon& lexicon_;
  std::vector<Known> known_;
  std::size_t known_count_ = 0;
  std::vector<std::uint32_t> symbols_;
  std::vector<Symbols> word_symbols_;      // of the clause at hand
  std::vector<std::uint64_t> gap_sieves_;  // of its words
  std::vector<Step> steps_;
};

}  // namespace openwash
