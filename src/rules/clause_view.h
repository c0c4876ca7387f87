#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/clause_hits.h"
#include "rules/rule_set.h"
#include "rules/set_listing.h"

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

  // Begins a run of clauses; the arguments must live until the next one.
  void begin(const std::vector<Clause>& clauses, const ClauseHits& hits);

  // Turns to a clause of the run; `heading` is the heading above it or no_index. O(hits), of lead-ins only where they are others
  // than at the last turn.
  void turn_to(std::uint32_t clause, std::uint32_t heading);

  // Whether events of a set may be in the clause or its lead-ins, and whether in the clause itself. A no is certain.
  bool may_hold(std::uint16_t set) const { return own_.holds(set) || above_.holds(set); }
  bool may_end(std::uint16_t set) const { return own_.holds(set); }

  // The sets that may be there and are the rarest step of some pattern: those of the clause itself, and those of its lead-ins.
  std::span<const std::uint16_t> own_keys() const { return own_.keys(); }
  std::span<const std::uint16_t> keys_above() const { return above_.keys(); }

  // The events of a set in order, as indices for operator[]; they stay valid until the next turn.
  Range events_of(std::uint16_t set);
  const Placed& operator[](std::uint32_t event) const { return placed_[event]; }

  bool heading_holds(std::uint16_t set);

 private:
  struct Known {
    std::uint32_t turn = 0;  // in which its events were asked for last
    Range events{};
  };
  struct Part {
    std::uint32_t clause = no_index;
    std::uint32_t begin = 0, end = 0;  // of its entries in the listing
    bool hiding_known = false;
    std::vector<ConceptHit> hiding;  // its events that may hide others
  };

  void open_above(std::uint32_t clause);
  void open(Part& part, std::uint32_t clause, SetListing& listing);
  void pick(std::uint16_t set, const Part& part, const SetListing& listing);
  void read(std::uint16_t set, Part& part, const SetListing& listing, std::uint8_t level);

  const RuleSet& rules_;
  const std::vector<Clause>* clauses_ = nullptr;
  const ClauseHits* hits_ = nullptr;
  std::uint32_t heading_ = no_index;
  std::uint32_t turn_ = 0;
  std::array<Part, most_levels> parts_;  // the outermost lead-in first, the clause itself last
  std::uint8_t parts_count_ = 0;
  std::uint32_t lead_in_ = no_index;  // whose chain lies in above_
  SetListing above_;                  // of the lead-ins
  SetListing own_;
  std::vector<Known> known_;  // by set
  std::vector<Placed> placed_;
  std::vector<std::uint32_t> picked_;  // the hits of the set and part at hand
  std::vector<ConceptHit> read_;       // their events
};

}  // namespace openwash
