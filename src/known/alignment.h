#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace openwash {

// Words that differ: known[known_begin, known_end) stands as text[text_begin, text_end). One side may be empty.
struct Hunk {
  std::uint32_t known_begin, known_end;
  std::uint32_t text_begin, text_end;
};

// The words of a known text, found one after the other in a text that may differ from it.
struct Alignment {
  std::vector<Hunk> hunks;       // in order
  std::uint32_t text_begin = 0;  // from the first to behind the last word that agrees
  std::uint32_t text_end = 0;
  std::uint32_t matched = 0;  // words that agree
};

// Aligns all of `known` with some part of `text`, starting from known[known_at] and text[text_at], which must begin a passage
// that both share, and going both ways. Words of `text` before and behind the part are free. Time and memory are O(known.size() +
// text.size()), whatever they hold.
Alignment align(std::span<const std::uint16_t> known, std::span<const std::uint16_t> text, std::uint32_t known_at,
                std::uint32_t text_at);

}  // namespace openwash
