#include "lexicon/lexicon_builder.h"

#include <algorithm>
#include <map>
#include <set>

#include "lexicon/phrase.h"
#include "lexicon/table.h"
#include "text/words.h"

namespace openwash {
namespace {

namespace table = lexicon_table;

using SymbolKey = std::pair<std::string, bool>;  // text, prefix

class Builder {
 public:
  void add(ConceptId concept_id, const std::vector<PhraseWord>& sequence) {
    std::uint32_t node = 0;
    for (const PhraseWord& w : sequence) {
      const std::uint32_t symbol =
          symbols_.try_emplace({w.text, w.prefix}, static_cast<std::uint32_t>(symbols_.size())).first->second;
      const auto [edge, added] = trie_[node].edges.try_emplace({symbol, w.gap}, static_cast<std::uint32_t>(trie_.size()));
      const std::uint32_t target = edge->second;
      if (added) trie_.emplace_back();
      node = target;
    }
    trie_[node].concepts.insert(concept_id);
  }

  // Appends to `errors` and writes nothing where the phrases are too many for the table.
  void write(BlobWriter& out, std::vector<Error>& errors) {
    share_endings();
    number_meanings();
    if (trie_.size() > table::most_nodes || symbols_.size() > table::most_symbols || edge_count() > table::most_edges ||
        meanings_.size() > table::most_meanings) {
      errors.push_back({"", "the phrases are too many or too different for the lexicon table"});
      return;
    }
    write_slots(out);
    write_trie(out);
    write_meanings(out);
  }

 private:
  struct TrieNode {
    std::map<std::pair<std::uint32_t, std::uint8_t>, std::uint32_t> edges;
    std::set<ConceptId> concepts;
  };

  std::size_t edge_count() const {
    std::size_t count = 0;
    for (const TrieNode& node : trie_) count += node.edges.size();
    return count;
  }

  // Makes one node of those from which the same continues: alternatives in the middle of phrases would otherwise repeat all that
  // follows (minimal acyclic automaton, from the leaves up; children stand behind their parents).
  void share_endings() {
    std::map<std::pair<decltype(TrieNode::edges), std::set<ConceptId>>, std::uint32_t> known;
    std::vector<std::uint32_t> same(trie_.size());
    for (std::size_t n = trie_.size(); n-- > 0;) {
      for (auto& [key, target] : trie_[n].edges) target = same[target];
      same[n] = known.try_emplace({trie_[n].edges, trie_[n].concepts}, static_cast<std::uint32_t>(n)).first->second;
    }
    std::vector<std::uint32_t> numbers(trie_.size());
    std::vector<TrieNode> kept;
    for (std::size_t n = 0; n < trie_.size(); ++n) {
      if (same[n] != n) continue;
      numbers[n] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(trie_[n]));
    }
    for (TrieNode& node : kept) {
      for (auto& [key, target] : node.edges) target = numbers[target];
    }
    trie_ = std::move(kept);
  }

  void number_meanings() {
    const auto number = [this](const std::set<ConceptId>& concepts) {
      if (meanings_.try_emplace(concepts, static_cast<MeaningId>(meaning_order_.size())).second)
        meaning_order_.push_back(concepts);
    };
    number({});
    for (ConceptId id = 0; id < std::size(built_in_concepts); ++id) number({id});
    for (const TrieNode& node : trie_) number(node.concepts);
  }

  void write_meanings(BlobWriter& out) const {
    std::vector<table::MeaningRow> rows;
    std::vector<ConceptId> all;
    for (const std::set<ConceptId>& concepts : meaning_order_) {
      rows.push_back({static_cast<std::uint32_t>(all.size()), static_cast<std::uint32_t>(concepts.size())});
      all.insert(all.end(), concepts.begin(), concepts.end());
    }
    out.set(table::meanings, rows);
    out.set(table::meaning_concepts, all);
  }

  void write_slots(BlobWriter& out) const {
    std::size_t size = 16;
    while (size < symbols_.size() * 2) size *= 2;
    std::vector<table::Slot> slots(size);
    std::uint64_t prefix_sizes = 0;
    for (const auto& [key, symbol] : symbols_) {
      const std::uint64_t hash = word_hash(key.first);
      std::size_t at = hash & (size - 1);
      while (slots[at].hash && slots[at].hash != hash) at = (at + 1) & (size - 1);
      slots[at].hash = hash;
      (key.second ? slots[at].prefix : slots[at].word) = symbol + 1;
      if (key.second) prefix_sizes |= std::uint64_t{1} << std::min<std::size_t>(key.first.size(), 63);
    }
    out.set(table::slots, slots);
    out.set(table::prefix_sizes, std::vector<std::uint64_t>{prefix_sizes});
  }

