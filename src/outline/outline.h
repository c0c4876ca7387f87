#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace openwash {

inline constexpr std::uint32_t no_index = 0xFFFFFFFFu;

enum class BlockKind : std::uint8_t { heading, paragraph, item };

// A run of lines that belong together. Line wraps, comment markers and indents inside it are part of its span.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t depth = 0;            // of an item in its lists: 1 is outermost; of a heading: its level; 0 for paragraphs
  Span span;                         // the words, without the marker
  Span marker;                       // "(a)", "2.3", "-", "#"; empty where there is none
  std::uint32_t parent = no_index;   // of an item: the block whose end introduces its list
  std::uint32_t heading = no_index;  // the nearest heading above
};

// The blocks of a text in reading order.
struct Outline {
  std::vector<Block> blocks;
};

// Reads plain text or Markdown as blocks: headings, paragraphs, list items tied to what introduces them. Never fails, linear.
Outline outline_of(std::string_view chars);

// One line a block: indent by depth, kind, marker, first words, "<- parent". The form in which tests state an outline.
std::string dump(std::string_view chars, const Outline& outline);

}  // namespace openwash
