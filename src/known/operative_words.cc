#include "known/operative_words.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace openwash {
namespace {

std::vector<std::uint64_t> hashes_of(std::string_view list) {
  std::vector<Word> words;
  append_words(list, 0, static_cast<std::uint32_t>(list.size()), words);
  std::vector<std::uint64_t> hashes;
  for (const Word& word : words) hashes.push_back(word.hash);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

constexpr std::string_view plain_words =
    "may must shall should will would can cannot could might not no non none nor never neither nothing nobody only solely "
    "exclusively except excepting unless without within if provided providing subject prohibited prohibits prohibit forbidden "
    "forbid banned ban restricted restrict restricts restriction restrictions limited limit limits limitation permitted permit "
    "permits allowed allow allows disallowed require requires required requirement grant grants granted authorized authorised "
    "approve approved approval request consent is are be been was were am do does did has have had cease ceases terminate "
    "terminates terminated revoke revoked revocable expire expires "
    "commercial commercially noncommercial nonprofit profit internal evaluation personal private "
    "distribute distributes distributed redistribute redistributed redistribution sublicense sell sold selling sale modify "
    "modified modifying derive derived reproduce host hosted train training trained benchmark "
    "fee fees royalty royalties pay paid payment charge revenue exceeds exceed users user military weapons weapon illegal "
    "unlawful "
    "harm harmful agree agrees agreed accept accepts you your licensee licensees licensor recipient recipients customer "
    "customers "
    "anyone everyone everybody whoever they them it this that which who whom whose purposes purpose instead however also but "
    "including other additional additionally furthermore moreover waive waived waives warrant warrants liable prior written";

constexpr std::string_view title_words =
    "use uses used using license licence licenses licences licensed licensing terms conditions permission permissions";

// Licences bear these in their names and headings.
constexpr std::string_view at_home_in_titles =
    "limited modified commercial noncommercial non nonprofit internal evaluation personal private redistribution user users "
    "restricted additional "
    "use uses license licence licenses licences licensed licensing terms conditions permission permissions the this other";

constexpr std::string_view referring_words =
    "this that these the a an it its is are be licensed license licence licenses released distributed available provided "
    "published made "
    "under with by in on and or of for to at from see refer please details more information full text copy copies file files "
    "code "
    "source repository project software program library package work model weights terms conditions version spdx identifier "
    "obtain "
    "found included below above following agreement notice which as you may can";

bool among(const std::vector<std::uint64_t>& sorted, std::uint64_t hash) {
  return std::binary_search(sorted.begin(), sorted.end(), hash);
}

}  // namespace

bool is_operative(std::uint64_t word_hash) {
  static const std::vector<std::uint64_t> plain = hashes_of(plain_words);
  static const std::vector<std::uint64_t> title = hashes_of(title_words);
  return among(plain, word_hash) || among(title, word_hash);
}

bool is_operative_in_title(std::uint64_t word_hash) {
  static const std::vector<std::uint64_t> plain = hashes_of(plain_words);
  static const std::vector<std::uint64_t> home = hashes_of(at_home_in_titles);
  return among(plain, word_hash) && !among(home, word_hash);
}

bool is_referring(std::uint64_t word_hash) {
  static const std::vector<std::uint64_t> words = hashes_of(referring_words);
  return among(words, word_hash);
}

}  // namespace openwash
