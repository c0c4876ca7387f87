#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "known/catalogue_layout.h"

namespace openwash {

constexpr std::uint32_t denial_reach = 8;  // words before one that permits in which it can be denied

// A right that a text grants.
struct GrantedRight {
  std::uint32_t right = 0;    // into right_words()
  std::uint32_t named = 0;    // the word that names it
  std::uint32_t permits = 0;  // the word that permits it, before or behind
  bool patent = false;        // of patents alone: the work itself may be free without it
};

// Reads which rights are granted: words that name one near a word that permits, with no word between or before them that denies
// or makes a condition.
class RightReader {
 public:
  explicit RightReader(const CatalogueTables& tables);

  // The rights that `words`, numbers of the vocabulary, grant, in their order; one may be granted in several places. O(words).
  std::vector<GrantedRight> granted_by(std::span<const std::uint16_t> words) const;

  // Whether a word permits, or denies, what is said near it.
  bool permits(std::uint16_t word) const;
  bool denies(std::uint16_t word) const;

 private:
  enum class Role : std::uint8_t { none, permits, permits_what_came, denies, ends, right };
  struct Entry {
    std::uint16_t number;
    Role role;
    std::uint8_t right;
  };

  struct Pair {
    std::uint16_t first, second;
  };

  Entry entry_of(std::uint16_t number) const;
  Entry entry_at(std::span<const std::uint16_t> words, std::size_t at) const;  // by its neighbours as well
  static bool stands(const Pair& pair, std::span<const std::uint16_t> words, std::size_t at);

  std::vector<Entry> entries_;  // by number
  std::vector<Pair> idle_;
  Pair permitting_pair_{unknown_word, unknown_word};
  std::uint16_t patent_ = unknown_word;
};

}  // namespace openwash
