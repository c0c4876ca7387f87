#include "outline/outline.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "outline/block_end.h"
#include "outline/glyph.h"
#include "outline/heading.h"
#include "outline/line_window.h"
#include "outline/list_levels.h"
#include "outline/marker.h"
#include "outline/reference.h"

namespace openwash {
namespace {

constexpr std::size_t heading_depths = 8;

// Builds the blocks line by line. What a line is depends on itself, on the lines beside it and on the lists that are open.
class OutlineBuilder {
 public:
  explicit OutlineBuilder(std::string_view chars) : chars_(chars), window_(chars) { heading_at_.fill(no_index); }

  Outline build() {
    while (window_.advance()) read_line();
    close_block();
    return std::move(outline_);
  }

 private:
  const ScannedLine& line() const { return window_.line(); }
  std::uint32_t last_block() const {
    return outline_.blocks.empty() ? no_index : static_cast<std::uint32_t>(outline_.blocks.size() - 1);
  }
  bool starts_afresh() const { return line().after_blank || !growing_ || window_.follows_long_line(); }

  void read_line();
  void read_table_row();
  bool read_hash_heading();
  bool read_marker();
  bool read_plain_heading();
  void read_words();
  void read_lonely_marker(const Marker& marker);

  bool accepts(const Marker& marker) const;
  bool accepts_bullet(const Marker& marker, bool ended) const;
  bool accepts_inside_block(const Marker& marker, bool lower) const;
  bool is_numbered_heading(const Marker& marker, std::uint32_t end) const;
  void expect_unmarked_item();
  Predecessor predecessor(bool lower_start, const Marker& marker) const;

  bool holds_semicolon(Span words) const { return chars_.substr(words.begin, words.size()).find(';') != std::string_view::npos; }
  void close_block();
  void open_block(BlockKind kind, std::uint32_t begin, std::uint32_t end);
  void add_heading(std::uint8_t depth, Span marker, std::uint32_t begin, std::uint32_t end);
  void add_item(const Marker& marker, std::uint32_t marker_begin, std::uint32_t end);

  std::string_view chars_;
  LineWindow window_;
  Outline outline_;
  ListLevels levels_;
  std::array<std::uint32_t, heading_depths> heading_at_{};
  std::uint32_t heading_ = no_index;
  Marker pending_;  // of a line that held nothing else
  std::uint32_t pending_begin_ = 0;

