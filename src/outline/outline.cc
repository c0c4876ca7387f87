#include "outline/outline.h"

#include <algorithm>

#include "outline/bare_item.h"
#include "outline/block_end.h"
#include "outline/glyph.h"
#include "outline/heading.h"
#include "outline/outline_builder.h"

namespace openwash {

void OutlineBuilder::read_line() {
  const bool parted = line().after_blank || (line().front_matter && line().indent == 0) ||
                      (window_.previous() != nullptr && line().quotes != window_.previous()->quotes);
  if (parted) close_block();
  const char first = chars_[line().begin];
  if (first == '|') return read_table_row();
  if (first == '#' && read_hash_heading()) return;
  if (read_marker()) return;
  if (!line().front_matter && read_plain_heading()) return;
  read_words();
}

void OutlineBuilder::read_table_row() {
  close_block();
  open_block(BlockKind::paragraph, line().begin, line().end);
  close_block();
}

bool OutlineBuilder::read_hash_heading() {
  const std::string_view words = chars_.substr(line().begin, line().size());
  const std::size_t behind = std::min(words.find_first_not_of('#'), words.size());
  if (behind > 6 || behind == words.size()) return false;
  if (words[behind] != ' ' && words[behind] != '\t' && behind < 2 && (words[behind] & 0x80) == 0) return false;
  close_block();
  std::uint32_t end = line().end;
  while (chars_[end - 1] == '#') --end;
  std::uint32_t marker_end = line().begin + static_cast<std::uint32_t>(behind);
  std::uint32_t begin = skip_blanks(chars_, marker_end, end);
  end = trim_blanks(chars_, begin, end);
  const Marker number = marker_at(chars_, begin, end);
  if (number && number.alphabet != Alphabet::bullet && number.words < end) {
    marker_end = begin + number.size;
    begin = number.words;
  }
  if (begin < end) add_heading(static_cast<std::uint8_t>(behind), {line().begin, marker_end}, begin, end);
  return true;
}

bool OutlineBuilder::read_marker() {
  const std::uint32_t end = window_.words_end();
  std::uint32_t begin = window_.marker_begin();
  Marker marker = window_.marker();
  if (pending_) {
    marker = pending_;
    marker.words = window_.words_begin();
    begin = pending_begin_;
    pending_ = {};
  } else if (!marker || !accepts(marker)) {
    return false;
  }
  close_block();
  if (marker.words >= end) {
    read_lonely_marker(marker);
    return true;
  }
  marker = levels_.resolve(marker, block_end_ == BlockEnd::colon);
  if (is_numbered_heading(marker, end)) {
    add_heading(heading_depth(marker), {begin, begin + marker.size}, marker.words, end);
    levels_.place_heading(marker, line().indent, last_block());
  } else {
    add_item(marker, begin, end);
  }
  return true;
}

// A marker that has its line for itself belongs to the next line, unless it is the whole title: "ARTICLE II".
void OutlineBuilder::read_lonely_marker(const Marker& marker) {
  const ScannedLine* following = window_.next();
  if (marker.form == MarkerForm::word && heading_look(chars_, following->begin, following->end) == HeadingLook::none) {
    add_heading(heading_depth(marker), {}, window_.words_begin(), window_.words_end());
    return;
  }
  pending_ = marker;
  pending_begin_ = window_.marker_begin();
}

void OutlineBuilder::add_item(const Marker& marker, std::uint32_t marker_begin, std::uint32_t end) {
  const auto index = static_cast<std::uint32_t>(outline_.blocks.size());
  const bool lower_start = is_lower(window_.first_sign_of(marker.words, end));
  Placement placement = levels_.place(marker, line().indent, index, predecessor(lower_start, marker));
  std::uint32_t words = marker.words;
  std::uint32_t marker_end = marker_begin + marker.size;
  Marker inner = marker_at(chars_, words, end);
  for (int i = 0; i < 3 && inner && inner.alphabet != Alphabet::bullet && inner.form != MarkerForm::bare && inner.words < end;
       ++i) {
    // "2. (a) ...": two lists begin or go on at once, with one item.
    Predecessor before;
    before.parent = placement.parent;
    placement.depth = levels_.place(levels_.resolve(inner, true), line().indent, index, before).depth;
    marker_end = words + inner.size;
    words = inner.words;
    inner = marker_at(chars_, words, end);
  }
  open_block(BlockKind::item, words, end);
  Block& block = outline_.blocks.back();
  block.marker = {marker_begin, marker_end};
  block.parent = placement.parent;
  block.depth = placement.depth;
}

bool OutlineBuilder::read_plain_heading() {
  const bool afresh = starts_afresh();
  if (!afresh && window_.previous_end() != BlockEnd::full) return false;
  const std::uint32_t begin = window_.words_begin();
  const std::uint32_t end = window_.words_end();
  if (end - begin > LineWindow::longest_wrapped || begins_bare_item()) return false;
  const bool bold = window_.is_bold();
  const bool full = block_end(chars_, begin, end) == BlockEnd::full;
  HeadingLook look = heading_look(chars_, begin, end);
  if (line().ruled && afresh && !full) look = HeadingLook::capitals;
  if (look == HeadingLook::none) return false;
  if (!bold && !line().ruled) {
    if (window_.goes_on(end) || (look == HeadingLook::title && full)) return false;
    const ScannedLine* following = window_.next();
    if (following == nullptr && window_.previous() != nullptr) return false;
    const bool alone = afresh && !full && (following == nullptr || following->after_blank);
    const bool above_longer =
        afresh && following != nullptr && (following->size() >= 2 * (end - begin) || window_.next_marker_is_parted());
    if (look == HeadingLook::short_words && !alone && !(above_longer && is_cjk(window_.first_sign()))) return false;
  }
  close_block();
  const bool first_level = outline_.blocks.empty() || look >= HeadingLook::capitals;
  add_heading(bold ? 3 : first_level ? 1 : 2, {}, begin, end);
  return true;
}

// Whether the line that begins here is an item though nothing marks it, behind words that need items or beside another such item.
bool OutlineBuilder::begins_bare_item() const {
  if (outline_.blocks.empty() || window_.is_bold() || line().ruled || !looks_like_bare_item(chars_, line().begin, line().end))
    return false;
  const Block& last = outline_.blocks.back();
  if (last.kind != BlockKind::heading && awaits_items(chars_, last.span.begin, last.span.end))
    return line().after_blank || window_.previous_end() == BlockEnd::colon;
  const bool beside = growing_ ? bare_ : bare_list_ != no_index && levels_.unmarked_parent() == bare_list_;
  if (!beside) return false;
  if (growing_) return window_.had_room();
  const ScannedLine* following = window_.next();
  return heading_look(chars_, line().begin, line().end) == HeadingLook::none ||
         block_end(chars_, line().begin, line().end) == BlockEnd::full ||
         (following != nullptr && looks_like_bare_item(chars_, following->begin, following->end));
}

void OutlineBuilder::read_words() {
  const bool bare = begins_bare_item();
  if (growing_ && !bare && window_.continues_previous(unmarked_parent_ != no_index)) {
    outline_.blocks.back().span.end = line().end;
    return;
  }
  close_block();
  expect_unmarked_item(bare);
  const std::uint32_t parent = unmarked_parent_;
  const bool expected = expects_item_;
  open_block(BlockKind::paragraph, line().begin, line().end);
  unmarked_parent_ = parent;
  expects_item_ = expected;
  bare_ = bare;
}

// Decides whether the block that begins here may be an item without a marker. What it is shows at its end.
void OutlineBuilder::expect_unmarked_item(bool bare) {
  unmarked_parent_ = no_index;
  expects_item_ = false;
  const std::uint32_t last = last_block();
  if (last == no_index || line().front_matter) return;
  const std::uint32_t open_list = levels_.unmarked_parent();
  const bool colon = block_end_ == BlockEnd::colon;
  const std::uint32_t left =
      line().indent > 1 && line().indent < block_indent_ ? levels_.unmarked_parent_at(line().indent) : no_index;
  if (left != no_index && !colon) {  // behind the items of an item its list goes on
    unmarked_parent_ = left;
    expects_item_ = true;
    return;
  }
  const bool mid_sentence =
      block_end_ == BlockEnd::open && outline_.blocks[last].kind != BlockKind::heading && is_lower(window_.first_sign());
  if (!colon && open_list == no_index && !mid_sentence && !bare) return;
  const bool first = colon || open_list == no_index;
  unmarked_parent_ = first ? last : open_list;
  set_in_ = first && line().indent > block_indent_ + 1;
  if (bare) bare_list_ = unmarked_parent_;
  expects_item_ = bare;
  if (bare) return;
  const std::uint32_t indent = line().indent;
  const bool indented = first ? set_in_ : indent + 1 >= block_indent_ && indent > 1;
  const bool begun = block_end_ == BlockEnd::semicolon || (block_end_ == BlockEnd::comma && !first);
  const ScannedLine* following = window_.next();
  const bool listed = first && following != nullptr && !line().after_blank && !following->after_blank &&
                      block_end(chars_, following->begin, following->end) == BlockEnd::semicolon;
  expects_item_ = block_end_ != BlockEnd::open && (indented || begun || listed);
}

void OutlineBuilder::close_block() {
  if (!growing_) return;
  growing_ = false;
  Block& block = outline_.blocks.back();
  block_end_ = block_end(chars_, block.span.begin, block.span.end);
  if (block.kind != BlockKind::paragraph) return;
  // "**Violence:** inciting ..." below a colon: a label in bold stands for the marker.
  const bool labelled = chars_.substr(block.span.begin, block.span.size()).starts_with("**");
  const bool item = unmarked_parent_ != no_index && (expects_item_ || labelled || block_end_ == BlockEnd::semicolon ||
                                                     is_lower(window_.first_sign_of(block.span.begin, block.span.end)));
  if (!item) {
    levels_.close_unmarked();
    levels_.close_unmarked_beyond(block_indent_);
    return;
  }
  const Placement placement = levels_.place_unmarked(unmarked_parent_, last_block(), block_indent_, set_in_);
  block.kind = BlockKind::item;
  block.parent = placement.parent;
  block.depth = placement.depth;
}

void OutlineBuilder::open_block(BlockKind kind, std::uint32_t begin, std::uint32_t end) {
  Block block;
  block.kind = kind;
  block.span = {begin, end};
  block.heading = heading_;
  outline_.blocks.push_back(block);
  growing_ = true;
  pending_ = {};
  block_indent_ = line().indent;
  unmarked_parent_ = no_index;
  expects_item_ = false;
  bare_ = false;
}

void OutlineBuilder::add_heading(std::uint8_t depth, Span marker, std::uint32_t begin, std::uint32_t end) {
  if (marker.empty() || chars_[marker.begin] == '#') levels_.close();
  depth = std::min<std::uint8_t>(depth, heading_depths - 1);
  open_block(BlockKind::heading, begin, end);
  close_block();
  const std::uint32_t index = last_block();
  Block& block = outline_.blocks.back();
  block.depth = depth;
  block.marker = marker;
  block.heading = no_index;
  for (std::size_t above = depth; above-- > 0 && block.heading == no_index;) block.heading = heading_at_[above];
  heading_at_[depth] = index;
  std::fill(heading_at_.begin() + depth + 1, heading_at_.end(), no_index);
  heading_ = index;
}

Outline outline_of(std::string_view chars) {
  return OutlineBuilder(chars).build();
}

}  // namespace openwash
