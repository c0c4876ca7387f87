#include "text/source_map.h"

#include <algorithm>
#include <cassert>

namespace openwash {

void SourceMap::add(std::uint32_t own_size, std::uint32_t source, std::uint32_t source_size) {
  if (own_size == 0) return;
  if (own_size == source_size) {
    append(own_size, 1, source, 1);
  } else {
    append(1, own_size, source, source_size);
  }
}

void SourceMap::append(std::uint32_t pieces, std::uint32_t own_piece, std::uint32_t source, std::uint32_t source_piece) {
  assert(source >= source_end());
  if (!runs_.empty()) {
    Run& last = runs_.back();
    if (last.own_piece == own_piece && last.source_piece == source_piece && last.source_end() == source) {
      last.pieces += pieces;
      return;
    }
  }
  runs_.push_back({own_end(), source, pieces, own_piece, source_piece});
}

// Appends one piece that may share its source with what was added last, which it then joins.
void SourceMap::append_piece(std::uint32_t own_size, Span source) {
  while (!runs_.empty() && source.begin < source_end()) {
    const Run last = runs_.back();
    const std::uint32_t kept = last.pieces - 1;
    own_size += last.own_piece;
    source = {last.source + kept * last.source_piece, std::max(source.end, last.source_end())};
    if (kept > 0) {
      runs_.back().pieces = kept;
    } else {
      runs_.pop_back();
    }
  }
  append(1, own_size, source.begin, source.size());
}

void SourceMap::truncate(std::uint32_t own_size) {
  while (!runs_.empty() && runs_.back().own >= own_size) runs_.pop_back();
  if (runs_.empty() || own_end() <= own_size) return;
  const Run cut = runs_.back();
  const std::uint32_t whole = (own_size - cut.own) / cut.own_piece;
  const std::uint32_t rest = (own_size - cut.own) % cut.own_piece;
  if (whole > 0) {
    runs_.back().pieces = whole;
  } else {
    runs_.pop_back();
  }
  if (rest > 0) append(1, rest, cut.source + whole * cut.source_piece, cut.source_piece);
}

const SourceMap::Run& SourceMap::run_at(std::uint32_t own) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), own, [](std::uint32_t offset, const Run& run) { return offset < run.own; });
  return *std::prev(after);
}

Span SourceMap::locate(Span own) const {
  if (is_identity()) return own;
  const std::uint32_t size = own_end();
  const auto piece_at = [&](std::uint32_t offset) -> Span {
    if (offset >= size) return {source_end(), source_end()};
    const Run& run = run_at(offset);
    const std::uint32_t begin = run.source + (offset - run.own) / run.own_piece * run.source_piece;
    return {begin, begin + run.source_piece};
  };
  const std::uint32_t begin = piece_at(own.begin).begin;
  if (own.empty()) return {begin, begin};
  return {begin, piece_at(own.end - 1).end};
}

Span SourceMap::cover(Span source) const {
  if (is_identity()) return source;
  auto first = std::partition_point(runs_.begin(), runs_.end(), [&](const Run& run) { return run.source_end() <= source.begin; });
  while (first != runs_.end() && first->source_piece == 0) ++first;
  const auto own_begin = [&]() -> std::uint32_t {
    if (first == runs_.end()) return own_end();
    if (source.begin <= first->source) return first->own;
    return first->own + (source.begin - first->source) / first->source_piece * first->own_piece;
  }();
  if (source.empty()) return {own_begin, own_begin};

  auto after = std::partition_point(first, runs_.end(), [&](const Run& run) { return run.source < source.end; });
  while (after != first && std::prev(after)->source_piece == 0) --after;
  if (after == first) return {own_begin, own_begin};
  const Run& last = *std::prev(after);
  const std::uint32_t inside = std::min(source.end, last.source_end()) - last.source;
  const std::uint32_t own_pieces = (inside + last.source_piece - 1) / last.source_piece;
  return {own_begin, last.own + own_pieces * last.own_piece};
}

SourceMap compose(const SourceMap& outer, const SourceMap& inner) {
  if (outer.is_identity()) return inner;
  if (inner.is_identity()) return outer;
  SourceMap composed;
  const std::vector<SourceMap::Run>& below = inner.runs_;
  std::size_t cursor = 0;
  for (const SourceMap::Run& run : outer.runs_) {
    if (run.own_piece != 1 || run.source_piece != 1) {
      for (std::uint32_t i = 0; i < run.pieces; ++i) {
        const std::uint32_t middle = run.source + i * run.source_piece;
        composed.append_piece(run.own_piece, inner.locate({middle, middle + run.source_piece}));
      }
      continue;
    }
    for (std::uint32_t at = run.source; at < run.source_end();) {
      while (cursor < below.size() && below[cursor].own_end() <= at) ++cursor;
      if (cursor == below.size()) {
        composed.append_piece(run.source_end() - at, {inner.source_end(), inner.source_end()});
        break;
      }
      const SourceMap::Run& lower = below[cursor];
      const std::uint32_t size = std::min(run.source_end(), lower.own_end()) - at;
      const std::uint32_t inside = at - lower.own;
      const std::uint32_t whole = size / lower.own_piece;
      if (inside % lower.own_piece == 0 && whole > 0) {
        composed.append(whole, lower.own_piece, lower.source + inside / lower.own_piece * lower.source_piece, lower.source_piece);
        at += whole * lower.own_piece;
      } else {
        // Only part of a piece: it ends where the piece or the run does.
        const std::uint32_t part = std::min(size, lower.own_piece - inside % lower.own_piece);
        composed.append_piece(part, inner.locate({at, at + part}));
        at += part;
      }
    }
  }
  return composed;
}

}  // namespace openwash
