#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace openwash {

// Leads offsets of a derived text back to the text it was made from.
//
//   own     |  run 0  |run 1|   run 2   |      A run whose two sides are equally long maps byte by byte;
//   source  |  run 0  |   run 1   | run 2   |   any other is atomic: an offset inside it means the whole run.
//
// An empty map is the identity. Offsets of runs never go backwards on either side; gaps on the source side are what was dropped.
class SourceMap {
 public:
  struct Run {
    std::uint32_t own;
    std::uint32_t source;
    std::uint32_t own_size;
    std::uint32_t source_size;
  };

  bool is_identity() const { return runs_.empty(); }

  // Appends a run of `own_size` own bytes that stand for `source_size` bytes at `source`. Neighbours that continue one another
  // byte by byte are merged. Requires: `source` is not before the end of the run added last.
  void add(std::uint32_t own_size, std::uint32_t source, std::uint32_t source_size);

  // The source bytes that `own` stands for, from the start of its first byte's place to the end of its last byte's place.
  // An empty span gives an empty span at its place. O(log runs).
  Span locate(Span own) const;

  // The own bytes that stand for `source`: the inverse of locate, up to whole atomic runs. O(log runs).
  Span cover(Span source) const;

  const std::vector<Run>& runs() const { return runs_; }

 private:
  std::vector<Run> runs_;
};

// The map of a text made from a text made from the source: first `inner` (nearer to the source), then `outer`.
SourceMap compose(const SourceMap& outer, const SourceMap& inner);

}  // namespace openwash
