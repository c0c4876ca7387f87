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
    std::uint16_t first, last;  // words of that clause; both 0 for the start of the clause
    std::uint8_t level;
  };
  struct Range {
    std::uint32_t begin, end;
  };

  explicit ClauseView(const RuleSet& rules);

  // Turns to a clause; `heading` is the heading above it or no_index. The arguments must live until the next turn.
  void turn_to(const std::vector<Clause>& clauses, const ClauseHits& hits, std::uint32_t clause, std::uint32_t heading);

  // Whether events of a set may be in the clause or its lead-ins, and whether in the clause itself. A no is certain.
  bool may_hold(std::uint16_t set) const { return (present_[set / 64] >> (set % 64)) & 1; }
  bool may_end(std::uint16_t set) const { return (parts_[parts_count_ - 1u].sets[set / 64] >> (set % 64)) & 1; }
  std::span<const std::uint64_t> present() const { return present_; }

  // The events of a set in order, as indices for operator[]; they stay valid until the next turn. O(hits) at the first call.
  Range events_of(std::uint16_t set);
  const Placed& operator[](std::uint32_t event) const { return placed_[event]; }

  bool heading_holds(std::uint16_t set);

 private:
  struct Part {
    std::uint32_t clause = no_index;
    std::uint8_t level = 0;
    std::vector<std::uint64_t> sets;  // that may be there
    bool hiding_known = false;
    std::vector<ConceptHit> hiding;  // events that may hide others
  };

  void open(Part& part, std::uint32_t clause, std::uint8_t level);
  void add_sets(Part& part, MeaningId meaning) const;
  void read(Part& part, std::uint16_t set);

  const RuleSet& rules_;
  const std::vector<Clause>* clauses_ = nullptr;
  const ClauseHits* hits_ = nullptr;
  std::array<Part, most_levels> parts_;  // the outermost lead-in first, the clause itself last
  std::uint8_t parts_count_ = 0;
  Part heading_;
  std::vector<std::uint64_t> present_;  // sets of all parts
  std::vector<Placed> placed_;
  std::vector<ConceptHit> read_;  // of the part and set at hand
  struct Known {
    std::uint32_t turn = 0;
    Range events{};
  };
  std::vector<Known> known_;  // by set
  std::uint32_t turn_ = 0;
};

}  // namespace openwash
