#include "lexicon/event.h"

#include <algorithm>

namespace openwash {

void append_concept_hits(const Lexicon& lexicon, std::span<const PhraseHit> hits, const ConceptFilter& filter,
                         std::vector<ConceptHit>& events) {
  std::size_t same_word = events.size();  // where the events begin that begin at the same word as the hit at hand
  for (std::uint32_t h = 0; h < hits.size(); ++h) {
    const PhraseHit hit = hits[h];
    if (!filter.meets(hit.meaning)) continue;
    if (same_word < events.size() && events[same_word].first != hit.first) same_word = events.size();
    for (const ConceptId id : lexicon.concepts_of(hit.meaning)) {
      if (!filter.holds(id)) continue;
      const auto known = std::find_if(events.begin() + static_cast<std::ptrdiff_t>(same_word), events.end(),
                                      [&](const ConceptHit& e) { return e.concept_id == id; });
      if (known != events.end()) {
        known->last = std::max(known->last, hit.last);
      } else {
        events.push_back({id, hit.first, hit.last, h});
      }
    }
  }
}

void remove_hidden(const Lexicon& lexicon, std::span<const ConceptHit> hiding, std::vector<ConceptHit>& events,
                   std::size_t from) {
  if (hiding.empty()) return;
  const auto hidden = [&](const ConceptHit& inner) {
    return std::any_of(hiding.begin(), hiding.end(), [&](const ConceptHit& outer) {
      if (inner.first < outer.first || inner.first >= outer.last || inner.last > outer.last) return false;
      const bool same = inner.concept_id == outer.concept_id && inner.first == outer.first;
      return !same && lexicon.hides(outer.concept_id, inner.concept_id);
    });
  };
  events.erase(std::remove_if(events.begin() + static_cast<std::ptrdiff_t>(from), events.end(), hidden), events.end());
}

}  // namespace openwash
