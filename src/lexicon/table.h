#pragma once

#include <cstddef>
#include <cstdint>

#include "base/blob.h"
#include "lexicon/phrase_hit.h"

namespace openwash::lexicon_table {

// The sections of a compiled lexicon. Words and prefixes of phrases are symbols; phrases are a trie over symbols.
enum LexiconSection : std::uint32_t {
  names,
  concepts,
  beaten,
  slots,
  prefix_sizes,
  roots,
  nodes,
  edges,
  edge_filter,
  edge_slots,
  meanings,
  meaning_concepts,
  count
};

struct ConceptRow {
  TextRef name;
  std::uint32_t opaque;        // its events hide every event inside them
  std::uint32_t beaten_begin;  // its events hide events of these concepts inside them
  std::uint32_t beaten_count;
};

struct Slot {  // open addressing by hash, empty when hash is 0
  std::uint64_t hash;
  std::uint32_t word;    // symbol + 1 of the word
  std::uint32_t prefix;  // symbol + 1 of the prefix
};

// The sieves have a bit for each symbol that an edge may take (symbol modulo 64): most words pass no node, which shows at once.
struct Node {
  std::uint64_t sieve;      // of all edges
  std::uint64_t gap_sieve;  // of the edges before which words may stand
  MeaningId meaning;        // of the phrases that end here; 0 for none
  std::uint8_t longest_gap;
  std::uint8_t unused[5];
};

// The concepts of a meaning. Meaning 0 is that of no phrase; the next are the built-in concepts, each by itself.
struct MeaningRow {
  std::uint32_t begin;
  std::uint32_t count;
};

struct Edge {  // sorted by node, symbol and gap
  std::uint32_t gap;
  std::uint32_t target;
};

// The edges of a node that take a symbol: open addressing, empty where there are none. Kept to 8 bytes, so that the slots stay
// near the processor: they are asked for at every word.
struct EdgeSlot {
  std::uint16_t node;
  std::uint16_t symbol;
  std::uint32_t edges;  // where they begin, and in the low byte how many
};
inline constexpr std::size_t most_nodes = 0xFFFF;
inline constexpr std::size_t most_symbols = 0xFFFF;
inline constexpr std::size_t most_edges = 0xFFFFFF;
inline constexpr std::size_t most_meanings = 0xFFFF;

// Before the slots stands a filter small enough to stay in the cache: a bit for each hash of a node and symbol; most words that
// pass a node's sieve are turned away there (Bloom 1970, with one hash).
inline std::size_t edge_hash(std::uint32_t node, std::uint32_t symbol) {
  return static_cast<std::size_t>((node * 0x9E3779B97F4A7C15u ^ symbol * 0xC2B2AE3D27D4EB4Fu) >> 32);
}

}  // namespace openwash::lexicon_table
