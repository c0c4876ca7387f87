#include <algorithm>

#include "outline/outline.h"

namespace openwash {
namespace {

constexpr std::size_t shown_bytes = 48;

// The words on one line, cut at a character.
std::string shown(std::string_view chars, Span span) {
  std::string text;
  bool blank = false;
  for (const char c : chars.substr(span.begin, span.size())) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      blank = !text.empty();
      continue;
    }
    if (text.size() + (blank ? 1 : 0) >= shown_bytes && (c & 0xC0) != 0x80) return text + "...";
    if (blank) text += ' ';
    blank = false;
    text += c;
  }
  return text;
}

const char* name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return "heading";
    case BlockKind::item:
      return "item";
    default:
      return "paragraph";
  }
}

}  // namespace

std::string dump(std::string_view chars, const Outline& outline) {
  std::string out;
  for (const Block& block : outline.blocks) {
    if (block.kind == BlockKind::item) out.append(2 * static_cast<std::size_t>(block.depth), ' ');
    out += name_of(block.kind);
    if (!block.marker.empty()) out += ' ' + shown(chars, block.marker);
    out += " | " + shown(chars, block.span);
    if (block.parent != no_index) out += " <- " + shown(chars, outline.blocks[block.parent].span);
    out += '\n';
  }
  return out;
}

}  // namespace openwash
