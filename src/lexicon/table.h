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
  words,
  prefixes,
  prefix_sizes,
  roots,
  nodes,
  edges,
  long_sieves,
  long_gap_sieves,
  gap_symbols,
  meanings,
  meaning_concepts,
  meanings_alone,
  count
};

struct ConceptRow {
  TextRef name;
  std::uint32_t opaque;        // its events hide every event inside them
  std::uint32_t beaten_begin;  // its events hide events of these concepts inside them
  std::uint32_t beaten_count;
};

// A word or prefix: open addressing by the low bits of its hash, empty where `symbol` is 0.
struct Slot {
  std::uint32_t tag;     // the high half of the hash
  std::uint32_t symbol;  // plus one
};

// For each hash of the first two bytes of prefixes the sizes that they have, a bit for each size in bytes.
inline constexpr std::size_t prefix_heads = 1024;
constexpr std::size_t prefix_head(unsigned char first, unsigned char second) {
  return (first * 31u + second) % prefix_heads;
}

// A bit of 64 for a symbol. Those with the lowest numbers, which most edges take, have a bit of their own: the commonest words of
// a text pass no node that does not want them.
constexpr std::uint64_t sieve_bit(std::uint32_t symbol) {
  constexpr std::uint32_t own_bits = 32;
  return std::uint64_t{1} << (symbol < own_bits ? symbol : own_bits + symbol % (64 - own_bits));
}

// What may follow after some words of a phrase. Most words pass no node, which shows at once in its sieves.
struct Node {
  std::uint64_t sieve;      // of the symbols of all edges
  std::uint64_t gap_sieve;  // of the edges before which words may stand
  std::uint32_t edges;      // where its edges begin: 2^edges_log2 places
  MeaningId meaning;        // of the phrases that end here; 0 for none
  std::uint8_t edges_log2;
  std::uint8_t longest_gap;
};
static_assert(sizeof(Node) == 24);

// The concepts of a meaning. Meaning 0 is that of no phrase; the next are the built-in concepts, each by itself.
struct MeaningRow {
  std::uint32_t begin;
  std::uint32_t count;
};

// The edges of a node lie together: open addressing by edge_bit, empty where the target is 0. There is always an empty place.
struct Edge {
  std::uint32_t symbol_and_gap;  // symbol << 8 | words that may stand before
  std::uint32_t target;          // a node, or phrase_end with the meaning of the phrases that end there and go on nowhere

  std::uint32_t symbol() const { return symbol_and_gap >> 8; }
  std::uint32_t gap() const { return symbol_and_gap & 0xFF; }
};
inline constexpr std::uint32_t phrase_end = 0x80000000u;

// Nodes with many edges have longer sieves: 16 bits for each place of an edge, one sieve for all edges, one for those before
// which words may stand. The edges of these nodes come first of all edges.
inline constexpr std::uint8_t long_sieve_log2 = 4;  // from so many places on
inline constexpr std::uint32_t sieve_bits = 16;

// The bit of a symbol in the long sieve of a node; by sieve_bits the place where the edge is looked for first.
constexpr std::uint32_t edge_bit(std::uint32_t symbol, std::uint8_t edges_log2) {
  const std::uint32_t spread = symbol * 0x9E3779B1u;
  return static_cast<std::uint32_t>(std::uint64_t{spread} << (edges_log2 + 4) >> 32);
}

inline constexpr std::size_t most_symbols = 0xFFFFFF;
inline constexpr std::size_t most_meanings = 0xFFFF;

}  // namespace openwash::lexicon_table
