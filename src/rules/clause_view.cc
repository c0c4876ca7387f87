#include "rules/clause_view.h"

#include <algorithm>
#include <numeric>

#include "lexicon/lexicon_builder.h"

namespace openwash {

ClauseView::ClauseView(const RuleSet& rules) : rules_(rules), above_(rules), own_(rules), known_(rules.set_count()) {}

void ClauseView::begin(const std::vector<Clause>& clauses, const ClauseHits& hits) {
  clauses_ = &clauses;
  hits_ = &hits;
  lead_in_ = no_index;
  above_.clear();
}

void ClauseView::turn_to(std::uint32_t clause, std::uint32_t heading) {
  heading_ = heading;
  ++turn_;
  placed_.clear();
  const std::uint32_t lead_in = (*clauses_)[clause].lead_in;
  if (lead_in != lead_in_ || lead_in == no_index) open_above(lead_in);
  Part& own = parts_[parts_count_ - 1u];
  own_.clear();
  if (parts_count_ > 1) own_.add(no_hit, rules_.lexicon.meaning_alone(item_concept));
  own_.add(no_hit, rules_.lexicon.meaning_alone(start_concept));
  open(own, clause, own_);
}

// Lists the hits of the lead-ins, `lead_in` and those above it.
void ClauseView::open_above(std::uint32_t lead_in) {
  lead_in_ = lead_in;
  above_.clear();
  std::array<std::uint32_t, most_levels> chain{};
  std::uint8_t levels = 0;
  for (std::uint32_t at = lead_in; at != no_index && levels + 1u < most_levels; at = (*clauses_)[at].lead_in)
    chain[levels++] = at;
  for (std::size_t p = 0; p < levels; ++p) open(parts_[p], chain[levels - 1u - p], above_);
  parts_count_ = static_cast<std::uint8_t>(levels + 1);
}

void ClauseView::open(Part& part, std::uint32_t clause, SetListing& listing) {
  part.clause = clause;
  part.hiding_known = false;
  part.begin = listing.size();
  const ClauseHits::Range range = hits_->ranges[clause];
  for (std::uint32_t hit = range.begin; hit < range.end; ++hit) listing.add(hit, hits_->hits[hit].meaning);
  part.end = listing.size();
}

// Leaves in read_ the events of a set in a part, whether hidden or not.
void ClauseView::pick(std::uint16_t set, const Part& part, const SetListing& listing) {
  picked_.clear();
  read_.clear();
  for (std::uint32_t e = listing.first(set); e < part.end; e = listing.next(e)) {
    if (e >= part.begin) picked_.push_back(listing.hit(e));
  }
  if (!picked_.empty()) append_concept_hits(rules_.lexicon, hits_->hits, picked_, rules_.set(set), read_);
}

// Places the events of a set in a part.
void ClauseView::read(std::uint16_t set, Part& part, const SetListing& listing, std::uint8_t level) {
  if (!part.hiding_known) {
    part.hiding_known = true;
    part.hiding.clear();
    const std::uint16_t hiding = rules_.hiding_set();
    if (listing.holds(hiding) && hits_->spans.empty()) {  // of what was made of events none is hidden
      pick(hiding, part, listing);
      part.hiding = read_;
    }
  }
  pick(set, part, listing);
  remove_hidden(rules_.lexicon, part.hiding, read_);
  const std::uint64_t order = std::uint64_t{most_levels - 1u - level} << 48;
  for (const ConceptHit& e : read_) {
    placed_.push_back({order | (e.hit + std::uint64_t{1}) << 16 | e.concept_id, part.clause, e.hit, e.first, e.last, level});
  }
}

ClauseView::Range ClauseView::events_of(std::uint16_t set) {
  Known& known = known_[set];
  if (known.turn == turn_) return known.events;
  known.turn = turn_;
  known.events.begin = static_cast<std::uint32_t>(placed_.size());
  const std::size_t levels = parts_count_ - 1u;
  if (above_.holds(set)) {
    for (std::size_t p = 0; p < levels; ++p) read(set, parts_[p], above_, static_cast<std::uint8_t>(levels - p));
  }
  if (own_.holds(set)) {
    const ConceptSet concepts = rules_.set(set);
    for (const ConceptId id : {item_concept, start_concept}) {
      const bool stands = concepts.holds(id) && (id == start_concept || levels > 0);
      if (stands) placed_.push_back({std::uint64_t{most_levels - 1u} << 48 | id, parts_[levels].clause, no_hit, 0, 0, 0});
    }
    read(set, parts_[levels], own_, 0);
  }
  known.events.end = static_cast<std::uint32_t>(placed_.size());
  return known.events;
}

bool ClauseView::heading_holds(std::uint16_t set) {
  if (heading_ == no_index) return false;
  const ClauseHits::Range range = hits_->ranges[heading_];
  picked_.resize(range.end - range.begin);
  std::iota(picked_.begin(), picked_.end(), range.begin);
  read_.clear();
  append_concept_hits(rules_.lexicon, hits_->hits, picked_, rules_.set(set), read_);
  if (read_.empty() || !hits_->spans.empty()) return !read_.empty();
  std::vector<ConceptHit> hiding;
  append_concept_hits(rules_.lexicon, hits_->hits, picked_, rules_.set(rules_.hiding_set()), hiding);
  remove_hidden(rules_.lexicon, hiding, read_);
  return !read_.empty();
}

}  // namespace openwash
