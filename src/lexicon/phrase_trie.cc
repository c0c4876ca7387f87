#include "lexicon/phrase_trie.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "lexicon/lexicon_builder.h"
#include "lexicon/table.h"
#include "text/words.h"

namespace openwash {
namespace {

namespace table = lexicon_table;

std::uint32_t size32(std::size_t n) {
  return static_cast<std::uint32_t>(n);
}

// The logarithm of how many places so many edges take: at least one stays empty.
std::uint8_t places_log2(std::size_t edges) {
  return static_cast<std::uint8_t>(std::bit_width(edges + edges / 3));
}

// The places of all edges, and the sieves before them.
struct EdgePlaces {
  std::vector<table::Edge> edges;
  std::vector<std::uint16_t> sieves, gap_sieves;

  // Places the edges of one node behind those that are there.
  void add(const std::map<std::pair<std::uint32_t, std::uint8_t>, std::uint32_t>& own, std::uint8_t log2) {
    const std::size_t begin = edges.size();
    const std::uint32_t size = 1u << log2;
    edges.resize(begin + size);
    if (log2 >= table::long_sieve_log2) {
      sieves.resize(begin + size);
      gap_sieves.resize(begin + size);
    }
    for (const auto& [key, target] : own) {
      const auto [symbol, gap] = key;
      const std::uint32_t bit = table::edge_bit(symbol, log2);
      std::uint32_t at = bit / table::sieve_bits;
      const auto mask = static_cast<std::uint16_t>(1u << (bit % table::sieve_bits));
      if (log2 >= table::long_sieve_log2) {
        sieves[begin + at] |= mask;
        if (gap) gap_sieves[begin + at] |= mask;
      }
      while (edges[begin + at].target) at = (at + 1) & (size - 1);
      edges[begin + at] = {symbol << 8 | gap, target};
    }
  }
};

}  // namespace

void PhraseTrie::add(ConceptId concept_id, const std::vector<PhraseWord>& sequence) {
  std::uint32_t node = 0;
  for (const PhraseWord& w : sequence) {
    const Symbol symbol = symbols_.try_emplace({w.text, w.prefix}, size32(symbols_.size())).first->second;
    const auto [edge, added] = nodes_[node].edges.try_emplace({symbol, w.gap}, size32(nodes_.size()));
    const std::uint32_t target = edge->second;
    if (added) nodes_.emplace_back();
    node = target;
  }
  nodes_[node].concepts.insert(concept_id);
}

void PhraseTrie::write(std::size_t concept_count, BlobWriter& out, std::vector<Error>& errors) {
  share_endings();
  order_symbols();
  order_nodes();
  number_meanings(concept_count);
  if (symbols_.size() > table::most_symbols || meaning_order_.size() > table::most_meanings) {
    errors.push_back({"", "the phrases are too many or too different for the lexicon table"});
    return;
  }
  write_slots(out);
  write_nodes(out);
  write_meanings(concept_count, out);
}

// Makes one node of those from which the same continues: alternatives in the middle of phrases would otherwise repeat all that
// follows (minimal acyclic automaton, from the leaves up; children stand behind their parents).
void PhraseTrie::share_endings() {
  std::map<std::pair<decltype(Node::edges), std::set<ConceptId>>, std::uint32_t> known;
  std::vector<std::uint32_t> same(nodes_.size());
  for (std::size_t n = nodes_.size(); n-- > 0;) {
    for (auto& [key, target] : nodes_[n].edges) target = same[target];
    same[n] = known.try_emplace({nodes_[n].edges, nodes_[n].concepts}, size32(n)).first->second;
  }
  std::vector<std::uint32_t> numbers(nodes_.size());
  std::vector<Node> kept;
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    if (same[n] != n) continue;
    numbers[n] = size32(kept.size());
    kept.push_back(std::move(nodes_[n]));
  }
  for (Node& node : kept) {
    for (auto& [key, target] : node.edges) target = numbers[target];
  }
  nodes_ = std::move(kept);
}

// The symbols that most edges take get the lowest numbers (see table::sieve_bit).
void PhraseTrie::order_symbols() {
  std::vector<std::size_t> counts(symbols_.size());
  for (const Node& node : nodes_) {
    for (const auto& [key, target] : node.edges) ++counts[key.first];
  }
  std::vector<Symbol> order(symbols_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](Symbol a, Symbol b) { return counts[a] > counts[b]; });
  std::vector<Symbol> numbers(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) numbers[order[i]] = size32(i);
  for (auto& [key, symbol] : symbols_) symbol = numbers[symbol];
  for (Node& node : nodes_) {
    decltype(node.edges) edges;
    for (const auto& [key, target] : node.edges) edges[{numbers[key.first], key.second}] = target;
    node.edges = std::move(edges);
  }
}

