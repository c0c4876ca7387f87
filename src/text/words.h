#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace openwash {

// A word where it stands in a text. Two words are equal in all that matters here when their hashes are: case, width, ligatures,
// accents written as marks, soft hyphens, zero-width characters and letters of another script that look the same are folded
// before hashing.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  std::uint64_t hash = 0;

  std::uint32_t end() const { return begin + size; }
};

// The hash of a word that is folded already; never 0. Fixed for ever: committed rule data holds such hashes.
std::uint64_t word_hash(std::string_view folded);

// The folded form of a word, as hashed: lower case, NFKC, look-alikes resolved.
std::string fold_word(std::string_view word);

// Appends the words of chars[begin, end) in order. A word is a run of letters and digits; a Han, Kana or Hangul character is a
// word of its own; everything else, hyphens and apostrophes included, parts words. Requires: valid UTF-8. O(end - begin).
void append_words(std::string_view chars, std::uint32_t begin, std::uint32_t end, std::vector<Word>& words);

}  // namespace openwash
