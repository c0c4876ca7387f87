#include "lexicon/clause_memory.h"

#include <algorithm>

#include "base/ascii.h"

namespace openwash {
namespace {

constexpr std::size_t fewest_words = 5;           // shorter clauses are read as quickly as they are looked up
constexpr std::size_t most_words_kept = 1 << 20;  // beyond that all is forgotten: memory stays bounded
constexpr std::size_t most_hits_kept = 1 << 21;   // likewise
constexpr std::uint64_t mixer = 0x9E3779B97F4A7C15u;

// All of a word that the scanner looks at.
std::uint64_t identity_of(std::string_view chars, const Word& word) {
  return word.hash ^ (is_digit(chars[word.begin]) ? mixer : 0);
}

std::uint64_t hash_of(std::string_view chars, std::span<const Word> words) {
  std::uint64_t hash = words.size();
  for (const Word& word : words) {
    hash = (hash ^ identity_of(chars, word)) * mixer;
    hash ^= hash >> 29;
  }
  return hash;
}

}  // namespace

ClauseMemory::ClauseMemory(const Lexicon& lexicon) : scanner_(lexicon) {}

void ClauseMemory::scan(std::string_view chars, std::span<const Word> words, std::vector<PhraseHit>& hits) {
  if (words.size() < fewest_words || words.size() > most_words_kept) return scanner_.scan(chars, words, hits);
  const std::uint64_t hash = hash_of(chars, words);
  const auto at = kept_.find(hash);
  if (at != kept_.end() && holds(at->second, chars, words)) {
    const Kept& kept = at->second;
    hits.insert(hits.end(), hits_.begin() + kept.hits, hits_.begin() + kept.hits + kept.hit_count);
    return;
  }
  const std::size_t before = hits.size();
  scanner_.scan(chars, words, hits);
  keep(hash, chars, words, std::span(hits).subspan(before));
}

bool ClauseMemory::holds(const Kept& kept, std::string_view chars, std::span<const Word> words) const {
  return kept.word_count == words.size() &&
         std::equal(words.begin(), words.end(), words_.begin() + kept.words,
                    [&](const Word& word, std::uint64_t there) { return identity_of(chars, word) == there; });
}

void ClauseMemory::keep(std::uint64_t hash, std::string_view chars, std::span<const Word> words,
                        std::span<const PhraseHit> found) {
  if (found.size() > most_hits_kept) return;
  if (words_.size() + words.size() > most_words_kept || hits_.size() + found.size() > most_hits_kept) {
    kept_.clear();
    words_.clear();
    hits_.clear();
  }
  kept_[hash] = {static_cast<std::uint32_t>(words_.size()), static_cast<std::uint32_t>(words.size()),
                 static_cast<std::uint32_t>(hits_.size()), static_cast<std::uint32_t>(found.size())};
  for (const Word& word : words) words_.push_back(identity_of(chars, word));
  hits_.insert(hits_.end(), found.begin(), found.end());
}

}  // namespace openwash
