#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace openwash {

// Leads offsets of a derived text back to the text it was made from.
//
//   own     |a|b|c|\u00fc|\u201c|- |d|e|     A run is a row of pieces that are equally long on each side: letters that stand for
//   source  |a|b|c|&uuml;|\u201c|...||d|e|   themselves (1 to 1), UTF-16 (1 to 2), a character reference (one piece, 2 to 6).
//
// A piece is atomic: an offset inside it means the whole piece. An empty map is the identity. Runs never go backwards on either
// side and leave no gap on the own side; gaps on the source side are what was dropped; pieces of no source size were put in.
class SourceMap {
 public:
  struct Run {
    std::uint32_t own;
    std::uint32_t source;
    std::uint32_t pieces;
    std::uint32_t own_piece;
    std::uint32_t source_piece;

    std::uint32_t own_end() const { return own + pieces * own_piece; }
    std::uint32_t source_end() const { return source + pieces * source_piece; }

    friend bool operator==(const Run&, const Run&) = default;
  };

  bool is_identity() const { return runs_.empty(); }

  // Appends `own_size` own bytes that stand for `source_size` bytes at `source`: byte by byte where the sizes are equal, else as
  // one piece. Neighbours that continue one another are merged. Requires: `source` is not before the end of what was added last.
  void add(std::uint32_t own_size, std::uint32_t source, std::uint32_t source_size);

  // Forgets the own bytes from `own_size` on; a piece that this cuts stays whole on the source side. O(what is removed).
  // Requires: not the identity, unless `own_size` is 0.
  void truncate(std::uint32_t own_size);

  // The source bytes that `own` stands for, from the start of its first byte's place to the end of its last byte's place.
  // An empty span gives an empty span at its place; offsets past the end mean the end. O(log runs).
  Span locate(Span own) const;

  // The own bytes that stand for `source`: the inverse of locate, up to whole pieces; nothing put in stands at its edges.
  // Where nothing stands for it, an empty span at its place. O(log runs).
  Span cover(Span source) const;

  const std::vector<Run>& runs() const { return runs_; }

 private:
  friend SourceMap compose(const SourceMap& outer, const SourceMap& inner);

  void append(std::uint32_t pieces, std::uint32_t own_piece, std::uint32_t source, std::uint32_t source_piece);
  void append_piece(std::uint32_t own_size, Span source);
  const Run& run_at(std::uint32_t own) const;
  std::uint32_t own_end() const { return runs_.empty() ? 0 : runs_.back().own_end(); }
  std::uint32_t source_end() const { return runs_.empty() ? 0 : runs_.back().source_end(); }

  std::vector<Run> runs_;
};

// The map of a text made from a text made from the source: first `inner` (nearer to the source), then `outer`.
// O(pieces of outer that are not 1 to 1, times log runs of inner; plus the runs of both).
SourceMap compose(const SourceMap& outer, const SourceMap& inner);

}  // namespace openwash
