#include "lexicon/scanner.h"

#include <algorithm>
#include <bit>

#include "base/ascii.h"
#include "lexicon/lexicon_builder.h"

namespace openwash {
namespace {

constexpr std::size_t first_capacity = 1 << 10;
constexpr std::size_t most_known = 1 << 17;  // beyond that words are learnt anew: memory stays bounded
constexpr std::size_t most_steps = 4096;     // per word: gaps in phrases could otherwise multiply on hostile text
constexpr std::size_t most_words = 0xFFFF;
constexpr std::size_t most_symbols = 7;  // of a word

// The symbol of a word or prefix of that hash, plus one; 0 for none.
std::uint32_t symbol_of(std::span<const lexicon_table::Slot> slots, std::uint64_t hash) {
  std::size_t at = hash & (slots.size() - 1);
  while (slots[at].symbol && slots[at].tag != hash >> 32) at = (at + 1) & (slots.size() - 1);
  return slots[at].symbol;
}

}  // namespace

Scanner::Scanner(const Lexicon& lexicon) : lexicon_(lexicon), known_(first_capacity) {}

Scanner::Symbols Scanner::resolve(std::string_view chars, const Word& word) {
  Symbols symbols;
  symbols.begin = static_cast<std::uint32_t>(symbols_.size());
  const auto add = [&](std::uint32_t symbol) {
    symbols_.push_back(symbol);
    ++symbols.count;
    symbols.sieve |= lexicon_table::sieve_bit(symbol);
  };
  if (const std::uint32_t symbol = symbol_of(lexicon_.words_, word.hash)) add(symbol - 1);
  const std::string folded = fold_word(chars.substr(word.begin, word.size));
  if (folded.size() > 1) {
    const auto head = lexicon_table::prefix_head(static_cast<unsigned char>(folded[0]), static_cast<unsigned char>(folded[1]));
    for (std::uint64_t sizes = lexicon_.prefix_sizes_[head]; sizes && symbols.count < most_symbols; sizes &= sizes - 1) {
      const auto size = static_cast<std::size_t>(std::countr_zero(sizes));
      if (size > folded.size()) break;
      const std::uint32_t symbol = symbol_of(lexicon_.prefixes_, word_hash(std::string_view(folded).substr(0, size)));
      if (symbol) add(symbol - 1);
    }
  }
  for (std::uint32_t i = 0; i < symbols.count; ++i) symbols_.push_back(lexicon_.roots_[symbols_[symbols.begin + i]]);
  for (std::uint32_t i = 0; i < symbols.count; ++i) {
    const std::uint32_t symbol = symbols_[symbols.begin + i];
    if (!lexicon_.gap_symbols_[symbol]) continue;
    symbols_.push_back(symbol);
    ++symbols.gap_count;
    symbols.gap_sieve |= lexicon_table::sieve_bit(symbol);
  }
  return symbols;
}

Scanner::Symbols Scanner::symbols_of(std::string_view chars, const Word& word) {
  std::size_t at = word.hash & (known_.size() - 1);
  while (known_[at].hash) {
    if (known_[at].hash == word.hash) return known_[at].symbols;
    at = (at + 1) & (known_.size() - 1);
  }
  const Symbols symbols = resolve(chars, word);
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

// Pushes the targets of the edges that take `symbol`, of word `next`, after `gap` other words; they are looked for from `place`
// on.
void Scanner::take(const lexicon_table::Node& node, std::uint32_t symbol, std::uint32_t place, std::size_t next,
                   std::uint32_t gap) {
  const lexicon_table::Edge* const edges = lexicon_.edges_.data() + node.edges;
  const std::uint32_t last = (1u << node.edges_log2) - 1;
  for (; edges[place].target; place = (place + 1) & last) {
    if (edges[place].symbol() == symbol && edges[place].gap() >= gap) {
      steps_.push_back({edges[place].target, static_cast<std::uint32_t>(next + 1)});
    }
  }
}

void Scanner::follow(std::uint32_t root, std::size_t first, std::vector<PhraseHit>& hits) {
  namespace table = lexicon_table;
  const std::size_t size = word_symbols_.size();
  const Symbols* const words = word_symbols_.data();
  const std::uint64_t* const gap_sieves = gap_sieves_.data();
  const std::uint32_t* const symbols = symbols_.data();
  const auto meet = [&](std::uint32_t meaning, std::uint32_t last) {
    hits.push_back({static_cast<MeaningId>(meaning), static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)});
  };
  // Most words fail here, so that nothing else is done for them.
  const auto look = [&](const table::Node& node, std::uint32_t begin, std::uint32_t count, std::size_t next, std::uint32_t gap,
                        std::span<const std::uint16_t> long_sieves) __attribute__((always_inline)) {
    for (std::uint32_t s = begin; s < begin + count; ++s) {
      const std::uint32_t bit = table::edge_bit(symbols[s], node.edges_log2);
      const std::uint32_t place = bit / table::sieve_bits;
      if (node.edges_log2 >= table::long_sieve_log2 && !((long_sieves[node.edges + place] >> (bit % table::sieve_bits)) & 1))
        continue;
      take(node, symbols[s], place, next, gap);
    }
  };
  steps_.clear();
  Step step{root, static_cast<std::uint32_t>(first + 1)};
  for (std::size_t taken = 0; taken < most_steps; ++taken) {
    if (step.target & table::phrase_end) {
      meet(step.target & ~table::phrase_end, step.next);
    } else {
      const table::Node& node = lexicon_.nodes_[step.target];
      if (node.meaning) meet(node.meaning, step.next);
      const std::size_t next = step.next;
      if (next < size && (words[next].sieve & node.sieve)) {
        look(node, words[next].begin, words[next].count, next, 0, lexicon_.long_sieves_);
      }
      const std::size_t stop = std::min(size, next + node.longest_gap + 1);
      for (std::size_t at = next + 1; at < stop; ++at) {
        if (!(gap_sieves[at] & node.gap_sieve)) continue;
        look(node, words[at].begin + 2u * words[at].count, words[at].gap_count, at, static_cast<std::uint32_t>(at - next),
             lexicon_.long_gap_sieves_);
      }
    }
    if (steps_.empty()) break;
    step = steps_.back();
    steps_.pop_back();
  }
}

void Scanner::scan(std::string_view chars, std::span<const Word> words, std::vector<PhraseHit>& hits) {
  words = words.first(std::min(words.size(), most_words));
  if (known_count_ >= most_known) {
    std::fill(known_.begin(), known_.end(), Known{});
    symbols_.clear();
    known_count_ = 0;
  }
  word_symbols_.resize(words.size());
  gap_sieves_.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    word_symbols_[i] = symbols_of(chars, words[i]);
    gap_sieves_[i] = word_symbols_[i].gap_sieve;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_digit(chars[words[i].begin]) && (i == 0 || !is_digit(chars[words[i - 1].begin]))) {
      std::size_t last = i + 1;
      while (last < words.size() && is_digit(chars[words[last].begin])) ++last;
      hits.push_back({lexicon_.meaning_alone(number_concept), static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(last)});
    }
    const Symbols word = word_symbols_[i];
    for (std::uint32_t s = 0; s < word.count; ++s) {
      if (const std::uint32_t root = symbols_[word.begin + word.count + s]) follow(root, i, hits);
    }
  }
}

void Scanner::scan(std::string_view chars, std::span<const Word> words, std::vector<Event>& events) {
  std::vector<PhraseHit> hits;
  scan(chars, words, hits);
  append_events(lexicon_, hits, words, events);
}

}  // namespace openwash
