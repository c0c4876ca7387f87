#include "rules/language.h"

#include <algorithm>

namespace openwash {
namespace {

constexpr std::size_t least_share = 12;  // a text holds at least one common word of its language in so many words

}  // namespace

std::string_view language_of(const RuleSet& rules, std::span<const Word> words, std::size_t most) {
  words = words.first(std::min(words.size(), most));
  std::string_view best = "und";
  std::size_t best_count = words.size() / least_share;
  for (const rule_table::LanguageRow& row : rules.languages) {
    const auto common = rules.common_words.subspan(row.words_begin, row.words_count);
    const auto count = static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [&](const Word& w) { return std::binary_search(common.begin(), common.end(), w.hash); }));
    if (count > best_count) {
      best = rules.text(row.tag);
      best_count = count;
    }
  }
  return best;
}

}  // namespace openwash
