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
  for (std::uint32_t i = 0; i < symbols.count; ++i) {
    symbols.sieve |= lexicon_table::sieve_bit(symbols.of[i]);
    symbols.roots[i] = lexicon_.roots_[symbols.of[i]];
  }
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

// Pushes the nodes that follow upon `node` when word `next` comes after `gap` others.
void Scanner::take(const lexicon_table::Node& node, std::size_t next, std::uint32_t gap) {
  const Symbols& symbols = sets_[word_symbols_[next]];
  const lexicon_table::Edge* const edges = lexicon_.edges_.data() + node.edges;
  const std::uint16_t* const sieve = lexicon_.long_sieves_.data() + node.edges;
  const std::uint32_t last = (1u << node.edges_log2) - 1;
  for (std::uint32_t s = 0; s < symbols.count; ++s) {
    const std::uint64_t hash = lexicon_table::edge_hash(symbols.of[s]);
    const auto bit = static_cast<std::uint32_t>(hash << (node.edges_log2 + lexicon_table::sieve_bits_log2) >> 32);
    std::uint32_t at = bit >> lexicon_table::sieve_bits_log2;
    if (node.edges_log2 >= lexicon_table::long_sieve_log2 && !((sieve[at] >> (bit & 15)) & 1)) continue;
    for (; edges[at].target; at = (at + 1) & last) {
      if (edges[at].symbol() == symbols.of[s] && edges[at].gap() >= gap) {
        steps_.push_back({edges[at].target, static_cast<std::uint32_t>(next + 1)});
      }
    }
  }
}

void Scanner::follow(std::uint32_t root, std::size_t first, std::vector<PhraseHit>& hits) {
  steps_.clear();
  Step step{root, static_cast<std::uint32_t>(first + 1)};
  for (std::size_t taken = 0; taken < most_steps; ++taken) {
    const lexicon_table::Node& node = lexicon_.nodes_[step.node];
    if (node.meaning) hits.push_back({node.meaning, static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(step.next)});
    const std::size_t left = word_sieves_.size() - step.next;
    if (left > 0 && (word_sieves_[step.next] & node.sieve)) take(node, step.next, 0);
    const std::size_t gaps = std::min<std::size_t>(node.longest_gap + std::size_t{1}, left);
    for (std::size_t gap = 1; gap < gaps; ++gap) {
      if (word_sieves_[step.next + gap] & node.gap_sieve) take(node, step.next + gap, static_cast<std::uint32_t>(gap));
    }
    if (steps_.empty()) break;
    step = steps_.back();
    steps_.pop_back();
  }
}

void Scanner::scan(std::string_view chars, std::span<const Word> words, std::vector<PhraseHit>& hits) {
  words = words.first(std::min(words.size(), most_words));
  word_symbols_.resize(words.size());
  word_sieves_.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    word_symbols_[i] = symbols_of(chars, words[i]);
    word_sieves_[i] = sets_[word_symbols_[i]].sieve;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_digit(chars[words[i].begin]) && (i == 0 || !is_digit(chars[words[i - 1].begin]))) {
      std::size_t last = i + 1;
      while (last < words.size() && is_digit(chars[words[last].begin])) ++last;
      hits.push_back({meaning_of(number_concept), static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(last)});
    }
    const Symbols& symbols = sets_[word_symbols_[i]];
    for (std::uint32_t s = 0; s < symbols.count; ++s) {
      if (symbols.roots[s]) follow(symbols.roots[s], i, hits);
    }
  }
}

}  // namespace openwash
