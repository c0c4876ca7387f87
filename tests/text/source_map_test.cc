#include "text/source_map.h"

#include <cstdlib>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace openwash;

namespace Catch {
template <>
struct StringMaker<Span> {
  static std::string convert(const Span& span) { return "[" + std::to_string(span.begin) + "," + std::to_string(span.end) + ")"; }
};
}  // namespace Catch

namespace {

struct Piece {
  std::uint32_t own_size;
  std::uint32_t source;
  std::uint32_t source_size;
};

SourceMap map_of(const std::vector<Piece>& pieces) {
  SourceMap map;
  for (const Piece& piece : pieces) map.add(piece.own_size, piece.source, piece.source_size);
  return map;
}

//   own     0123 456 7 89 10..     "abcd", then 3 bytes that stand for 7, a mark put in, "ef" after a gap
//   source  0123 4..10    20 21
const std::vector<Piece> sample = {{4, 0, 4}, {3, 4, 7}, {1, 20, 0}, {2, 20, 2}};

}  // namespace

TEST_CASE("neighbours merge where they continue one another") {
  struct Row {
    const char* why;
    std::vector<Piece> pieces;
    std::size_t runs;
  };
  const Row rows[] = {
      {"nothing is the identity", {}, 0},
      {"letters in a row", {{1, 0, 1}, {1, 1, 1}, {5, 2, 5}}, 1},
      {"letters beyond a gap", {{1, 0, 1}, {1, 2, 1}}, 2},
      {"UTF-16: one byte for two, again and again", {{1, 0, 2}, {1, 2, 2}, {1, 4, 2}}, 1},
      {"another size between them", {{1, 0, 2}, {3, 2, 2}, {1, 4, 2}}, 3},
      {"what has no bytes of its own", {{1, 0, 1}, {0, 1, 4}, {1, 5, 1}}, 2},
      {"marks put in at one place", {{1, 3, 0}, {1, 3, 0}}, 1},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(map_of(row.pieces).runs().size() == row.runs);
  }
}

TEST_CASE("where own bytes come from") {
  struct Row {
    const char* why;
    Span own;
    Span source;
  };
  const Row rows[] = {
      {"letters stand for themselves", {1, 3}, {1, 3}},
      {"all of a piece", {4, 7}, {4, 11}},
      {"a byte of a piece means the piece", {5, 6}, {4, 11}},
      {"from letters into a piece", {2, 5}, {2, 11}},
      {"across the gap", {3, 9}, {3, 21}},
      {"a mark alone stands for nothing", {7, 8}, {20, 20}},
      {"letters up to a mark", {2, 8}, {2, 20}},
      {"a mark and what follows", {7, 10}, {20, 22}},
      {"empty between letters", {2, 2}, {2, 2}},
      {"empty inside a piece", {5, 5}, {4, 4}},
      {"empty at the end", {10, 10}, {22, 22}},
      {"beyond the end", {9, 50}, {21, 22}},
  };
  const SourceMap map = map_of(sample);
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(map.locate(row.own) == row.source);
  }
  CHECK(SourceMap().locate({3, 9}) == Span{3, 9});
}

TEST_CASE("what stands for source bytes") {
  struct Row {
    const char* why;
    Span source;
    Span own;
  };
  const Row rows[] = {
      {"letters", {1, 3}, {1, 3}},
      {"a byte of a piece means the piece", {6, 7}, {4, 7}},
      {"from letters into a piece", {3, 5}, {3, 7}},
      {"a mark at the edge is left out", {15, 21}, {8, 9}},
      {"a mark inside is taken along", {3, 21}, {3, 9}},
      {"dropped bytes have no place but one", {12, 18}, {8, 8}},
      {"empty", {2, 2}, {2, 2}},
      {"beyond the end", {30, 40}, {10, 10}},
      {"over the end", {21, 40}, {9, 10}},
  };
  const SourceMap map = map_of(sample);
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(map.cover(row.source) == row.own);
  }
  CHECK(SourceMap().cover({3, 9}) == Span{3, 9});
}

