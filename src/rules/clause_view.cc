#include "rules/clause_view.h"

#include <algorithm>

#include "lexicon/lexicon_builder.h"

namespace openwash {

ClauseView::ClauseView(const RuleSet& rules) : rules_(rules), present_(rules.words_per_row()), known_(rules.set_count()) {
  for (Part& part : parts_) part.sets.resize(rules.words_per_row());
  heading_.sets.resize(rules.words_per_row());
}

void ClauseView::add_sets(Part& part, MeaningId meaning) const {
  const std::span<const std::uint64_t> row = rules_.sets_of(meaning);
  for (std::size_t i = 0; i < row.size(); ++i) part.sets[i] |= row[i];
}

void ClauseView::open(Part& part, std::uint32_t clause, std::uint8_t level) {
  part.clause = clause;
  part.level = level;
  part.hiding_known = false;
  std::fill(part.sets.begin(), part.sets.end(), 0);
  for (const PhraseHit& hit : hits_->of(clause)) add_sets(part, hit.meaning);
}

void ClauseView::turn_to(const std::vector<Clause>& clauses, const ClauseHits& hits, std::uint32_t clause,
                         std::uint32_t heading) {
  clauses_ = &clauses;
  hits_ = &hits;
  placed_.clear();
  ++turn_;
  std::array<std::uint32_t, most_levels> chain{};
  std::uint8_t levels = 0;
  for (std::uint32_t at = clause; at != no_index && levels < most_levels; at = clauses[at].lead_in) chain[levels++] = at;
  parts_count_ = levels;
  for (std::uint8_t level = levels; level-- > 0;) open(parts_[levels - 1u - level], chain[level], level);
  Part& own = parts_[levels - 1u];
  add_sets(own, meaning_of(start_concept));
  if (levels > 1) add_sets(own, meaning_of(item_concept));
  std::fill(present_.begin(), present_.end(), 0);
  for (std::size_t p = 0; p < levels; ++p) {
    for (std::size_t i = 0; i < present_.size(); ++i) present_[i] |= parts_[p].sets[i];
  }
  heading_.clause = heading;
  heading_.hiding_known = false;
}

// Leaves in read_ the events of `set` in `part`.
void ClauseView::read(Part& part, std::uint16_t set) {
  const std::span<const PhraseHit> hits = hits_->of(part.clause);
  read_.clear();
  append_concept_hits(rules_.lexicon, hits, rules_.filter(set), read_);
  if (read_.empty()) return;
  if (!part.hiding_known) {
    part.hiding_known = true;
    part.hiding.clear();
    append_concept_hits(rules_.lexicon, hits, rules_.filter(rules_.hiding_set()), part.hiding);
  }
  remove_hidden(rules_.lexicon, part.hiding, read_, 0);
}

ClauseView::Range ClauseView::events_of(std::uint16_t set) {
  Known& known = known_[set];
  if (known.turn == turn_) return known.events;
  known.turn = turn_;
  const auto begin = static_cast<std::uint32_t>(placed_.size());
  const ConceptFilter filter = rules_.filter(set);
  for (std::uint8_t p = 0; p < parts_count_; ++p) {
    Part& part = parts_[p];
    if (!((part.sets[set / 64] >> (set % 64)) & 1)) continue;
    const std::uint64_t part_order = std::uint64_t{p} << 48;
    if (part.level == 0) {
      for (const ConceptId id : {item_concept, start_concept}) {
        if (filter.holds(id) && (id == start_concept || parts_count_ > 1))
          placed_.push_back({part_order | id, part.clause, 0, 0, 0});
      }
    }
    read(part, set);
    for (const ConceptHit& e : read_) {
      const std::uint64_t order = part_order | (e.hit + std::uint64_t{1}) << 16 | e.concept_id;
      placed_.push_back({order, part.clause, e.first, e.last, part.level});
    }
  }
  known.events = {begin, static_cast<std::uint32_t>(placed_.size())};
  return known.events;
}

bool ClauseView::heading_holds(std::uint16_t set) {
  if (heading_.clause == no_index) return false;
  read(heading_, set);
  return !read_.empty();
}

}  // namespace openwash
