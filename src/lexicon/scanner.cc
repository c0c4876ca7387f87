#include "lexicon/scanner.h"

#include <algorithm>

#include "lexicon/lexicon_builder.h"

namespace openwash {
namespace {

constexpr std::size_t first_capacity = 1 << 12;
constexpr std::size_t most_known = 1 << 17;  // words beyond that are resolved each time: memory stays bounded
constexpr std::size_t most_steps = 4096;     // per word: gaps in phrases could otherwise multiply on hostile text
constexpr std::size_t most_words = 0xFFFF;

const lexicon_table::Slot* slot_of(std::span<const lexicon_table::Slot> slots, std::uint64_t hash) {
  for (std::size_t at = hash & (slots.size() - 1); slots[at].hash; at = (at + 1) & (slots.size() - 1)) {
    if (slots[at].hash == hash) return &slots[at];
  }
  return nullptr;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

Scanner::Scanner(const Lexicon& lexicon) : lexicon_(lexicon), known_(first_capacity), sets_(1) {}

std::uint32_t Scanner::resolve(std::string_view chars, const Word& word) {
  Symbols symbols;
  if (const auto* slot = slot_of(lexicon_.slots_, word.hash); slot && slot->word) symbols.of[symbols.count++] = slot->word - 1;
  const std::string folded = fold_word(chars.substr(word.begin, word.size));
  for (std::uint64_t sizes = lexicon_.prefix_sizes_; sizes && symbols.count < most_symbols; sizes &= sizes - 1) {
    const auto size = static_cast<std::size_t>(__builtin_ctzll(sizes));
    if (size > folded.size()) break;
    const auto* slot = slot_of(lexicon_.slots_, word_hash(std::string_view(folded).substr(0, size)));
    if (slot && slot->prefix) symbols.of[symbols.count++] = slot->prefix - 1;
  }
  if (symbols.count == 0) return 0;
  for (std::uint32_t i = 0; i < symbols.count; ++i) symbols.sieve |= std::uint64_t{1} << (symbols.of[i] % 64);
  sets_.push_back(symbols);
  return static_cast<std::uint32_t>(sets_.size() - 1);
}

std::uint32_t Scanner::symbols_of(std::string_view chars, const Word& word) {
  std::size_t at = word.hash & (known_.size() - 1);
  while (known_[at].hash) {
    if (known_[at].hash == word.hash) return known_[at].symbols;
    at = (at + 1) & (known_.size() - 1);
  }
  const std::uint32_t symbols = resolve(chars, word);
  if (known_count_ >= most_known) {
    if (symbols == 0 || sets_.size() < 2 * most_known) return symbols;
    sets_.resize(1);
    std::fill(known_.begin(), known_.end(), Known{});
    known_count_ = 0;
    return symbols_of(chars, word);
  }
  known_[at] = {word.hash, symbols};
  if (++known_count_ * 2 > known_.size()) {
    std::vector<Known> larger(known_.size() * 4);
    for (const Known& k : known_) {
      if (!k.hash) continue;
      std::size_t to = k.hash & (larger.size() - 1);
      while (larger[to].hash) to = (to + 1) & (larger.size() - 1);
      larger[to] = k;
    }
    known_.swap(larger);
  }
  return symbols;
}

void Scanner::follow(std::uint32_t root, std::size_t first, std::vector<PhraseHit>& hits) {
  steps_.clear();
  steps_.push_back({root, static_cast<std::uint32_t>(first + 1)});
  std::size_t taken = 0;
  while (!steps_.empty() && ++taken < most_steps) {
    const Step step = steps_.back();
    steps_.pop_back();
    const lexicon_table::Node& node = lexicon_.nodes_[step.node];
    if (node.meaning) hits.push_back({node.meaning, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(step.next)});
    if (node.sieve == 0) continue;
    const std::size_t last_gap = std::min<std::size_t>(node.longest_gap + std::size_t{1}, word_symbols_.size() - step.next);
    for (std::size_t gap = 0; gap < last_gap; ++gap) {
      const std::uint32_t set = word_symbols_[step.next + gap];
      if (set == 0) continue;
      const Symbols& symbols = sets_[set];
      if (!(symbols.sieve & (gap == 0 ? node.sieve : node.gap_sieve))) continue;
      for (std::uint32_t s = 0; s < symbols.count; ++s) {
        for (const lexicon_table::Edge& edge : lexicon_.edges_of(step.node, symbols.of[s])) {
          if (edge.gap >= gap) steps_.push_back({edge.target, static_cast<std::uint32_t>(step.next + gap + 1)});
        }
      }
    }
  }
}

void Scanner::scan(std::string_view chars, std::span<const Word> words, std::vector<PhraseHit>& hits) {
  words = words.first(std::min(words.size(), most_words));
  word_symbols_.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) word_symbols_[i] = symbols_of(chars, words[i]);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_digit(chars[words[i].begin]) && (i == 0 || !is_digit(chars[words[i - 1].begin]))) {
      std::size_t last = i + 1;
      while (last < words.size() && is_digit(chars[words[last].begin])) ++last;
      hits.push_back({meaning_of(number_concept), static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(last)});
    }
    if (word_symbols_[i] == 0) continue;
    const Symbols symbols = sets_[word_symbols_[i]];
    for (std::uint32_t s = 0; s < symbols.count; ++s) {
      if (const std::uint32_t root = lexicon_.roots_[symbols.of[s]]) follow(root, i, hits);
    }
  }
}

}  // namespace openwash
