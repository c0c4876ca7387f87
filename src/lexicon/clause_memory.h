#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/scanner.h"

namespace openwash {

// The phrases of clauses that were met before, word for word: two fifths of the words of a pile of licences stand in such.
class ClauseMemory {
 public:
  explicit ClauseMemory(const Lexicon& lexicon);

  // As Scanner::scan.
  void scan(std::string_view chars, std::span<const Word> words, std::vector<PhraseHit>& hits);

 private:
  // Where the words and the hits of a clause begin in words_ and hits_, and how many they are.
  struct Kept {
    std::uint32_t words = 0, word_count = 0;
    std::uint32_t hits = 0, hit_count = 0;
  };

  bool holds(const Kept& kept, std::string_view chars, std::span<const Word> words) const;
  void keep(std::uint64_t hash, std::string_view chars, std::span<const Word> words, std::span<const PhraseHit> found);

  Scanner scanner_;
  std::unordered_map<std::uint64_t, Kept> kept_;  // by the hash of the words; of two clauses of one hash the later one
  std::vector<std::uint64_t> words_;
  std::vector<PhraseHit> hits_;
};

}  // namespace openwash
