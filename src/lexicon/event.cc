#include "lexicon/event.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace openwash {

void append_concept_hits(const Lexicon& lexicon, std::span<const PhraseHit> hits, std::span<const std::uint32_t> numbers,
                         ConceptSet set, std::vector<ConceptHit>& events) {
  std::size_t same_word = events.size();  // where the events begin that begin at the same word as the hit at hand
  for (const std::uint32_t number : numbers) {
    const PhraseHit hit = hits[number];
    if (same_word < events.size() && events[same_word].first != hit.first) same_word = events.size();
    for (const ConceptId id : lexicon.concepts_of(hit.meaning)) {
      if (!set.holds(id)) continue;
      std::size_t known = same_word;
      while (known < events.size() && events[known].concept_id != id) ++known;
      if (known < events.size()) {
        events[known].last = std::max(events[known].last, hit.last);
      } else {
        events.push_back({id, hit.first, hit.last, number});
      }
    }
  }
}

void remove_hidden(const Lexicon& lexicon, std::span<const ConceptHit> hiding, std::vector<ConceptHit>& events) {
  if (hiding.empty()) return;
  const auto hidden = [&](const ConceptHit& inner) {
    return std::any_of(hiding.begin(), hiding.end(), [&](const ConceptHit& outer) {
      if (inner.first < outer.first || inner.first >= outer.last || inner.last > outer.last) return false;
      const bool same = inner.concept_id == outer.concept_id && inner.first == outer.first;
      return !same && lexicon.hides(outer.concept_id, inner.concept_id);
    });
  };
  events.erase(std::remove_if(events.begin(), events.end(), hidden), events.end());
}

void append_events(const Lexicon& lexicon, std::span<const PhraseHit> hits, std::span<const Word> words,
                   std::vector<Event>& events) {
  const std::vector<std::uint64_t> every(lexicon.concept_count() / 64 + 1, ~std::uint64_t{0});
  std::vector<std::uint32_t> numbers(hits.size());
  std::iota(numbers.begin(), numbers.end(), 0u);
  std::vector<ConceptHit> met;
  append_concept_hits(lexicon, hits, numbers, ConceptSet(every), met);
  std::vector<ConceptHit> hiding;
  std::copy_if(met.begin(), met.end(), std::back_inserter(hiding),
               [&](const ConceptHit& e) { return lexicon.hides(e.concept_id); });
  remove_hidden(lexicon, hiding, met);
  for (const ConceptHit& e : met)
    events.push_back({e.concept_id, e.first, e.last, {words[e.first].begin, words[e.last - 1u].end()}});
}

}  // namespace openwash
