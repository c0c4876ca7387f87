#include "rules/rarity.h"

#include <algorithm>
#include <set>
#include <string>

#include "lexicon/phrase.h"
#include "text/words.h"

namespace openwash {
namespace {

constexpr double common_word = 1.0 / 50;
constexpr double other_word = 1.0 / 5000;
constexpr double any_ending = 1.0 / 2000;
constexpr double built_in[] = {1.0 / 50, 1.0 / 50, 1.0 / 20};  // numbers, items, starts of clauses

}  // namespace

std::vector<double> expected_frequencies(const Vocabulary& vocabulary) {
  std::set<std::string> common;
  for (const LanguageSource& language : vocabulary.languages) {
    for (const std::string& word : language.common) common.insert(fold_word(word));
  }
  std::vector<double> frequencies(std::begin(built_in), std::end(built_in));
  static_assert(std::size(built_in) == std::size(built_in_concepts));
  for (const ConceptSource& source : vocabulary.concepts) {
    double sum = 0;
    for (const PhraseSource& phrase : source.phrases) {
      const auto sequences = parse_phrase(phrase.text);
      if (!sequences) continue;
      for (const std::vector<PhraseWord>& sequence : *sequences) {
        double share = 1;
        for (const PhraseWord& w : sequence) {
          share *= (w.prefix ? any_ending : common.contains(w.text) ? common_word : other_word) * (w.gap + 1);
        }
        sum += share;
      }
    }
    frequencies.push_back(sum);
  }
  return frequencies;
}

}  // namespace openwash
