#include "known/mentions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace openwash {
namespace {

constexpr std::uint32_t near = 12;        // words before a name in which the text speaks of licensing
constexpr std::uint32_t just_before = 3;  // the same for an id
constexpr std::uint32_t short_text = 60;  // words: all of such a text is about the licence it names
constexpr std::uint32_t negation = 6;     // words before a name in which it can be denied

template <std::size_t N>
std::array<std::uint64_t, N> hashes(const std::array<std::string_view, N>& words) {
  std::array<std::uint64_t, N> found{};
  std::transform(words.begin(), words.end(), found.begin(), word_hash);
  std::sort(found.begin(), found.end());
  return found;
}

class Scan {
 public:
  Scan(const CatalogueTables& tables, std::string_view chars, const std::vector<Word>& words)
      : tables_(tables), chars_(chars), words_(words), count_(static_cast<std::uint32_t>(words.size())) {}

  std::vector<Mention> run() {
    for (std::uint32_t i = 0; i < count_;) {
      if (!tables_.may_open_phrase(words_[i].hash) || !match(i)) ++i;
    }
    return std::move(found_);
  }

 private:
  // Takes the longest phrase that begins at i and counts there; moves i behind it.
  bool match(std::uint32_t& i) {
    const std::uint64_t first = phrase_hash(0, words_[i].hash);
    const bool pair = i + 1 < count_ && tables_.may_open_phrase(phrase_hash(first, words_[i + 1].hash));
    if (!pair && !tables_.may_open_phrase(first)) return false;
    std::uint64_t hash = 0;
    const PhraseRow* best = nullptr;
    std::uint32_t best_end = 0;
    const std::uint32_t last = std::min(count_, i + longest_phrase);
    for (std::uint32_t end = i; end < last;) {
      hash = phrase_hash(hash, words_[end++].hash);
      if (const PhraseRow* row = tables_.phrase(hash)) {
        best = row;
        best_end = end;
      }
    }
    if (!best || !counts(best->kind, i)) return false;
    found_.push_back({best->license, i, best_end});
    i = best_end;
    return true;
  }

  bool counts(Phrase kind, std::uint32_t at) const {
    static const auto speaks = hashes<14>({"under", "license", "licence", "licensed", "licenced", "licenses", "licensing",
                                           "governed", "covered", "terms", "identifier", "subject", "see", "released"});
    static const auto names =
        hashes<8>({"under", "license", "licence", "licensed", "licenses", "licensing", "identifier", "licenced"});
    static const auto denies = hashes<8>({"not", "no", "compatible", "incompatible", "unlike", "formerly", "previously", "than"});
    static const std::uint64_t identifier = word_hash("identifier");
    static const auto joins = hashes<4>({"or", "and", "with", "dual"});
    if (any_before(at, negation, denies)) return false;
    if (kind == Phrase::link || (kind == Phrase::name && count_ <= short_text) || (count_ <= 2 * just_before && at == 0))
      return true;
    if (kind == Phrase::word) return at > 0 && words_[at - 1].hash == identifier;
    if (!found_.empty() && at - found_.back().end <= 2 && any_before(at, 2, joins)) return true;
    return kind == Phrase::name ? any_before(at, near, speaks) : any_before(at, just_before, names);
  }

  // Whether one of the words stands before word `at`, in the same sentence and so near.
  template <std::size_t N>
  bool any_before(std::uint32_t at, std::uint32_t reach, const std::array<std::uint64_t, N>& sorted) const {
    const std::uint32_t from = at > reach ? at - reach : 0;
    for (std::uint32_t i = at; i-- > from;) {
      const std::string_view gap = chars_.substr(words_[i].end(), words_[i + 1].begin - words_[i].end());
      if (gap.substr(0, 2) == ". " || gap.substr(0, 2) == ".\n") return false;
      if (std::binary_search(sorted.begin(), sorted.end(), words_[i].hash)) return true;
    }
    return false;
  }

  const CatalogueTables& tables_;
  std::string_view chars_;
  const std::vector<Word>& words_;
  std::uint32_t count_;
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_mentions(const CatalogueTables& tables, std::string_view chars, const std::vector<Word>& words) {
  return Scan(tables, chars, words).run();
}

}  // namespace openwash
