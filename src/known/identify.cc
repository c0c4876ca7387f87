#include <algorithm>

#include "known/alignment.h"
#include "known/candidates.h"
#include "known/idle_words.h"
#include "known/known.h"
#include "known/surroundings.h"
#include "known/variation.h"

namespace openwash {
namespace {

constexpr double least_similarity = 0.5;
constexpr double nearly_the_same = 0.9;  // from here on a modified text may explain more than an exact one does
constexpr std::uint32_t least_matched = 8;
constexpr std::uint32_t slack = 400;             // words around the expected place in which a known text may begin and end
constexpr std::size_t most_rivals = 8;           // known texts compared in full for one place
constexpr std::ptrdiff_t most_neighbours = 300;  // candidates looked at to find the rivals of one

// A known text in its place.
struct Fit {
  std::uint32_t text = 0;
  std::uint32_t begin = 0, end = 0;  // words
  std::uint32_t matched = 0;
  std::uint32_t differing = 0;  // words that differ in substance
  std::vector<Hunk> hunks;      // those that differ in substance

  bool exact() const { return hunks.empty(); }
  double similarity() const { return static_cast<double>(matched) / std::max(1u, matched + differing); }
};

class Identification {
 public:
  Identification(const Catalogue& catalogue, std::string_view chars, const std::vector<Word>& words)
      : tables_(catalogue.tables()), chars_(chars), words_(words), count_(static_cast<std::uint32_t>(words.size())) {}

  std::vector<Identity> run() {
    candidates_ = find_candidates(tables_, words_);
    std::vector<std::size_t> order(candidates_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const double left = weight(candidates_[a]);
      const double right = weight(candidates_[b]);
      return left != right ? left > right : a < b;
    });
    done_.assign(candidates_.size(), 0);
    for (const std::size_t i : order) {
      if (!done_[i]) settle(i);
    }
    std::sort(fits_.begin(), fits_.end(), [](const Fit& a, const Fit& b) { return a.begin < b.begin; });
    std::vector<Identity> identities;
    for (const Fit& fit : fits_) identities.push_back(identity(fit));
    add_surroundings(identities);
    return identities;
  }

 private:
  static double weight(const Candidate& candidate) { return candidate.hits * candidate.share; }

  // Finds the known text that fits best where the candidate stands.
  void settle(std::size_t index) {
    const Candidate& lead = candidates_[index];
    done_[index] = 1;
    if (is_taken(lead.first, lead.last + 1)) return;
    std::vector<std::size_t> rivals{index};
    collect(index, 1, rivals);
    collect(index, -1, rivals);
    std::sort(rivals.begin(), rivals.end(), [&](std::size_t a, std::size_t b) {
      const double left = weight(candidates_[a]);
      const double right = weight(candidates_[b]);
      return left != right ? left > right : candidates_[a].text < candidates_[b].text;
    });
    if (rivals.size() > most_rivals) rivals.resize(most_rivals);
    Fit best;
    bool found = false;
    for (const std::size_t i : rivals) {
      done_[i] = 1;
      Fit fit = compare(candidates_[i]);
      if (fit.matched < least_matched || fit.similarity() < least_similarity || is_taken(fit.begin, fit.end)) continue;
      if (!found || is_better(fit, best)) {
        best = std::move(fit);
        found = true;
      }
    }
    if (found) fits_.push_back(std::move(best));
  }