  // The last block.
  bool growing_ = false;  // it may get more lines
  std::uint32_t block_indent_ = 0;
  BlockEnd block_end_ = BlockEnd::full;       // once it is closed
  std::uint32_t unmarked_parent_ = no_index;  // if it should prove to be an item
  bool expects_item_ = false;                 // it is an item whatever its end is
  bool follows_colon_ = false;                // on the line before
};

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

bool OutlineBuilder::accepts(const Marker& marker) const {
  const bool afresh = starts_afresh();
  const bool has_words = marker.words < window_.words_end();
  const ScannedLine* following = window_.next();
  const bool bullet = marker.alphabet == Alphabet::bullet;
  if (!has_words && (!afresh || following == nullptr || (bullet && following->after_blank))) return false;
  const BlockEnd before = window_.previous_end();
  const bool ended = afresh || before == BlockEnd::full || before == BlockEnd::colon || before == BlockEnd::semicolon;
  if (bullet) return accepts_bullet(marker, ended);
  if (has_words && is_rest_of_reference(chars_, marker.words, window_.words_end(), ended)) return false;
  const bool lower = is_lower(window_.first_sign_of(marker.words, window_.words_end()));
  if (marker.form == MarkerForm::word && lower) return false;
  if (marker.form == MarkerForm::bare) {
    if (marker.parts > 1) return levels_.expects(marker) ? ended || !lower : ended && (!lower || marker.ordinal == 1);
    if (lower || !afresh) return false;
    return has_words && heading_look(chars_, marker.words, window_.words_end()) >= HeadingLook::title &&
           !window_.goes_on(window_.words_end());
  }
  return ended || accepts_inside_block(marker, lower);
}

bool OutlineBuilder::accepts_bullet(const Marker& marker, bool ended) const {
  const bool dash = marker.bullet < 0x80 || marker.bullet == 0x2013 || marker.bullet == 0x2014;
  if (!dash || ended || levels_.has_style(marker.style()) || line().indent > block_indent_) return true;
  const Block& block = outline_.blocks.back();
  const bool in_list =
      block.kind == BlockKind::item && marker_at(chars_, block.marker.begin, block.marker.end).alphabet == Alphabet::bullet;
  if (in_list && line().indent == block_indent_) return true;
  return window_.next_marker() && window_.next_marker().style() == marker.style();
}

// Whether a number that follows words without an end is an item all the same: it comes next in a list, or a list begins in the
// middle of a sentence.
bool OutlineBuilder::accepts_inside_block(const Marker& marker, bool lower) const {
  const bool expected = levels_.expects(marker) || (marker.as_roman != 0 && levels_.expects(marker.roman()));
  if (expected) {
    return marker.form != MarkerForm::dot || !lower || window_.follows_short_line() || line().indent < block_indent_;
  }
  if (marker.ordinal == 1 || marker.as_roman == 1) {
    const bool letter_dot = marker.form == MarkerForm::dot && is_lower(static_cast<char32_t>(chars_[window_.marker_begin()]));
    if (letter_dot || line().indent > block_indent_ + 1u) return true;
  }
  if (marker.alphabet == Alphabet::han) return window_.marker_is_parted();
  // Miscounted, but in the column of its list.
  if (levels_.has_style_at(marker, line().indent) && (line().indent > 0 || window_.follows_short_line())) return true;
  // "1." once more, as Markdown allows.
  const Span last = outline_.blocks.back().marker;
  if (marker.form == MarkerForm::dot &&
      chars_.substr(last.begin, last.size()) == chars_.substr(window_.marker_begin(), marker.size))
    return true;
  const Marker& after = window_.next_marker();
  if (after && after.ordinal == marker.ordinal + 1 && after.style() == marker.style()) return true;
  return window_.previous_end() == BlockEnd::comma && marker.ordinal == 1 && marker.form != MarkerForm::dot;
}

bool OutlineBuilder::is_numbered_heading(const Marker& marker, std::uint32_t end) const {
  const bool in_brackets =
      marker.form == MarkerForm::half || (marker.form == MarkerForm::full && marker.alphabet != Alphabet::han);
  if (in_brackets || marker.alphabet == Alphabet::bullet || marker.alphabet == Alphabet::circled ||
      marker.alphabet == Alphabet::lower || marker.alphabet == Alphabet::roman_lower)
    return false;
  const HeadingLook look = heading_look(chars_, marker.words, end);
  if (look == HeadingLook::none || window_.goes_on(end)) return false;
  if (look == HeadingLook::short_words && block_end(chars_, marker.words, end) == BlockEnd::full) return false;
  const std::uint32_t last = last_block();
  if (last != no_index && levels_.follows_sibling(marker, last)) {
    // Beside short items stands a short item.
    const Block& sibling = outline_.blocks[last];
    if (sibling.kind != BlockKind::heading && heading_look(chars_, sibling.span.begin, sibling.span.end) != HeadingLook::none)
      return false;
    if (levels_.is_introduced(marker) && look == HeadingLook::short_words) return false;
  }
  if (window_.next() == nullptr) return look >= HeadingLook::capitals;
  const Marker& after = window_.next_marker();
  return marker.form == MarkerForm::word || !after || after.style() != marker.style() || after.ordinal != marker.ordinal + 1;
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

Predecessor OutlineBuilder::predecessor(bool lower_start, const Marker& marker) const {
  Predecessor before;
  before.block = last_block();
  if (before.block == no_index) return before;
  const Block& block = outline_.blocks[before.block];
  const Span words = block.span;
  before.is_item = block.kind == BlockKind::item;
  before.indent = block_indent_;
  before.parent = block_end_ == BlockEnd::semicolon ? block.parent : no_index;
  before.colon = block_end_ == BlockEnd::colon;
  const bool title = before.is_item && !block.marker.empty() && heading_look(chars_, words.begin, words.end) != HeadingLook::none;
  const bool mid_sentence = lower_start ? block_end_ == BlockEnd::open || block_end_ == BlockEnd::comma
                                        : block_end_ == BlockEnd::open &&
                                              (!is_section_like(marker) || ends_in_open_word(chars_, words.begin, words.end));
  before.introduces = block.kind == BlockKind::heading || title || before.colon || mid_sentence;
  if (!before.introduces && block_end_ == BlockEnd::full && !before.is_item && marker.ordinal <= 1)
    before.introduces = announces_list(chars_, words.begin, words.end) || announces_list_earlier(chars_, words.begin, words.end);
  if (marker.ordinal >= 2 && marker.form == MarkerForm::full && !levels_.expects(marker))
    before.opens_inline = holds_number_before(chars_.substr(words.begin, words.size()), marker);
  return before;
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
  if (end - begin > LineWindow::longest_wrapped) return false;
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

void OutlineBuilder::read_words() {
  if (growing_ && window_.continues_previous(unmarked_parent_ != no_index)) {
    outline_.blocks.back().span.end = line().end;
    return;
  }
  close_block();
  expect_unmarked_item();
  const std::uint32_t parent = unmarked_parent_;
  const bool expected = expects_item_;
  const bool follows_colon = parent == last_block() && block_end_ == BlockEnd::colon && !line().after_blank;
  open_block(BlockKind::paragraph, line().begin, line().end);
  unmarked_parent_ = parent;
  expects_item_ = expected;
  follows_colon_ = follows_colon;
}

// Decides whether the block that begins here may be an item without a marker. What it is shows at its end.
void OutlineBuilder::expect_unmarked_item() {
  unmarked_parent_ = no_index;
  expects_item_ = false;
  const std::uint32_t last = last_block();
  if (last == no_index || line().front_matter) return;
  const std::uint32_t open_list = levels_.unmarked_parent();
  const bool colon = block_end_ == BlockEnd::colon;
  const bool mid_sentence =
      block_end_ == BlockEnd::open && outline_.blocks[last].kind != BlockKind::heading && is_lower(window_.first_sign());
  if (!colon && open_list == no_index && !mid_sentence) return;
  const bool first = colon || open_list == no_index;
  unmarked_parent_ = first ? last : open_list;
  const std::uint32_t indent = line().indent;
  const bool indented = first ? indent > block_indent_ + 1 : indent + 1 >= block_indent_ && indent > 1;
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
    return;
  }
  const Placement placement = levels_.place_unmarked(unmarked_parent_, last_block(), block_indent_);
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

}  // namespace

Outline outline_of(std::string_view chars) {
  return OutlineBuilder(chars).build();
}

}  // namespace openwash
