#include "substantive.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace openwash::mutation {
namespace {

constexpr std::array<std::string_view, 16> odd_words = {"not",      "never",     "only",     "military", "academic", "registered",
                                                        "European", "paying",    "internal", "personal", "research", "approved",
                                                        "unpaid",   "certified", "weekly",   "seven"};
constexpr std::array<std::string_view, 12> sentences = {
    "Companies with more than ninety employees need a separate agreement.",
    "Nobody in the mining trade may run it.",
    "The name of the project must be shown on the start page.",
    "Outputs must never feed another model.",
    "Use by armed forces is excluded.",
    "Each copy costs five euros a year.",
    "Schools are served first.",
    "It works on Tuesdays alone.",
    "The author can end these rights at any time.",
    "Ask by letter before you start.",
    "Sale is reserved.",
    "Hosting for others needs our consent.",
};

Mutant replace(const KnownCopy& copy, std::uint32_t begin, std::uint32_t end, std::string_view by) {
  Mutant mutant;
  mutant.chars = copy.chars.substr(0, begin);
  mutant.chars += by;
  mutant.changed = {begin, begin + static_cast<std::uint32_t>(by.size())};
  mutant.chars += copy.chars.substr(end);
  mutant.taken_out = by.empty();
  if (mutant.taken_out) {
    mutant.changed.begin = 0;
    for (const Word& word : copy.words) {
      if (word.end() <= begin) mutant.changed.begin = word.end();
      if (word.begin < end) continue;
      mutant.changed.end = word.begin - (end - begin);
      break;
    }
  }
  return mutant;
}

// A word for which `fits` holds, among those that each copy must have; the count of words where there is none.
template <class Fits>
std::size_t find_word(const KnownCopy& copy, Random& random, Fits fits) {
  const std::size_t count = copy.words.size();
  const std::size_t start = random.below(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = (start + i) % count;
    if (copy.is_core[at] && fits(at)) return at;
  }
  return count;
}

std::string_view word(const KnownCopy& copy, std::size_t i) {
  return std::string_view(copy.chars).substr(copy.words[i].begin, copy.words[i].size);
}

bool is_number(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool starts_line(const KnownCopy& copy, std::size_t i) {  // as numbers of sections do
  const std::size_t from = i < 4 ? 0 : copy.words[i - 4].end();
  return copy.chars.substr(from, copy.words[i].begin - from).find('\n') != std::string::npos || i < 4;
}

bool has_core_neighbours(const KnownCopy& copy, std::size_t i) {
  return i > 0 && i + 1 < copy.words.size() && copy.is_core[i - 1] && copy.is_core[i + 1];
}

std::optional<Mutant> insert_word(const KnownCopy& copy, Random& random) {
  const std::size_t at = find_word(copy, random, [&](std::size_t i) { return has_core_neighbours(copy, i); });
  if (at == copy.words.size()) return std::nullopt;
  return replace(copy, copy.words[at].end(), copy.words[at].end(), " " + std::string(random.pick(odd_words)));
}

std::optional<Mutant> delete_word(const KnownCopy& copy, Random& random) {
  const std::size_t at =
      find_word(copy, random, [&](std::size_t i) { return copy.words[i].size > 2 && has_core_neighbours(copy, i); });
  if (at == copy.words.size()) return std::nullopt;
  return replace(copy, copy.words[at].begin, copy.words[at].end(), "");
}

std::optional<Mutant> replace_word(const KnownCopy& copy, Random& random) {
  const std::size_t at = find_word(copy, random, [&](std::size_t i) { return copy.words[i].size > 2; });
  if (at == copy.words.size()) return std::nullopt;
  const std::string_view other = random.pick(odd_words);
  std::vector<Word> folded;
  append_words(other, 0, static_cast<std::uint32_t>(other.size()), folded);
  if (folded[0].hash == copy.words[at].hash) return std::nullopt;
  return replace(copy, copy.words[at].begin, copy.words[at].end(), other);
}

std::optional<Mutant> negate(const KnownCopy& copy, Random& random) {
  static constexpr std::array<std::string_view, 9> verbs = {"may",  "shall", "must",    "is",       "are",
                                                            "will", "can",   "granted", "permitted"};
  const std::size_t at = find_word(copy, random, [&](std::size_t i) {
    return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) { return fold_word(word(copy, i)) == verb; }) &&
           has_core_neighbours(copy, i);
  });
  if (at == copy.words.size()) return std::nullopt;
  return replace(copy, copy.words[at].end(), copy.words[at].end(), " not");
}

std::optional<Mutant> change_number(const KnownCopy& copy, Random& random) {
  const std::size_t at =
      find_word(copy, random, [&](std::size_t i) { return is_number(word(copy, i)) && !starts_line(copy, i); });
  if (at == copy.words.size()) return std::nullopt;
  std::string number(word(copy, at));
  number.back() = number.back() == '9' ? '1' : static_cast<char>(number.back() + 1);
  return replace(copy, copy.words[at].begin, copy.words[at].end(), number);
}

std::optional<Mutant> add_sentence_within(const KnownCopy& copy, Random& random) {
  const std::size_t at = find_word(copy, random, [&](std::size_t i) {
    return has_core_neighbours(copy, i) && copy.chars.compare(copy.words[i].end(), 2, ". ") == 0;
  });
  if (at == copy.words.size()) return std::nullopt;
  const std::uint32_t place = copy.words[at].end() + 1;
  return replace(copy, place, place, " " + std::string(random.pick(sentences)));
}

std::optional<Mutant> add_sentence_behind(const KnownCopy& copy, Random& random) {
  const auto end = static_cast<std::uint32_t>(copy.chars.size());
  return replace(copy, end, end, (random.below(2) ? "\n\n" : " ") + std::string(random.pick(sentences)) + "\n");
}

std::optional<Mutant> add_sentence_before(const KnownCopy& copy, Random& random) {
  return replace(copy, 0, 0, std::string(random.pick(sentences)) + "\n\n");
}

std::optional<Mutant> remove_paragraph(const KnownCopy& copy, Random& random) {
  std::vector<std::pair<std::size_t, std::size_t>> paragraphs;
  for (std::size_t begin = 0; begin < copy.words.size();) {
    std::size_t end = begin + 1;
    while (end < copy.words.size() &&
           copy.chars.substr(copy.words[end - 1].end(), copy.words[end].begin - copy.words[end - 1].end()).find("\n\n") ==
               std::string::npos)
      ++end;
    const auto core = std::count(copy.is_core.begin() + static_cast<std::ptrdiff_t>(begin),
                                 copy.is_core.begin() + static_cast<std::ptrdiff_t>(end), 1);
    if (begin > 0 && core >= 5 && core + 2 >= static_cast<std::ptrdiff_t>(end - begin) && 5 * (end - begin) < copy.words.size())
      paragraphs.emplace_back(begin, end);
    begin = end;
  }
  if (paragraphs.empty()) return std::nullopt;
  const auto [begin, end] = random.pick(paragraphs);
  return replace(copy, copy.words[begin].begin, copy.words[end - 1].end(), "");
}

}  // namespace

const Mutation substantive_mutations[] = {
    {"word inserted", insert_word},
    {"word deleted", delete_word},
    {"word replaced", replace_word},
    {"negated", negate},
    {"number changed", change_number},
    {"sentence added within", add_sentence_within},
    {"sentence added behind", add_sentence_behind},
    {"sentence added before", add_sentence_before},
    {"paragraph removed", remove_paragraph},
};
const std::size_t substantive_count = std::size(substantive_mutations);

}  // namespace openwash::mutation
