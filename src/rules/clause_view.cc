#include "rules/clause_view.h"

#include <algorithm>
#include <numeric>

#include "lexicon/lexicon_builder.h"

namespace openwash {
namespace {

constexpr std::uint32_t no_entry = 0xFFFFFFFFu;

}  // namespace

ClauseView::ClauseView(const RuleSet& rules) : rules_(rules), listed_(rules.set_count()), known_(rules.set_count()) {
  for (std::uint16_t set = 0; set < rules.set_count(); ++set) listed_[set].is_key = !rules.keyed_by(set).empty();
}

void ClauseView::list(std::uint32_t hit, MeaningId meaning) {
  const std::span<const std::uint16_t> sets = rules_.sets_of(meaning);
  auto entry = static_cast<std::uint32_t>(entries_count_);
  entries_count_ += sets.size();
  if (entries_.size() < entries_count_) entries_.resize(2 * entries_count_);
  for (const std::uint16_t set : sets) {
    entries_[entry] = {hit, no_entry};
    Listed& listed = listed_[set];
    if (listed.turn == turn_) {
      entries_[listed.last].next = entry;
    } else {
      listed.turn = turn_;
      listed.first = entry;
      if (listed.is_key) keys_.push_back(set);
    }
    listed.last = entry++;
  }
}

void ClauseView::turn_to(const std::vector<Clause>& clauses, const ClauseHits& hits, std::uint32_t clause,
                         std::uint32_t heading) {
  hits_ = &hits;
  heading_ = heading;
  ++turn_;
  entries_count_ = 0;
  keys_.clear();
  placed_.clear();
  hiding_known_ = false;
  std::uint8_t levels = 0;
  for (std::uint32_t at = clause; at != no_index && levels < most_levels; at = clauses[at].lead_in) ++levels;
  parts_count_ = levels;
  for (std::uint32_t at = clause; levels > 0; at = clauses[at].lead_in) parts_[--levels].clause = at;
  for (std::size_t p = 0; p < parts_count_; ++p) {
    parts_[p].begin = static_cast<std::uint32_t>(entries_count_);
    if (p + 1u == parts_count_) {
      if (parts_count_ > 1) list(no_hit, rules_.lexicon.meaning_alone(item_concept));
      list(no_hit, rules_.lexicon.meaning_alone(start_concept));
    }
    const ClauseHits::Range range = hits.ranges[parts_[p].clause];
    for (std::uint32_t hit = range.begin; hit < range.end; ++hit) list(hit, hits.hits[hit].meaning);
  }
}

// Leaves in read_ the events of a set in a part, whether hidden or not. Requires: may_hold(set).
void ClauseView::pick(std::uint16_t set, std::size_t part) {
  picked_.clear();
  read_.clear();
  const std::uint32_t begin = parts_[part].begin;
  const std::uint32_t end = part + 1u < parts_count_ ? parts_[part + 1].begin : no_entry;
  for (std::uint32_t e = listed_[set].first; e < end; e = entries_[e].next) {
    if (e >= begin && entries_[e].hit != no_hit) picked_.push_back(entries_[e].hit);
  }
  if (!picked_.empty()) append_concept_hits(rules_.lexicon, hits_->hits, picked_, rules_.set(set), read_);
}

ClauseView::Range ClauseView::events_of(std::uint16_t set) {
  if (!may_hold(set)) return {0, 0};
  Known& known = known_[set];
  if (known.turn == turn_) return known.events;
  known.turn = turn_;
  if (!hiding_known_) {
    hiding_known_ = true;
    const std::uint16_t hiding = rules_.hiding_set();
    for (std::size_t p = 0; p < parts_count_; ++p) {
      parts_[p].hiding.clear();
      if (!may_hold(hiding) || !hits_->spans.empty()) continue;  // of what was made of events none is hidden
      pick(hiding, p);
      parts_[p].hiding = read_;
    }
  }
  known.events.begin = static_cast<std::uint32_t>(placed_.size());
  for (std::size_t p = 0; p < parts_count_; ++p) {
    const std::uint32_t clause = parts_[p].clause;
    const std::uint64_t order = std::uint64_t{p} << 48;
    const auto level = static_cast<std::uint8_t>(parts_count_ - 1u - p);
    if (level == 0) {
      const ConceptSet concepts = rules_.set(set);
      for (const ConceptId id : {item_concept, start_concept}) {
        if (concepts.holds(id) && (id == start_concept || parts_count_ > 1))
          placed_.push_back({order | id, clause, no_hit, 0, 0, 0});
      }
    }
    pick(set, p);
    remove_hidden(rules_.lexicon, parts_[p].hiding, read_);
    for (const ConceptHit& e : read_) {
      placed_.push_back({order | (e.hit + std::uint64_t{1}) << 16 | e.concept_id, clause, e.hit, e.first, e.last, level});
    }
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
