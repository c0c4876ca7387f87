#include "known/operative_words.h"

#include <initializer_list>
#include <iterator>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace openwash {
namespace {

// A set of words by their hashes.
class WordSet {
 public:
  explicit WordSet(std::initializer_list<std::string_view> lists) {
    slots_.assign(1024, 0);
    for (const std::string_view list : lists) {
      for (const Word& word : words_of(list)) slot_of(word.hash) = word.hash;
    }
  }

  WordSet& without(std::string_view list) {  // a hole would part chains of slots, so what is taken out only stops to match
    for (const Word& word : words_of(list)) {
      std::uint64_t& slot = slot_of(word.hash);
      if (slot) slot = taken_out;
    }
    return *this;
  }

  bool holds(std::uint64_t hash) const { return const_cast<WordSet*>(this)->slot_of(hash) == hash; }

 private:
  static constexpr std::uint64_t taken_out = 1;

  static std::vector<Word> words_of(std::string_view list) {
    std::vector<Word> words;
    append_words(list, 0, static_cast<std::uint32_t>(list.size()), words);
    return words;
  }

  std::uint64_t& slot_of(std::uint64_t hash) {
    for (std::size_t i = hash % slots_.size();; i = (i + 1) % slots_.size()) {
      if (slots_[i] == hash || slots_[i] == 0) return slots_[i];
    }
  }

  std::vector<std::uint64_t> slots_;
};

constexpr std::string_view plain_words =
    "may must shall should will would can cannot could might not no non none nor never neither nothing nobody only solely "
    "exclusively except excepting unless without within if provided providing subject prohibited prohibits prohibit forbidden "
    "forbid banned ban excluded exclude excludes excluding exclusion reserves separate separately restricted restrict restricts "
    "restriction restrictions limited limit limits limitation permitted permit "
    "permits allowed allow allows disallowed require requires required requirement grant grants granted authorized authorised "
    "approve approved approval request consent is are be been was were am do does did has have had cease ceases terminate "
    "terminates terminated revoke revoked revocable expire expires "
    "commercial commercially noncommercial nonprofit profit internal evaluation personal private "
    "distribute distributes distributed redistribute redistributed redistribution sublicense sell sold selling sale modify "
    "modified modifying derive derived reproduce host hosted train training trained benchmark "
    "fee fees royalty royalties pay paid payment charge revenue exceeds exceed users user military weapons weapon illegal "
    "unlawful "
    "harm harmful agree agrees agreed accept accepts you your licensee licensees licensor recipient recipients customer "
    "customers "
    "anyone everyone everybody whoever they them it this that which who whom whose purposes purpose instead however also but "
    "including other additional additionally furthermore moreover waive waived waives warrant warrants liable prior written";

constexpr std::string_view title_words =
    "use uses used using license licence licenses licences licensed licensing terms conditions permission permissions";

// Licences bear these in their names and headings.
constexpr std::string_view at_home_in_titles =
    "limited modified commercial noncommercial non nonprofit internal evaluation personal private redistribution user users "
    "restricted additional "
    "use uses license licence licenses licences licensed licensing terms conditions permission permissions the this other";

constexpr std::string_view right_families[] = {
    "use run execute",
    "copy copies reproduce",
    "modify modification modifications change alter adapt derivative derivatives",
    "merge translate",
    "publish",
    "distribute redistribute redistributed redistribution distribution convey propagate share bundled",
    "perform display",
    "sell sold sale",
    "sublicense",
    "import",
    "extract",
    "source",
    "binary object executable",
};
constexpr std::size_t forms = 2;  // the last families name no acts but forms of a work

constexpr std::string_view referring_words =
    "this that these the a an it its is are be licensed license licence licenses released distributed available provided "
    "published made "
    "under with by in on and or of for to at from see refer please details more information full text copy copies file files "
    "code "
    "source repository project software program library package work model weights terms conditions version spdx identifier "
    "obtain "
    "found included below above following agreement notice which as you may can";

}  // namespace

bool is_operative(std::uint64_t word_hash) {
  static const WordSet words{plain_words, title_words};
  return words.holds(word_hash);
}

bool is_operative_in_title(std::uint64_t word_hash) {
  static const WordSet words = WordSet{plain_words}.without(at_home_in_titles);
  return words.holds(word_hash);
}

const std::vector<RightWord>& right_words() {
  static const std::vector<RightWord> table = [] {
    std::vector<RightWord> all;
    for (const std::string_view& family : right_families) {
      std::vector<Word> words;
      append_words(family, 0, static_cast<std::uint32_t>(family.size()), words);
      for (const Word& word : words)
        all.push_back({word.hash, family.substr(word.begin, word.end() - word.begin),
                       static_cast<std::uint32_t>(&family - right_families), &family >= std::end(right_families) - forms});
    }
    return all;
  }();
  return table;
}

bool is_referring(std::uint64_t word_hash) {
  static const WordSet words{referring_words};
  return words.holds(word_hash);
}

}  // namespace openwash
