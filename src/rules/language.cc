#include "rules/language.h"

#include <algorithm>
#include <array>
#include <bit>

namespace openwash {
namespace {

constexpr std::size_t least_share = 12;  // a text holds at least one common word of its language in so many words

}  // namespace

std::string_view language_of(const RuleSet& rules, std::span<const Word> words, std::size_t most) {
  words = words.first(std::min(words.size(), most));
  std::array<std::size_t, rule_table::most_languages> counts{};
  for (const Word& word : words) {
    for (std::uint64_t bits = rules.languages_of(word.hash); bits; bits &= bits - 1) {
      ++counts[static_cast<std::size_t>(std::countr_zero(bits))];
    }
  }
  std::string_view best = "und";
  std::size_t best_count = words.size() / least_share;
  for (std::size_t l = 0; l < rules.languages.size(); ++l) {
    if (counts[l] <= best_count) continue;
    best = rules.text(rules.languages[l].tag);
    best_count = counts[l];
  }
  return best;
}

}  // namespace openwash
