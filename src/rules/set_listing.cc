#include "rules/set_listing.h"

namespace openwash {

SetListing::SetListing(const RuleSet& rules) : rules_(rules), listed_(rules.set_count()) {
  for (std::uint16_t set = 0; set < rules.set_count(); ++set) listed_[set].is_key = !rules.keyed_by(set).empty();
}

void SetListing::clear() {
  ++turn_;
  count_ = 0;
  keys_.clear();
}

void SetListing::add(std::uint32_t hit, MeaningId meaning) {
  const std::span<const std::uint16_t> sets = rules_.sets_of(meaning);
  if (entries_.size() < count_ + sets.size()) entries_.resize(2 * (count_ + sets.size()));
  Entry* const entries = entries_.data();
  Listed* const all_listed = listed_.data();
  const std::uint32_t turn = turn_;
  std::uint32_t entry = count_;
  for (const std::uint16_t set : sets) {
    entries[entry] = {hit, no_entry};
    Listed& listed = all_listed[set];
    if (listed.turn == turn) {
      entries[listed.last].next = entry;
    } else {
      listed.turn = turn;
      listed.first = entry;
      if (listed.is_key) keys_.push_back(set);
    }
    listed.last = entry++;
  }
  count_ = entry;
}

}  // namespace openwash