// Nodes that are reached by few words and by frequent ones come first: what a text visits most lies together.
void PhraseTrie::order_nodes() {
  std::vector<std::uint32_t> order{0};
  std::vector<std::uint32_t> numbers(nodes_.size());
  std::vector<bool> seen(nodes_.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    numbers[order[i]] = size32(i);
    for (const auto& [key, target] : nodes_[order[i]].edges) {
      if (!seen[target]) order.push_back(target);
      seen[target] = true;
    }
  }
  std::vector<Node> ordered;
  for (const std::uint32_t n : order) ordered.push_back(std::move(nodes_[n]));
  for (Node& node : ordered) {
    for (auto& [key, target] : node.edges) target = numbers[target];
  }
  nodes_ = std::move(ordered);
}

void PhraseTrie::number_meanings(std::size_t concept_count) {
  const auto number = [this](const std::set<ConceptId>& concepts) {
    if (meanings_.try_emplace(concepts, static_cast<MeaningId>(meaning_order_.size())).second) meaning_order_.push_back(concepts);
  };
  number({});
  for (std::size_t id = 0; id < concept_count; ++id) number({static_cast<ConceptId>(id)});
  for (const Node& node : nodes_) number(node.concepts);
}

void PhraseTrie::write_slots(BlobWriter& out) const {
  const auto prefix_count = static_cast<std::size_t>(
      std::count_if(symbols_.begin(), symbols_.end(), [](const auto& symbol) { return symbol.first.second; }));
  std::vector<table::Slot> words(std::bit_ceil((symbols_.size() - prefix_count) * 3 / 2 + 1));
  std::vector<table::Slot> prefixes(std::bit_ceil(prefix_count * 2 + 1));
  std::vector<std::uint64_t> prefix_sizes(table::prefix_heads);
  for (const auto& [key, symbol] : symbols_) {
    const auto& [text, is_prefix] = key;
    std::vector<table::Slot>& slots = is_prefix ? prefixes : words;
    const std::uint64_t hash = word_hash(text);
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at].symbol) at = (at + 1) & (slots.size() - 1);
    slots[at] = {static_cast<std::uint32_t>(hash >> 32), symbol + 1};
    if (!is_prefix) continue;
    const auto head = table::prefix_head(static_cast<unsigned char>(text[0]), static_cast<unsigned char>(text[1]));
    prefix_sizes[head] |= std::uint64_t{1} << std::min<std::size_t>(text.size(), 63);
  }
  out.set(table::words, words);
  out.set(table::prefixes, prefixes);
  out.set(table::prefix_sizes, prefix_sizes);
}

// The edges of the root are left out: symbols lead to their nodes directly.
void PhraseTrie::write_nodes(BlobWriter& out) const {
  std::vector<table::Node> nodes(1);
  EdgePlaces places;
  std::vector<decltype(Node::edges)> all_edges(1);
  std::vector<std::uint8_t> gap_symbols(symbols_.size());
  const auto target_of = [&](std::uint32_t n) {
    return nodes_[n].edges.empty() ? table::phrase_end | meanings_.at(nodes_[n].concepts) : n;
  };
  for (std::size_t n = 1; n < nodes_.size(); ++n) {
    table::Node row{};
    row.meaning = meanings_.at(nodes_[n].concepts);
    decltype(Node::edges) edges;
    for (const auto& [key, target] : nodes_[n].edges) {
      const auto [symbol, gap] = key;
      edges[key] = target_of(target);
      row.sieve |= table::sieve_bit(symbol);
      if (gap) row.gap_sieve |= table::sieve_bit(symbol);
      if (gap) gap_symbols[symbol] = 1;
      row.longest_gap = std::max(row.longest_gap, gap);
    }
    nodes.push_back(row);
    all_edges.push_back(std::move(edges));
  }
  for (const bool large : {true, false}) {
    for (std::size_t n = 1; n < nodes_.size(); ++n) {
      const std::uint8_t log2 = places_log2(all_edges[n].size());
      if (all_edges[n].empty() || (log2 >= table::long_sieve_log2) != large) continue;
      nodes[n].edges = size32(places.edges.size());
      nodes[n].edges_log2 = log2;
      places.add(all_edges[n], log2);
    }
  }
  std::vector<std::uint32_t> roots(symbols_.size());
  for (const auto& [key, target] : nodes_.front().edges) roots[key.first] = target_of(target);
  out.set(table::nodes, nodes);
  out.set(table::edges, places.edges);
  out.set(table::long_sieves, places.sieves);
  out.set(table::long_gap_sieves, places.gap_sieves);
  out.set(table::gap_symbols, gap_symbols);
  out.set(table::roots, roots);
}

void PhraseTrie::write_meanings(std::size_t concept_count, BlobWriter& out) const {
  std::vector<table::MeaningRow> rows;
  std::vector<ConceptId> all;
  for (const std::set<ConceptId>& concepts : meaning_order_) {
    rows.push_back({size32(all.size()), size32(concepts.size())});
    all.insert(all.end(), concepts.begin(), concepts.end());
  }
  out.set(table::meanings, rows);
  std::vector<MeaningId> alone;
  for (std::size_t id = 0; id < concept_count; ++id) alone.push_back(meanings_.at({static_cast<ConceptId>(id)}));
  out.set(table::meaning_concepts, all);
  out.set(table::meanings_alone, alone);
}

}  // namespace openwash