TEST_CASE("a cut map ends where the text does") {
  struct Row {
    const char* why;
    std::uint32_t size;
    Span end;
  };
  const Row rows[] = {
      {"in letters", 2, {2, 2}},
      {"between runs", 4, {4, 4}},
      {"in a piece: it stays whole on its other side", 5, {11, 11}},
      {"behind a mark", 8, {20, 20}},
      {"nothing is cut", 10, {22, 22}},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    SourceMap map = map_of(sample);
    map.truncate(row.size);
    CHECK(map.locate({row.size, row.size}) == row.end);
  }
}

TEST_CASE("two maps in a row") {
  struct Row {
    const char* why;
    std::vector<Piece> outer;
    std::vector<Piece> inner;
    Span own;
    Span source;
  };
  const Row rows[] = {
      {"letters over letters", {{3, 2, 3}}, {{9, 10, 9}}, {0, 3}, {12, 15}},
      {"letters over UTF-16", {{3, 2, 3}}, {{1, 3, 2}, {1, 5, 2}, {1, 7, 2}, {1, 9, 2}, {1, 11, 2}}, {1, 3}, {9, 13}},
      {"letters across a gap below", {{4, 0, 4}}, {{2, 0, 2}, {2, 6, 2}}, {1, 3}, {1, 7}},
      {"a piece over letters", {{1, 3, 4}}, {{9, 10, 9}}, {0, 1}, {13, 17}},
      {"a piece over a piece", {{1, 0, 3}}, {{3, 5, 8}}, {0, 1}, {5, 13}},
      {"a part of a piece means the piece", {{2, 1, 2}}, {{4, 5, 9}}, {0, 1}, {5, 14}},
      {"two parts of one piece never go back", {{1, 0, 1}, {1, 2, 1}}, {{4, 5, 9}}, {1, 2}, {5, 14}},
      {"a mark over letters", {{2, 4, 0}, {1, 4, 1}}, {{9, 10, 9}}, {0, 2}, {14, 14}},
      {"a mark below", {{3, 0, 3}}, {{1, 7, 0}, {2, 7, 2}}, {0, 3}, {7, 9}},
      {"nothing above", {}, {{3, 5, 3}}, {1, 2}, {6, 7}},
      {"nothing below", {{3, 5, 3}}, {}, {1, 2}, {6, 7}},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(compose(map_of(row.outer), map_of(row.inner)).locate(row.own) == row.source);
  }
}

namespace {

// Deterministic, and the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761u + 1) {}
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % limit;
  }

 private:
  std::uint32_t state_;
};

SourceMap random_map(Dice& dice, std::uint32_t source_size) {
  SourceMap map;
  for (std::uint32_t at = 0;;) {
    at += dice.below(3) == 0 ? dice.below(4) : 0;
    const std::uint32_t own = 1 + dice.below(4);
    const std::uint32_t source = dice.below(2) == 0 ? own : dice.below(4);
    if (at + source > source_size) return map;
    map.add(own, at, source);
    at += source;
    if (source == 0 && dice.below(8) == 0) return map;
  }
}

std::uint32_t size_of(const SourceMap& map) {
  return map.runs().empty() ? 0 : map.runs().back().own_end();
}

}  // namespace

TEST_CASE("a composed map leads where its parts lead, and never back") {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    const SourceMap inner = random_map(dice, 60);
    const SourceMap outer = random_map(dice, size_of(inner));
    if (inner.is_identity() || outer.is_identity()) continue;
    const SourceMap both = compose(outer, inner);
    CHECK(size_of(both) == size_of(outer));
    std::uint32_t last = 0;
    for (std::uint32_t at = 0; at < size_of(outer); ++at) {
      const Span step = inner.locate(outer.locate({at, at + 1}));
      const Span whole = both.locate({at, at + 1});
      CHECK(whole.contains(step));
      CHECK(whole.begin >= last);
      last = whole.begin;
      if (!whole.empty()) CHECK(both.cover(whole).contains({at, at + 1}));
    }
  }
}