  static bool is_better(const Fit& a, const Fit& b) {
    if (a.exact() && b.exact()) return a.matched > b.matched;
    const std::int64_t gain_a = std::int64_t{a.matched} - a.differing;
    const std::int64_t gain_b = std::int64_t{b.matched} - b.differing;
    if (a.exact()) return b.similarity() < nearly_the_same || gain_a >= gain_b;
    if (b.exact()) return a.similarity() >= nearly_the_same && gain_a > gain_b;
    return gain_a > gain_b;
  }

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
      if (2 * shared >= std::int64_t{lead.last} - lead.first) rivals.push_back(at);
    }
  }

  bool is_taken(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t covered = 0;
    for (const Fit& fit : fits_) {
      const std::uint32_t from = std::max(begin, fit.begin);
      const std::uint32_t to = std::min(end, fit.end);
      if (from < to) covered += to - from;
    }
    return 3 * covered > end - begin;
  }

  Fit compare(const Candidate& candidate) {
    const TextRow& known = tables_.texts[candidate.text];
    const std::uint32_t before = candidate.first_place + candidate.first_place / 2 + slack;
    const std::uint32_t begin = candidate.first > before ? candidate.first - before : 0;
    const std::uint32_t end = std::min(count_, candidate.last + known.word_count + slack);
    numbers_.resize(end - begin);
    for (std::uint32_t i = begin; i < end; ++i) numbers_[i - begin] = tables_.word_number(words_[i].hash);
    const Alignment alignment = align(tables_.words_of(known), numbers_, candidate.first_place, candidate.first - begin);
    Fit fit;
    fit.text = candidate.text;
    fit.begin = begin + alignment.text_begin;
    fit.end = begin + alignment.text_end;
    fit.matched = alignment.matched;
    const Variation variation(tables_, known, chars_, words_);
    for (Hunk hunk : alignment.hunks) {
      hunk.text_begin += begin;
      hunk.text_end += begin;
      if (variation.is_harmless(hunk)) continue;
      fit.differing += std::max(hunk.known_end - hunk.known_begin, hunk.text_end - hunk.text_begin);
      fit.hunks.push_back(hunk);
    }
    return fit;
  }

  Identity identity(const Fit& fit) const {
    Identity found;
    found.license = tables_.texts[fit.text].license;
    found.match = fit.exact() ? Match::exact : Match::modified;
    found.similarity = fit.similarity();
    found.place = span(fit.begin, fit.end);
    for (const Hunk& hunk : fit.hunks) found.differences.push_back(difference(hunk));
    return found;
  }

  Difference difference(const Hunk& hunk) const {
    Difference d;
    d.missing = hunk.known_end - hunk.known_begin;
    d.words = hunk.text_end - hunk.text_begin;
    d.op = d.missing == 0 ? Op::added : d.words == 0 ? Op::removed : Op::reworded;
    if (d.words == 0) d.words = d.missing;
    d.span = span(hunk.text_begin, hunk.text_end);
    return d;
  }

  // From the first to the last of the words; an empty span behind the word before where there are none.
  Span span(std::uint32_t begin, std::uint32_t end) const {
    if (begin < end) return {words_[begin].begin, words_[end - 1].end()};
    const std::uint32_t at = begin ? words_[begin - 1].end() : 0;
    return {at, at};
  }

  void add_surroundings(std::vector<Identity>& identities) const {
    for (std::size_t i = 0; i <= fits_.size() && !fits_.empty(); ++i) {
      const std::uint32_t begin = i == 0 ? 0 : fits_[i - 1].end;
      const std::uint32_t end = i == fits_.size() ? count_ : fits_[i].begin;
      const Surrounding where = i == 0 ? Surrounding::before : i == fits_.size() ? Surrounding::behind : Surrounding::between;
      Identity& owner = identities[i == 0 ? 0 : i - 1];
      std::vector<Difference> added;
      for (const auto& [from, to] : substantial_passages(chars_, words_, begin, end, where)) {
        added.push_back({Op::added, span(from, to), to - from, 0, false});
      }
      if (added.empty()) continue;
      owner.match = Match::modified;
      owner.differences.insert(i == 0 ? owner.differences.begin() : owner.differences.end(), added.begin(), added.end());
    }
  }

  const CatalogueTables& tables_;
  std::string_view chars_;
  const std::vector<Word>& words_;
  std::uint32_t count_;
  std::vector<Candidate> candidates_;
  std::vector<char> done_;
  std::vector<Fit> fits_;
  std::vector<std::uint16_t> numbers_;
};

}  // namespace

std::vector<Identity> identify(const Catalogue& catalogue, std::string_view chars, const std::vector<Word>& words) {
  return Identification(catalogue, chars, words).run();
}

}  // namespace openwash
