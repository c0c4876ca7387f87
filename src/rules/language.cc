#include "rules/language.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

namespace openwash {
namespace {

constexpr std::size_t least_share = 12;  // a text holds at least one common word of its language in so many words

constexpr std::size_t least_part = 5;  // of a text that begins with names and numbers, one part in so many is running text

// The index of the language of which most common words stand in `words`; none where they are fewer than running text holds.
std::optional<std::size_t> running_language(const RuleSet& rules, std::span<const Word> words) {
  std::array<std::size_t, rule_table::most_languages> counts{};
  for (const Word& word : words) {
    for (std::uint64_t bits = rules.languages_of(word.hash); bits; bits &= bits - 1) {
      ++counts[static_cast<std::size_t>(std::countr_zero(bits))];
    }
  }
  std::optional<std::size_t> best;
  std::size_t best_count = words.size() / least_share;
  for (std::size_t l = 0; l < rules.languages.size(); ++l) {
    if (counts[l] <= best_count) continue;
    best = l;
    best_count = counts[l];
  }
  return best;
}

}  // namespace

std::string_view language_of(const RuleSet& rules, std::span<const Word> words, std::size_t window) {
  if (const auto first = running_language(rules, words.first(std::min(words.size(), window)))) {
    return rules.text(rules.languages[*first].tag);
  }
  std::array<std::size_t, rule_table::most_languages> windows{};
  std::size_t all = 1;
  for (std::size_t at = window; at < words.size(); at += window, ++all) {
    if (const auto language = running_language(rules, words.subspan(at, std::min(window, words.size() - at))))
      ++windows[*language];
  }
  const auto most = std::max_element(windows.begin(), windows.end());
  if (*most * least_part < all) return "und";
  return rules.text(rules.languages[static_cast<std::size_t>(most - windows.begin())].tag);
}

}  // namespace openwash
