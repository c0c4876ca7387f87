#include "known/candidates.h"

#include <algorithm>
#include <cstdlib>

#include "known/shingles.h"

namespace openwash {
namespace {

constexpr double least_share = 0.15;         // of a known text's shingles
constexpr double least_share_short = 0.4;    // the same for texts of less than `short_text` words: disclaimers are much alike
constexpr std::uint32_t short_text = 200;    // words
constexpr std::uint32_t many_hits = 100;     // enough whatever the share is
constexpr std::uint32_t widest_gap = 1200;   // words between two hits of one run
constexpr std::uint32_t same_diagonal = 48;  // words by which hits that follow one another may be put in or taken out

constexpr std::uint32_t sure_chain = 3;  // hits that follow one another by no accident

// Hits that follow one another in the known text as they do here.
struct Chain {
  std::uint32_t first = 0;        // first word here
  std::uint32_t first_place = 0;  // and in the known text
  std::uint32_t hits = 0;
  bool sure = false;  // two hits have the same distance
};

// The run of hits of one known text that is still growing.
struct Run {
  std::uint32_t text = 0;
  std::uint32_t hits = 0;
  std::uint32_t first = 0, last = 0;
  std::uint32_t reached = 0;  // word of the known text up to which a sure chain goes
  std::int64_t diagonal = 0;
  std::uint32_t last_placed = 0;
  Chain chain;
  Chain best;
  Chain again;  // where another copy may have begun
};

// A shingle that is looked for, and its first word.
struct Sampled {
  std::uint64_t key;
  std::uint32_t at;
};

class Search {
 public:
  explicit Search(const CatalogueTables& tables) : tables_(tables), run_of_(tables.texts.size(), 0) {}

  void hit(std::uint32_t at, Posting posting) {
    std::uint16_t& number = run_of_[posting.text];
    if (number == 0) {
      runs_.emplace_back();
      runs_.back().text = posting.text;
      number = static_cast<std::uint16_t>(runs_.size());
    }
    Run& run = runs_[number - 1u];
    const std::uint32_t size = tables_.texts[posting.text].word_count;
    const bool placed = posting.position != anywhere;
    const std::int64_t diagonal = std::int64_t{at} - posting.position;
    if (run.hits && at - run.last > widest_gap) close(run);
    if (run.hits && placed && posting.position < size / 3 && run.reached > size / 2) {
      // It may begin anew here: another copy of it, if a second hit agrees.
      const bool agrees =
          run.again.hits && std::abs(diagonal - (std::int64_t{run.again.first} - run.again.first_place)) <= same_diagonal;
      if (!agrees) {
        run.again = {at, posting.position, 1, false};
        return;
      }
      const Chain again = run.again;
      close(run);
      begin(run, again.first);
      ++run.hits;
      add(run, again.first, again.first_place);
    }
    if (!run.hits) begin(run, at);
    ++run.hits;
    run.last = at;
    if (placed) add(run, at, posting.position);
  }

  std::vector<Candidate> finish() {
    for (Run& run : runs_) close(run);
    std::sort(found_.begin(), found_.end(),
              [](const Candidate& a, const Candidate& b) { return a.first != b.first ? a.first < b.first : a.text < b.text; });
    return std::move(found_);
  }

 private:
  static void begin(Run& run, std::uint32_t at) {
    const std::uint32_t text = run.text;
    run = {};
    run.text = text;
    run.first = at;
  }

  static void add(Run& run, std::uint32_t at, std::uint32_t place) {
    const std::int64_t diagonal = std::int64_t{at} - place;
    if (run.chain.hits == 0 || std::abs(diagonal - run.diagonal) > same_diagonal) {
      run.chain = {at, place, 0, false};
    } else if (!run.chain.sure && diagonal == run.diagonal) {  // one of these two may be an accident, both can not
      run.chain.first = run.last_placed;
      run.chain.first_place = static_cast<std::uint32_t>(run.last_placed - diagonal);
      run.chain.sure = true;
    }
    run.diagonal = diagonal;
    run.last_placed = at;
    if (++run.chain.hits >= sure_chain) run.reached = place;
    if (run.chain.hits > run.best.hits || (run.chain.hits == run.best.hits && run.chain.sure)) run.best = run.chain;
  }

  void close(Run& run) {
    if (!run.hits) return;
    const std::uint32_t text = run.text;
    const double share = static_cast<double>(run.hits) / std::max(1u, tables_.texts[text].shingles);
    const std::uint32_t hits = run.hits * tables_.texts[text].one_in;
    const double least = tables_.texts[text].word_count < short_text ? least_share_short : least_share;
    if (run.best.hits > 0 && (share >= least || hits >= many_hits)) {
      found_.push_back({text, hits, run.first, run.last, run.best.first, run.best.first_place, std::min(share, 1.0)});
    }
    run.hits = 0;
  }

  const CatalogueTables& tables_;
  std::vector<std::uint16_t> run_of_;  // for each known text, the number of its run plus one
  std::vector<Run> runs_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> find_candidates(const CatalogueTables& tables, std::string_view chars, const std::vector<Word>& words) {
  Search search(tables);
  // Tags and comment words would part what belongs together.
  static const std::uint64_t comment_words[] = {word_hash("dnl"), word_hash("rem")};
  const auto is_comment = [&](const Word& word) { return word.hash == comment_words[0] || word.hash == comment_words[1]; };
  std::vector<std::uint32_t> kept;
  const bool tagged = chars.find('<') != std::string_view::npos || (!words.empty() && is_comment(words.front()));
  const auto is_tag = [&](const Word& word) {
    if (is_comment(word)) return true;
    if (word.begin == 0) return false;
    const char before = chars[word.begin - 1];
    return before == '<' || (before == '/' && word.begin > 1 && chars[word.begin - 2] == '<');
  };
  if (tagged) {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      if (!is_tag(words[i])) kept.push_back(i);
    }
  }
  const auto number = [&](std::uint32_t i) { return tagged ? kept[i] : i; };
  std::vector<Sampled> sampled;
  sampled.reserve(words.size() / 4 + 1);
  sample_shingles(
      static_cast<std::uint32_t>(tagged ? kept.size() : words.size()), [&](std::uint32_t i) { return words[number(i)].hash; },
      [&](std::uint64_t key, std::uint32_t at) {
        sampled.push_back({key, number(at)});
      });
  // The table is large and asked at random: what is asked soon is fetched meanwhile.
  constexpr std::size_t ahead = 12;
  for (std::size_t i = 0; i < sampled.size(); ++i) {
    if (i + ahead < sampled.size()) tables.fetch_shingle(sampled[i + ahead].key);
    for (const Posting posting : tables.postings_of(sampled[i].key)) search.hit(sampled[i].at, posting);
  }
  return search.finish();
}

}  // namespace openwash
