#include "known/candidates.h"

#include <algorithm>

#include "known/shingles.h"

namespace openwash {
namespace {

constexpr double least_share = 0.12;
constexpr std::uint32_t many_hits = 24;     // enough whatever the share is
constexpr std::uint32_t widest_gap = 1500;  // words between two hits of one run
constexpr std::uint32_t step_back = 40;     // words by which a hit may lie before the last one in the known text

// The run of hits of one known text that is still growing.
struct Run {
  std::uint32_t hits = 0;
  std::uint32_t first, last;
  std::uint32_t first_place, last_place;
};

class Search {
 public:
  explicit Search(const CatalogueTables& tables) : tables_(tables), runs_(tables.texts.size()) {}

  void hit(std::uint32_t at, Posting posting) {
    Run& run = runs_[posting.text];
    const std::uint32_t gap = std::min(widest_gap, tables_.texts[posting.text].word_count + 200);
    if (run.hits && (at - run.last > gap || posting.position + step_back < run.last_place)) {
      close(posting.text);
    }
    if (!run.hits) {
      run.first = at;
      run.first_place = posting.position;
    }
    ++run.hits;
    run.last = at;
    run.last_place = posting.position;
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
    if (share >= least_share || run.hits >= many_hits) {
      found_.push_back({text, run.hits, run.first, run.last, run.first_place, std::min(share, 1.0)});
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
