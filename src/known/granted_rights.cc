#include "known/granted_rights.h"

#include <algorithm>

#include "known/operative_words.h"
#include "text/words.h"

namespace openwash {
namespace {

constexpr std::uint32_t reach_behind = 40;  // words from the one that permits to the last right it speaks of
constexpr std::uint32_t reach_before = 20;  // the same where it follows the rights: "redistribution ... are permitted"

constexpr std::string_view permitting = "permission grant grants right rights authorized";
constexpr std::string_view permitting_what_came = "permitted allowed granted";
constexpr std::string_view denying = "not no nor neither none nothing cannot never denied refused";
constexpr std::string_view price = "charge cost fee royalty royalties";  // "no charge" denies nothing
constexpr std::string_view ending = "provided long if unless must shall however warranty liable";

}  // namespace

RightReader::RightReader(const CatalogueTables& tables) {
  const auto add = [&](std::uint64_t hash, Role role, std::size_t right) {
    const std::uint16_t number = tables.word_number(hash);
    if (number != unknown_word) entries_.push_back({number, role, static_cast<std::uint8_t>(right)});
  };
  const auto add_all = [&](std::string_view list, Role role) {
    std::vector<Word> words;
    append_words(list, 0, static_cast<std::uint32_t>(list.size()), words);
    for (const Word& word : words) add(word.hash, role, 0);
  };
  add_all(permitting, Role::permits);
  add_all("may", Role::may);
  add_all("free", Role::permits_to);
  add_all(permitting_what_came, Role::permits_what_came);
  add_all(denying, Role::denies);
  add_all(price, Role::price);
  add_all(ending, Role::ends);
  for (std::size_t i = 0; i < right_words().size(); ++i) add(right_words()[i].hash, Role::right, i);
  to_ = tables.word_number(word_hash("to"));
  who_ = tables.word_number(word_hash("who"));
  patent_ = tables.word_number(word_hash("patent"));
  reserved_ = tables.word_number(word_hash("reserved"));
  as_ = tables.word_number(word_hash("as"));
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.number < b.number; });
}

RightReader::Entry RightReader::entry_of(std::uint16_t number) const {
  const auto at =
      std::lower_bound(entries_.begin(), entries_.end(), number, [](const Entry& e, std::uint16_t n) { return e.number < n; });
  return at != entries_.end() && at->number == number ? *at : Entry{number, Role::none, 0};
}

std::vector<GrantedRight> RightReader::granted_by(std::span<const std::uint16_t> words) const {
  constexpr std::uint32_t nowhere = 0xFFFFFFFFu;
  const auto is = [&](std::size_t at, std::uint16_t word) {
    return at < words.size() && word != unknown_word && words[at] == word;
  };
  std::vector<GrantedRight> granted;
  std::vector<GrantedRight> open;     // rights that no word permits so far
  std::uint32_t permitted = nowhere;  // the word that permits what follows
  std::uint32_t patent = nowhere;     // the last word that speaks of patents
  std::uint32_t denied = nowhere;     // the last word that denies
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const Entry entry = entry_of(words[i]);
    if (is(i, patent_)) patent = i;
    const bool deniable = denied != nowhere && i - denied <= denial_reach;
    switch (entry.role) {
      case Role::none:
      case Role::price:
        break;
      case Role::permits_what_came:
        if (i && is(i - 1, as_)) break;  // "as permitted above"
        if (!deniable) {
          for (const GrantedRight& right : open) {
            if (i - right.named <= reach_before) granted.push_back({right.right, right.named, i});
          }
        }
        open.clear();
        if (!deniable) permitted = i;
        break;
      case Role::permits_to:  // "free of charge" permits nothing
        if (!deniable && is(i + 1, to_)) permitted = i;
        break;
      case Role::may:  // "those who may have changed it" permits nothing
        if (!deniable && (i == 0 || !is(i - 1, who_))) permitted = i;
        break;
      case Role::permits:  // "all rights reserved" permits nothing
        if (!deniable && !is(i + 1, reserved_)) permitted = i;
        break;
      case Role::denies:
        if (i + 1 < words.size() && entry_of(words[i + 1]).role == Role::price) break;
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
  return role == Role::permits || role == Role::may || role == Role::permits_what_came;
}

bool RightReader::denies(std::uint16_t word) const {
  return entry_of(word).role == Role::denies;
}

}  // namespace openwash
