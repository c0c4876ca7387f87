#include "known/fit_search.h"

#include <algorithm>
#include <numeric>

#include "known/candidates.h"
#include "known/variation.h"

namespace openwash {
namespace {

constexpr std::uint32_t slack = 400;  // words before the first and behind the last shared shingle where a known text may go on
constexpr double least_weight = 0.5;  // of a rival, measured by the most likely one
constexpr double least_weight_near = 0.8;         // the same where the best of them is near
constexpr double near = 0.9;                      // similarity of a fit that is near
constexpr double certain_share = 0.5;             // of the shingles of a known text that promises to stand there
constexpr std::size_t most_rivals = 8;            // known texts compared in full for one place
constexpr std::ptrdiff_t most_neighbours = 300;   // candidates looked at to find the rivals of one
constexpr std::uint64_t patience = 6;             // words compared for each word of a text; a text that asks for more is made up
constexpr std::uint64_t least_patience = 200000;  // words
constexpr std::uint32_t block = 256;              // words that are looked up together

class FitSearch {
 public:
  FitSearch(const CatalogueTables& tables, const IdleWords& text, const std::vector<Mention>& mentions)
      : tables_(tables), text_(text), mentions_(mentions), count_(static_cast<std::uint32_t>(text.words().size())) {}

  FitPlaces run() {
    candidates_ = find_candidates(tables_, text_.chars(), text_.words());
    std::vector<std::size_t> order(candidates_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    sort_by_weight(order);
    done_.assign(candidates_.size(), 0);
    for (const std::size_t i : order) {
      if (!done_[i]) settle(i);
    }
    return std::move(places_);
  }

 private:
  static double weight(const Candidate& candidate) { return candidate.hits * candidate.share; }

  void sort_by_weight(std::vector<std::size_t>& candidates) const {
    std::sort(candidates.begin(), candidates.end(), [&](std::size_t a, std::size_t b) {
      const double left = weight(candidates_[a]);
      const double right = weight(candidates_[b]);
      if (left != right) return left > right;
      return candidates_[a].text != candidates_[b].text ? candidates_[a].text < candidates_[b].text : a < b;
    });
  }

  // Finds the known text that fits best where the candidate stands.
  void settle(std::size_t index) {
    const Candidate& lead = candidates_[index];
    done_[index] = 1;
    if (places_.is_taken(lead.first, lead.last + 1) || (!is_patient() && lead.share < certain_share)) return;
    std::vector<std::size_t> rivals{index};
    collect(index, 1, rivals);
    collect(index, -1, rivals);
    sort_by_weight(rivals);
    Fit best;
    bool found = false;
    std::size_t compared = 0;
    std::uint32_t most_hits = 0;
    for (const std::size_t i : rivals) {
      // Only a text that shares more can be nearer than an exact copy.
      if (found && best.exact() && candidates_[i].hits < least_hits(i, best.text) * most_hits) continue;
      const double least = found && best.similarity() >= near ? least_weight_near : least_weight;
      const bool far = weight(candidates_[i]) < least * weight(candidates_[rivals[0]]);
      const bool wording = license_of(i) == license_of(rivals[0]);  // another wording of the most likely one
      if (!wording && (far || compared >= (is_patient() ? most_rivals : 1))) continue;
      ++compared;
      Fit fit = compare(candidates_[i]);
      done_[i] = 1;
      if (!fit.is_likely() || !places_.has_room(fit)) continue;
      done_[i] = 0;
      if (!found || is_better(fit, best)) {
        best = std::move(fit);
        found = true;
        most_hits = candidates_[i].hits;
      }
    }
    if (!found) return;
    for (const std::size_t i : rivals) {  // what stands elsewhere may still be another text
      if (i == index || (candidates_[i].first < best.end && best.begin <= candidates_[i].last)) done_[i] = 1;
    }
    places_.add(std::move(best));
  }

  bool is_patient() const { return compared_words_ < patience * count_ + least_patience; }

  // Hits are counted in samples, of one fineness or another.
  double least_hits(std::size_t candidate, std::uint32_t text) const {
    return tables_.texts[candidates_[candidate].text].one_in == tables_.texts[text].one_in ? 1 : 0.85;
  }

  std::uint32_t license_of(std::size_t candidate) const { return tables_.texts[candidates_[candidate].text].license; }

  // Adds the candidates that stand where the one does.
  void collect(std::size_t index, std::ptrdiff_t step, std::vector<std::size_t>& rivals) const {
    const Candidate& lead = candidates_[index];
    const auto size = static_cast<std::ptrdiff_t>(candidates_.size());
    auto i = static_cast<std::ptrdiff_t>(index) + step;
    for (std::ptrdiff_t seen = 0; i >= 0 && i < size && seen < most_neighbours; i += step, ++seen) {
      const auto at = static_cast<std::size_t>(i);
      const Candidate& other = candidates_[at];
      if (step > 0 && other.first > lead.last) break;
      if (done_[at]) continue;
      const std::int64_t shared =
          std::int64_t{std::min(lead.last, other.last)} - std::int64_t{std::max(lead.first, other.first)} + 1;
      const std::uint32_t shorter = std::min(lead.last - lead.first, other.last - other.first);
      if (2 * shared >= shorter) rivals.push_back(at);
    }
  }

  // Aligns the known text of a candidate with what stands there.
  Fit compare(const Candidate& candidate) {
    const TextRow& known = tables_.texts[candidate.text];
    const std::uint32_t begin = candidate.first > slack ? candidate.first - slack : 0;
    const std::uint32_t end = std::min(count_, candidate.last + slack);
    compared_words_ += end - begin;
    const Alignment alignment =
        align(tables_.words_of(known), numbers_of(begin, end), candidate.anchor_place, candidate.anchor - begin);
    Fit fit;
    fit.text = candidate.text;
    fit.begin = begin + alignment.text_begin;
    fit.end = begin + alignment.text_end;
    fit.matched = alignment.matched;
    const Variation variation(tables_, known, text_, mentions_);
    fit.size = variation.core_end() - variation.core_begin();
    fit.approved = tables_.licenses[known.license].osi_approved != 0;
    for (Hunk hunk : alignment.hunks) {
      hunk.text_begin += begin;
      hunk.text_end += begin;
      if (variation.is_harmless(hunk)) continue;
      const std::uint32_t missing = hunk.known_end - hunk.known_begin;
      fit.missing += missing;
      fit.differing += std::max(missing, hunk.text_end - hunk.text_begin);
      const std::uint32_t third = variation.core_begin() + fit.size / 3;
      fit.missing_begin += std::min(hunk.known_end, third) - std::min(hunk.known_begin, third);
      fit.hunks.push_back(hunk);
    }
    return fit;
  }

  // The numbers of the words [begin, end), which are looked up once.
  std::span<const std::uint16_t> numbers_of(std::uint32_t begin, std::uint32_t end) {
    if (numbers_.empty()) {
      numbers_.resize(count_);
      numbered_.assign(count_ / block + 1, 0);
    }
    for (std::uint32_t b = begin / block; b * block < end; ++b) {
      if (numbered_[b]) continue;
      numbered_[b] = 1;
      const std::uint32_t stop = std::min(count_, (b + 1) * block);
      for (std::uint32_t i = b * block; i < stop; ++i) numbers_[i] = tables_.word_number(text_.words()[i].hash);
    }
    return std::span<const std::uint16_t>(numbers_).subspan(begin, end - begin);
  }

  const CatalogueTables& tables_;
  const IdleWords& text_;
  const std::vector<Mention>& mentions_;
  std::uint32_t count_;
  std::vector<Candidate> candidates_;
  std::vector<char> done_;
  FitPlaces places_;
  std::uint64_t compared_words_ = 0;
  std::vector<std::uint16_t> numbers_;
  std::vector<char> numbered_;  // blocks of numbers_
};

}  // namespace

FitPlaces find_fits(const CatalogueTables& tables, const IdleWords& text, const std::vector<Mention>& mentions) {
  return FitSearch(tables, text, mentions).run();
}

}  // namespace openwash
