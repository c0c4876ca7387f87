#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/clause_hits.h"
#include "rules/rule_set.h"

namespace openwash {

// A clause with its lead-ins as patterns see it: first which concept sets may be there, then, for the few sets that are asked
// for, where their events are. Phrase hits become events no sooner than that.
class ClauseView {
 public:
  static constexpr std::uint8_t most_levels = 4;

  // An event as a clause sees it: level 0 is its own, 1 its lead-in's, 2 that of the lead-in's lead-in.
  struct Placed {
    std::uint64_t order;  // rises from the first event of the outermost lead-in to the clause's last
    std::uint32_t clause;
    std::uint32_t hit;          // that it comes from, or no_hit for the start of the clause
    std::uint16_t first, last;  // words of that clause
    std::uint8_t level;
  };
  static constexpr std::uint32_t no_hit = 0xFFFFFFFFu;
  struct Range {
    std::uint32_t begin, end;
  };

  explicit ClauseView(const RuleSet& rules);

  // Turns to a clause; `heading` is the heading above it or no_index. The arguments must live until the next turn. O(hits).
  void turn_to(const std::vector<Clause>& clauses, const ClauseHits& hits, std::uint32_t clause, std::uint32_t heading);

  // Whether events of a set may be in the clause or its lead-ins, and whether in the clause itself. A no is certain.
  bool may_hold(std::uint16_t set) const { return listed_[set].turn == turn_; }
  bool may_end(std::uint16_t set) const { return may_hold(set) && listed_[set].last >= parts_[parts_count_ - 1u].begin; }

  // The sets that may be there and are the rarest step of some pattern.
  std::span<const std::uint16_t> keys() const { return keys_; }

  // The events of a set in order, as indices for operator[]; they stay valid until the next turn.
  Range events_of(std::uint16_t set);
  const Placed& operator[](std::uint32_t event) const { return placed_[event]; }

  bool heading_holds(std::uint16_t set);

 private:
  // A hit that holds a concept of a set; those of one set are a list.
  struct Entry {
    std::uint32_t hit;  // or no_hit
    std::uint32_t next;
  };

  struct Listed {
    std::uint32_t turn = 0;  // in which it was listed last
    std::uint32_t first = 0, last = 0;
    bool is_key = false;
  };
  struct Known {
    std::uint32_t turn = 0;  // in which its events were asked for last
    Range events{};
  };
  struct Part {
    std::uint32_t clause = no_index;
    std::uint32_t begin = 0;         // of its entries
    std::vector<ConceptHit> hiding;  // its events that may hide others
  };

  void list(std::uint32_t hit, MeaningId meaning);
  void pick(std::uint16_t set, std::size_t part);

  const RuleSet& rules_;
  const ClauseHits* hits_ = nullptr;
  std::uint32_t heading_ = no_index;
  std::uint32_t turn_ = 0;
  std::array<Part, most_levels> parts_;  // the outermost lead-in first, the clause itself last
  std::uint8_t parts_count_ = 0;
  bool hiding_known_ = false;
  std::vector<Entry> entries_;
  std::size_t entries_count_ = 0;
  std::vector<Listed> listed_;  // by set
  std::vector<Known> known_;    // likewise
  std::vector<std::uint16_t> keys_;
  std::vector<Placed> placed_;
  std::vector<std::uint32_t> picked_;  // the hits of the set and part at hand
  std::vector<ConceptHit> read_;       // their events
};

}  // namespace openwash
