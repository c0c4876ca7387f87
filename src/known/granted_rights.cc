#include "known/granted_rights.h"

#include <algorithm>

#include "known/operative_words.h"
#include "text/words.h"

namespace openwash {
namespace {

constexpr std::uint32_t reach_behind = 40;  // words from the one that permits to the last right it speaks of
constexpr std::uint32_t reach_before = 20;  // the same where it follows the rights: "redistribution ... are permitted"

constexpr std::string_view permitting = "permission grant grants right rights authorized may";
constexpr std::string_view permitting_what_came = "permitted allowed granted";
constexpr std::string_view denying = "not no nor neither none nothing cannot never denied refused";
constexpr std::string_view ending = "provided long if unless must shall however warranty liable";

// Pairs in which such a word neither permits nor denies.
constexpr std::string_view idle_pairs[] = {"no charge",       "no cost", "no fee",       "no royalty", "no royalties",
                                           "rights reserved", "who may", "as permitted", "as allowed", "as granted"};
constexpr std::string_view permitting_pair = "free to";

std::vector<Word> words_of(std::string_view list) {
  std::vector<Word> words;
  append_words(list, 0, static_cast<std::uint32_t>(list.size()), words);
  return words;
}

}  // namespace

RightReader::RightReader(const CatalogueTables& tables) {
  const auto add = [&](std::uint64_t hash, Role role, std::size_t right) {
    const std::uint16_t number = tables.word_number(hash);
    if (number != unknown_word) entries_.push_back({number, role, static_cast<std::uint8_t>(right)});
  };
  const auto add_all = [&](std::string_view list, Role role) {
    for (const Word& word : words_of(list)) add(word.hash, role, 0);
  };
  const auto pair_of = [&](std::string_view two) {
    const std::vector<Word> words = words_of(two);
    return Pair{tables.word_number(words[0].hash), tables.word_number(words[1].hash)};
  };
  add_all(permitting, Role::permits);
  add_all(permitting_what_came, Role::permits_what_came);
  add_all(denying, Role::denies);
  add_all(ending, Role::ends);
  for (std::size_t i = 0; i < right_words().size(); ++i) add(right_words()[i].hash, Role::right, i);
  for (const std::string_view two : idle_pairs) idle_.push_back(pair_of(two));
  permitting_pair_ = pair_of(permitting_pair);
  patent_ = tables.word_number(word_hash("patent"));
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.number < b.number; });
}

RightReader::Entry RightReader::entry_of(std::uint16_t number) const {
  const auto at =
      std::lower_bound(entries_.begin(), entries_.end(), number, [](const Entry& e, std::uint16_t n) { return e.number < n; });
  return at != entries_.end() && at->number == number ? *at : Entry{number, Role::none, 0};
}

bool RightReader::stands(const Pair& pair, std::span<const std::uint16_t> words, std::size_t at) {
  return at + 1 < words.size() && pair.first != unknown_word && pair.second != unknown_word && words[at] == pair.first &&
         words[at + 1] == pair.second;
}

RightReader::Entry RightReader::entry_at(std::span<const std::uint16_t> words, std::size_t at) const {
  const bool idle = std::any_of(idle_.begin(), idle_.end(), [&](const Pair& pair) {
    return stands(pair, words, at) || (at > 0 && stands(pair, words, at - 1));
  });
  if (idle) return {words[at], Role::none, 0};
  if (stands(permitting_pair_, words, at)) return {words[at], Role::permits, 0};
  return entry_of(words[at]);
}

std::vector<GrantedRight> RightReader::granted_by(std::span<const std::uint16_t> words) const {
  constexpr std::uint32_t nowhere = 0xFFFFFFFFu;
  std::vector<GrantedRight> granted;
  std::vector<GrantedRight> open;     // rights that no word permits so far
  std::uint32_t permitted = nowhere;  // the word that permits what follows
  std::uint32_t patent = nowhere;     // the last word that speaks of patents
  std::uint32_t denied = nowhere;     // the last word that denies
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const Entry entry = entry_at(words, i);
    if (patent_ != unknown_word && words[i] == patent_) patent = i;
    const bool deniable = denied != nowhere && i - denied <= denial_reach;
    switch (entry.role) {
      case Role::none:
        break;
      case Role::permits_what_came:
        if (!deniable) {
          for (const GrantedRight& right : open) {
            if (i - right.named <= reach_before) granted.push_back({right.right, right.named, i});
          }
        }
        open.clear();
        [[fallthrough]];
      case Role::permits:
        if (!deniable) permitted = i;
        break;
      case Role::denies:
        denied = i;
        [[fallthrough]];
      case Role::ends:
        permitted = nowhere;
        open.clear();
        break;
      case Role::right:
        if (permitted != nowhere && i - permitted <= reach_behind) {
          granted.push_back({entry.right, i, permitted, patent != nowhere && patent > permitted});
        } else {
          open.push_back({entry.right, i, i});
        }
        break;
    }
  }
  return granted;
}

bool RightReader::permits(std::uint16_t word) const {
  const Role role = entry_of(word).role;
  return role == Role::permits || role == Role::permits_what_came;
}

bool RightReader::denies(std::uint16_t word) const {
  return entry_of(word).role == Role::denies;
}

}  // namespace openwash
