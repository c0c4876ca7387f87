#pragma once

#include <cstdint>
#include <span>
#include <string_view>
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
  struct Kept {
    std::uint64_t hash = 0;  // 0 where nothing is kept
    std::uint32_t words = 0, word_count = 0;
    std::uint32_t hits = 0, hit_count = 0;
  };

  std::size_t place_of(std::uint64_t hash, std::string_view chars, std::span<const Word> words) const;
  void keep(std::uint64_t hash, std::string_view chars, std::span<const Word> words, std::span<const PhraseHit> found);
  void grow();

  Scanner scanner_;
  std::vector<Kept> table_;
  std::size_t kept_count_ = 0;
  std::vector<std::uint64_t> words_;
  std::vector<PhraseHit> hits_;
};

}  // namespace openwash
