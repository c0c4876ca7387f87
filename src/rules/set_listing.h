#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/rule_set.h"

namespace openwash {

// Hits by the concept sets that their meanings hold. Cleared and filled again for each clause, so that takes no time beyond that
// of the hits that are added.
class SetListing {
 public:
  static constexpr std::uint32_t no_entry = 0xFFFFFFFFu;

  explicit SetListing(const RuleSet& rules);

  void clear();
  // Lists `hit` under all sets of its meaning. O(sets of the meaning).
  void add(std::uint32_t hit, MeaningId meaning);

  bool holds(std::uint16_t set) const { return listed_[set].turn == turn_; }
  // The sets listed that are the rarest step of some pattern.
  std::span<const std::uint16_t> keys() const { return keys_; }

  // The entries of a set in the order in which they were added: entry numbers, which rise through all sets. Requires: holds(set).
  std::uint32_t first(std::uint16_t set) const { return listed_[set].first; }
  std::uint32_t next(std::uint32_t entry) const { return entries_[entry].next; }  // or no_entry
  std::uint32_t hit(std::uint32_t entry) const { return entries_[entry].hit; }
  std::uint32_t size() const { return count_; }  // entries in all

 private:
  struct Entry {
    std::uint32_t hit;
    std::uint32_t next;
  };
  struct Listed {
    std::uint32_t turn = 0;  // in which the set was listed last
    std::uint32_t first = 0, last = 0;
    bool is_key = false;
  };

  const RuleSet& rules_;
  std::uint32_t turn_ = 1;
  std::uint32_t count_ = 0;
  std::vector<Entry> entries_;
  std::vector<Listed> listed_;  // by set
  std::vector<std::uint16_t> keys_;
};

}  // namespace openwash