  void write_trie(BlobWriter& out) const {
    std::vector<table::Node> nodes;
    std::vector<table::Edge> edges;
    std::vector<table::EdgeSlot> filled;
    std::vector<std::uint32_t> roots(symbols_.size(), 0);
    for (const TrieNode& n : trie_) {
      table::Node row{};
      row.meaning = meanings_.at(n.concepts);
      const auto node = static_cast<std::uint32_t>(nodes.size());
      for (const auto& [key, target] : n.edges) {
        const auto [symbol, gap] = key;
        if (filled.empty() || filled.back().node != node || filled.back().symbol != symbol) {
          filled.push_back({static_cast<std::uint16_t>(node), static_cast<std::uint16_t>(symbol),
                            static_cast<std::uint32_t>(edges.size()) << 8});
        }
        ++filled.back().edges;
        edges.push_back({gap, target});
        const std::uint64_t bit = std::uint64_t{1} << (symbol % 64);
        row.sieve |= bit;
        if (gap) row.gap_sieve |= bit;
        row.longest_gap = std::max(row.longest_gap, gap);
      }
      nodes.push_back(row);
    }
    for (const auto& [key, target] : trie_.front().edges) roots[key.first] = target;
    out.set(table::nodes, nodes);
    out.set(table::edges, edges);
    out.set(table::edge_filter, filter_of(filled));
    out.set(table::edge_slots, spread(filled));
    out.set(table::roots, roots);
  }

  static std::vector<std::uint64_t> filter_of(const std::vector<table::EdgeSlot>& filled) {
    std::size_t bits = 1024;
    while (bits < filled.size() * 12) bits *= 2;
    std::vector<std::uint64_t> filter(bits / 64);
    for (const table::EdgeSlot& slot : filled) {
      const std::size_t bit = table::edge_hash(slot.node, slot.symbol) & (bits - 1);
      filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    return filter;
  }

  static std::vector<table::EdgeSlot> spread(const std::vector<table::EdgeSlot>& filled) {
    std::size_t size = 16;
    while (size < filled.size() * 2) size *= 2;
    std::vector<table::EdgeSlot> slots(size);
    for (const table::EdgeSlot& slot : filled) {
      std::size_t at = table::edge_hash(slot.node, slot.symbol) & (size - 1);
      while (slots[at].edges) at = (at + 1) & (size - 1);
      slots[at] = slot;
    }
    return slots;
  }

  std::map<SymbolKey, std::uint32_t> symbols_;
  std::vector<TrieNode> trie_ = std::vector<TrieNode>(1);
  std::map<std::set<ConceptId>, MeaningId> meanings_;
  std::vector<std::set<ConceptId>> meaning_order_;
};

}  // namespace

std::string build_lexicon(const std::vector<ConceptSource>& sources, std::vector<Error>& errors) {
  const std::size_t errors_before = errors.size();
  std::map<std::string, ConceptId> ids;
  std::vector<std::string> names(std::begin(built_in_concepts), std::end(built_in_concepts));
  for (const std::string& name : names) ids.emplace(name, static_cast<ConceptId>(ids.size()));
  for (const ConceptSource& s : sources) {
    if (ids.try_emplace(s.id, static_cast<ConceptId>(names.size())).second) {
      names.push_back(s.id);
    } else {
      errors.push_back({s.where, "concept \"" + s.id + "\" is defined twice"});
    }
  }
  if (names.size() > 0xFFFF) errors.push_back({"", "more than 65,535 concepts"});

  Builder builder;
  TextPool pool;
  std::vector<table::ConceptRow> rows;
  for (const char* name : built_in_concepts) rows.push_back({pool.add(name), 0, 0, 0});
  std::vector<ConceptId> beaten;
  for (const ConceptSource& s : sources) {
    table::ConceptRow row{pool.add(s.id), s.opaque, static_cast<std::uint32_t>(beaten.size()), 0};
    for (const std::string& name : s.beats) {
      const auto id = ids.find(name);
      if (id == ids.end()) {
        errors.push_back({s.where, "beats \"" + name + "\", which is no concept"});
      } else {
        beaten.push_back(id->second);
        ++row.beaten_count;
      }
    }
    rows.push_back(row);
    for (const PhraseSource& phrase : s.phrases) {
      const auto sequences = parse_phrase(phrase.text);
      if (!sequences) {
        errors.push_back({phrase.where, "phrase \"" + phrase.text + "\": " + sequences.error().what});
        continue;
      }
      for (const auto& sequence : *sequences) builder.add(ids[s.id], sequence);
    }
  }
  if (errors.size() != errors_before) return {};

  BlobWriter out(table::count);
  out.set_bytes(table::names, pool.bytes());
  out.set(table::concepts, rows);
  out.set(table::beaten, beaten);
  builder.write(out, errors);
  if (errors.size() != errors_before) return {};
  return out.bytes();
}

}  // namespace openwash
