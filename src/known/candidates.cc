#include "known/candidates.h"

#include <algorithm>
#include <cstdlib>

#include "known/shingles.h"

namespace openwash {
namespace {

constexpr double least_share = 0.12;
constexpr std::uint32_t many_hits = 24;      // enough whatever the share is
constexpr std::uint32_t widest_gap = 1200;   // words between two hits of one run
constexpr std::uint32_t same_diagonal = 48;  // words by which hits that follow one another may be put in or taken out

// Hits that follow one another in the known text as they do here.
struct Chain {
  std::uint32_t first = 0;        // first word here
  std::uint32_t first_place = 0;  // and in the known text
  std::uint32_t hits = 0;
};

// The run of hits of one known text that is still growing.
struct Run {
  std::uint32_t hits = 0;
  std::uint32_t first = 0, last = 0;
  std::uint32_t last_place = 0;
  std::int64_t diagonal = 0;
  Chain chain;
  Chain best;
};

class Search {
 public:
  explicit Search(const CatalogueTables& tables) : tables_(tables), runs_(tables.texts.size()) {}

  void hit(std::uint32_t at, Posting posting) {
    Run& run = runs_[posting.text];
    const std::uint32_t size = tables_.texts[posting.text].word_count;
    const bool placed = posting.position != anywhere;
    // A text that begins anew is another copy of it.
    const bool anew = placed && posting.position < size / 3 && run.last_place > size / 2;
    if (run.hits && (at - run.last > widest_gap || anew)) close(posting.text);
    if (!run.hits) {
      run = {};
      run.first = at;
    }
    ++run.hits;
    run.last = at;
    if (!placed) return;
    run.last_place = posting.position;
    const std::int64_t diagonal = std::int64_t{at} - posting.position;
    if (run.chain.hits == 0 || std::abs(diagonal - run.diagonal) > same_diagonal) run.chain = {at, posting.position, 0};
    run.diagonal = diagonal;
    ++run.chain.hits;
    if (run.chain.hits > run.best.hits) run.best = run.chain;
  }

  std::vector<Candidate> finish() {
    for (std::uint32_t text = 0; text < runs_.size(); ++text) close(text);
    std::sort(found_.begin(), found_.end(),
              [](const Candidate& a, const Candidate& b) { return a.first != b.first ? a.first < b.first : a.text < b.text; });
    return std::move(found_);
  }

 private:
  void close(std::uint32_t text) {
    Run& run = runs_[text];
    if (!run.hits) return;
    const double share = static_cast<double>(run.hits) / std::max(1u, tables_.texts[text].shingles);
    if (run.best.hits > 0 && (share >= least_share || run.hits >= many_hits)) {
      found_.push_back({text, run.hits, run.first, run.last, run.best.first, run.best.first_place, std::min(share, 1.0)});
    }
    run.hits = 0;
  }

  const CatalogueTables& tables_;
  std::vector<Run> runs_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> find_candidates(const CatalogueTables& tables, const std::vector<Word>& words) {
  Search search(tables);
  sample_shingles(
      static_cast<std::uint32_t>(words.size()), [&](std::uint32_t i) { return words[i].hash; },
      [&](std::uint64_t key, std::uint32_t at) {
        for (const Posting posting : tables.postings_of(key)) search.hit(at, posting);
      });
  return search.finish();
}

}  // namespace openwash
