#include "outline/outline.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "outline/block_end.h"
#include "outline/glyph.h"
#include "outline/heading.h"
#include "outline/line_scan.h"
#include "outline/list_levels.h"
#include "outline/marker.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_wrapped_line = 100;  // bytes; a longer line is a paragraph of its own
constexpr std::uint32_t shortest_wrapped_line = 60;
constexpr std::size_t heading_depths = 8;

// Words behind a number at the start of a line that show it to be the rest of a reference: "3.3 of this", "2. or".
constexpr std::string_view reference_tails[] = {"of",     "or",      "and", "to",  "above", "below",    "hereof",
                                                "herein", "through", "is",  "are", "shall", "hereunder"};

// Builds the blocks line by line. What a line is depends on itself, on the lines beside it and on the lists that are open.
class OutlineBuilder {
 public:
  explicit OutlineBuilder(std::string_view chars) : chars_(chars), lines_(scan_lines(chars)) {
    heading_at_.fill(no_index);
    measure();
  }

  Outline build() {
    for (at_ = 0; at_ < lines_.size(); ++at_) read_line();
    close_block();
    return std::move(outline_);
  }

 private:
  std::string_view words_of(const ScannedLine& line) const { return chars_.substr(line.begin, line.size()); }
  const ScannedLine& line() const { return lines_[at_]; }
  const ScannedLine* next() const { return at_ + 1 < lines_.size() ? &lines_[at_ + 1] : nullptr; }
  std::uint32_t last_block() const {
    return outline_.blocks.empty() ? no_index : static_cast<std::uint32_t>(outline_.blocks.size() - 1);
  }
  char32_t first_sign(std::uint32_t begin, std::uint32_t end) const;

  void measure();
  void read_line();
  bool starts_afresh() const;
  bool next_line_goes_on(std::uint32_t end) const;
  bool starts_marked(const ScannedLine& line) const;

  bool read_hash_heading();
  bool read_marker();
  bool read_plain_heading();
  void read_words();
  void read_lonely_marker(const Marker& marker);

  bool accepts(const Marker& marker) const;
  bool is_numbered_heading(const Marker& marker, std::uint32_t words, std::uint32_t end);
  bool continues_block() const;
  bool may_be_unmarked_item() const;
  Predecessor predecessor(bool lower_start, const Marker& marker);

  void close_block();
  void open_block(BlockKind kind, std::uint32_t begin, std::uint32_t end);
  void add_heading(std::uint8_t depth, Span marker, std::uint32_t begin, std::uint32_t end);
  void add_item(const Marker& marker, std::uint32_t marker_begin, std::uint32_t words, std::uint32_t end);

  std::string_view chars_;
  std::vector<ScannedLine> lines_;
  std::size_t at_ = 0;
  std::uint32_t width_ = longest_wrapped_line;
  bool unwrapped_ = false;
  Outline outline_;
  ListLevels levels_;
  std::array<std::uint32_t, heading_depths> heading_at_{};
  std::uint32_t heading_ = no_index;
  Marker pending_;  // of a line that held nothing else
  std::uint32_t pending_begin_ = 0;
  bool growing_ = false;  // the last block may get more lines
  std::uint32_t block_indent_ = 0;
  std::uint32_t block_lines_ = 0;
  std::uint32_t unmarked_parent_ = no_index;  // of the last block, if it should prove to be an item
  bool expects_item_ = false;                 // the last block is an item whatever its end is
};

char32_t OutlineBuilder::first_sign(std::uint32_t begin, std::uint32_t end) const {
  Glyph glyph = glyph_at(chars_, begin, end);
  while (glyph.code == '"' || glyph.code == '*' || glyph.code == '_' || glyph.code == '(' || glyph.code == 0x201C ||
         glyph.code == '\'' || glyph.code == '[' || glyph.code == '`') {
    begin += glyph.size;
    glyph = glyph_at(chars_, begin, end);
  }
  return glyph.code;
}

// Tells hard-wrapped text from text of one line a paragraph.
void OutlineBuilder::measure() {
  std::array<std::uint32_t, longest_wrapped_line + 1> counts{};
  std::uint32_t longer = 0;
  std::uint32_t all = 0;
  for (const ScannedLine& line : lines_) {
    const std::uint32_t columns = line.size() + line.indent;
    if (columns > longest_wrapped_line && (chars_[line.begin] & 0x80) != 0 && is_cjk(glyph_at(chars_, line.begin, line.end).code)) continue;
    ++all;
    if (columns > longest_wrapped_line) {
      ++longer;
    } else {
      ++counts[columns];
    }
  }
  unwrapped_ = longer * 8 > all;
  std::uint32_t seen = 0;
  width_ = longest_wrapped_line;
  const std::uint32_t top = (all - longer) / 16;
  while (width_ > 20 && (seen += counts[width_]) <= top) --width_;
}

bool OutlineBuilder::starts_afresh() const {
  if (line().after_blank || !growing_ || at_ == 0) return true;
  const ScannedLine& previous = lines_[at_ - 1];
  return previous.size() > longest_wrapped_line && block_end(chars_, previous.begin, previous.end) != BlockEnd::open;
}

bool OutlineBuilder::starts_marked(const ScannedLine& other) const {
  return static_cast<bool>(marker_at(chars_, other.begin, other.end)) || chars_[other.begin] == '#';
}

// Whether the line that ends at `end` goes on in the next one.
bool OutlineBuilder::next_line_goes_on(std::uint32_t end) const {
  const ScannedLine* following = next();
  if (following == nullptr || following->after_blank || following->front_matter || line().hard_end) return false;
  const char32_t sign = first_sign(following->begin, following->end);
  if (starts_marked(*following)) return false;
  if (is_lower(sign)) return true;
  const std::uint32_t columns = end - line().begin + line().indent;
  if (following->size() > longest_wrapped_line || is_cjk(sign)) return false;
  return columns * 3 > width_ * 2 || line().indent + 2 < following->indent;
}

void OutlineBuilder::read_line() {
  if (at_ > 0 && line().quotes != lines_[at_ - 1].quotes) close_block();
  if (line().after_blank) close_block();
  const char first = chars_[line().begin];
  if (first == '|') {
    close_block();
    open_block(BlockKind::paragraph, line().begin, line().end);
    close_block();
    return;
  }
  if (line().front_matter && line().indent == 0) close_block();
  if (first == '#' && read_hash_heading()) return;
  if (read_marker()) return;
  if (!line().front_matter && read_plain_heading()) return;
  read_words();
}

bool OutlineBuilder::read_hash_heading() {
  const std::string_view words = words_of(line());
  const std::size_t behind = std::min(words.find_first_not_of('#'), words.size());
  if (behind > 6 || behind == words.size()) return false;
  if (words[behind] != ' ' && words[behind] != '\t' && behind < 2 && (words[behind] & 0x80) == 0) return false;
  close_block();
  std::uint32_t begin = skip_blanks(chars_, line().begin + static_cast<std::uint32_t>(behind), line().end);
  std::uint32_t end = line().end;
  while (end > begin && chars_[end - 1] == '#') --end;
  end = trim_blanks(chars_, begin, end);
  if (begin >= end) return true;
  std::uint32_t marker_end = line().begin + static_cast<std::uint32_t>(behind);
  const Marker number = marker_at(chars_, begin, end);
  if (number && number.alphabet != Alphabet::bullet && number.words < end) {
    marker_end = begin + number.size;
    begin = number.words;
  }
  add_heading(static_cast<std::uint8_t>(behind), {line().begin, marker_end}, begin, end);
  return true;
}

bool OutlineBuilder::accepts(const Marker& marker) const {
  const std::uint32_t words = marker.words;
  const std::uint32_t end = line().end;
  const char32_t sign = first_sign(words, end);
  const bool afresh = starts_afresh();
  const bool has_words = words < end;
  if (!has_words && (!afresh || next() == nullptr || (marker.alphabet == Alphabet::bullet && next()->after_blank))) return false;
  const BlockEnd before = at_ == 0 ? BlockEnd::full : block_end(chars_, lines_[at_ - 1].begin, lines_[at_ - 1].end);
  const bool ended = afresh || before == BlockEnd::full || before == BlockEnd::colon || before == BlockEnd::semicolon;
  if (marker.alphabet == Alphabet::bullet) {
    if (marker.bullet >= 0x80 && marker.bullet != 0x2013 && marker.bullet != 0x2014 && marker.bullet != 0xB7) return true;
    if (ended || levels_.has_style(marker.style()) || line().indent > block_indent_) return true;
    const ScannedLine* following = next();
    return following != nullptr && marker_at(chars_, following->begin, following->end).style() == marker.style();
  }
  const std::string_view rest = chars_.substr(words, std::min(end - words, 12u));
  const std::string_view word = rest.substr(0, std::min(rest.find_first_of(" ,.;)"), rest.size()));
  if (has_words && std::find(std::begin(reference_tails), std::end(reference_tails), word) != std::end(reference_tails))
    return false;
  const bool lower = is_lower(sign);
  if (marker.form == MarkerForm::word && lower) return false;
  if (marker.form == MarkerForm::bare && (lower || !afresh)) return marker.parts > 1 && ended != lower && levels_.expects(marker);
  if (marker.form == MarkerForm::bare && marker.parts == 1)
    return has_words && heading_look(chars_, words, end) >= HeadingLook::title && !next_line_goes_on(end);
  if (ended) return true;
  const bool expected = levels_.expects(marker) || (marker.as_roman != 0 && levels_.expects(marker.roman()));
  const bool short_line = at_ > 0 && (lines_[at_ - 1].size() + lines_[at_ - 1].indent) * 3 < width_ * 2;
  if (expected) return marker.form != MarkerForm::dot || !lower || short_line;
  if (marker.ordinal == 1 || marker.as_roman == 1) {
    const bool letter_dot = marker.form == MarkerForm::dot && is_lower(glyph_at(chars_, line().begin, end).code);
    if (letter_dot || line().indent > block_indent_ + 1u) return true;
  }
  const ScannedLine* following = next();
  const Marker after = following != nullptr ? marker_at(chars_, following->begin, following->end) : Marker();
  if (after && after.ordinal == marker.ordinal + 1 && after.style() == marker.style()) return true;
  return before == BlockEnd::comma && marker.ordinal == 1 && marker.form != MarkerForm::dot;
}

bool OutlineBuilder::is_numbered_heading(const Marker& marker, std::uint32_t words, std::uint32_t end) {
  if (marker.alphabet == Alphabet::bullet || marker.alphabet == Alphabet::circled) return false;
  if (marker.form == MarkerForm::half || (marker.form == MarkerForm::full && marker.alphabet != Alphabet::han)) return false;
  if (marker.alphabet == Alphabet::lower || marker.alphabet == Alphabet::roman_lower) return false;
  if (next_line_goes_on(end)) return false;
  const HeadingLook look = heading_look(chars_, words, end);
  if (look == HeadingLook::none) return false;
  if (look == HeadingLook::short_words && block_end(chars_, words, end) == BlockEnd::full) return false;
  const std::uint32_t last = last_block();
  if (last != no_index && outline_.blocks[last].kind != BlockKind::heading) {
    const Block& block = outline_.blocks[last];
    const bool sibling = levels_.follows_sibling(marker, last);
    if (sibling && heading_look(chars_, block.span.begin, block.span.end) != HeadingLook::none) return false;
    if (sibling && levels_.is_introduced(marker) && look == HeadingLook::short_words) return false;
  }
  const ScannedLine* following = next();
  if (following == nullptr) return look >= HeadingLook::capitals;
  const Marker after = marker_at(chars_, following->begin, following->end);
  return !after || after.style() != marker.style() || after.ordinal != marker.ordinal + 1;
}

bool OutlineBuilder::read_marker() {
  std::uint32_t begin = line().begin;
  std::uint32_t end = line().end;
  const std::string_view words = words_of(line());
  const bool bold = words.size() > 4 && words.substr(0, 2) == "**" && words.substr(words.size() - 2) == "**" &&
                    words.find("**", 2) == words.size() - 2;
  if (bold) {
    begin += 2;
    end -= 2;
  }
  Marker marker = marker_at(chars_, begin, end);
  if (pending_) {
    marker = pending_;
    marker.words = begin;
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
  const std::uint32_t last = last_block();
  const bool colon =
      last != no_index && block_end(chars_, outline_.blocks[last].span.begin, outline_.blocks[last].span.end) == BlockEnd::colon;
  marker = levels_.resolve(marker, colon);
  if (is_numbered_heading(marker, marker.words, end)) {
    add_heading(heading_depth(marker), {begin, begin + marker.size}, marker.words, end);
    levels_.place_heading(marker, line().indent, last_block());
    return true;
  }
  add_item(marker, begin, marker.words, end);
  return true;
}

// A marker that has its line for itself belongs to the next line, unless it is the whole title: "ARTICLE II".
void OutlineBuilder::read_lonely_marker(const Marker& marker) {
  const ScannedLine* following = next();
  if (marker.form == MarkerForm::word && heading_look(chars_, following->begin, following->end) == HeadingLook::none) {
    add_heading(heading_depth(marker), {}, line().begin, line().end);
    return;
  }
  pending_ = marker;
  pending_begin_ = line().begin;
}

Predecessor OutlineBuilder::predecessor(bool lower_start, const Marker& marker) {
  Predecessor before;
  before.block = last_block();
  if (before.block == no_index) return before;
  const Block& block = outline_.blocks[before.block];
  const BlockEnd ending = block_end(chars_, block.span.begin, block.span.end);
  before.is_item = block.kind == BlockKind::item;
  before.indent = block_indent_;
  before.parent = ending == BlockEnd::semicolon ? block.parent : no_index;
  before.colon = ending == BlockEnd::colon;
  const bool title = before.is_item && !block.marker.empty() &&
                     heading_look(chars_, block.span.begin, block.span.end) != HeadingLook::none;
  before.introduces = block.kind == BlockKind::heading || title || before.colon || ending == BlockEnd::open ||
                      (ending == BlockEnd::comma && lower_start) ||
                      (ending == BlockEnd::full && !before.is_item && marker.ordinal <= 1 &&
                       (announces_list(chars_, block.span.begin, block.span.end) ||
                        announces_list_earlier(chars_, block.span.begin, block.span.end)));
  if (marker.ordinal == 2 && marker.form == MarkerForm::full) {
    constexpr std::string_view first_markers[] = {"(a)", "(i)", "(1)", "(A)", "(I)"};
    const std::string_view text = chars_.substr(block.span.begin, block.span.size());
    before.opens_inline = std::any_of(std::begin(first_markers), std::end(first_markers),
                                      [&](std::string_view first) { return text.find(first) != std::string_view::npos; });
  }
  return before;
}

void OutlineBuilder::add_item(const Marker& marker, std::uint32_t marker_begin, std::uint32_t words, std::uint32_t end) {
  const auto index = static_cast<std::uint32_t>(outline_.blocks.size());
  Placement placement = levels_.place(marker, line().indent, index, predecessor(is_lower(first_sign(words, end)), marker));
  Marker inner = marker_at(chars_, words, end);
  std::uint32_t marker_end = marker_begin + marker.size;
  for (int i = 0; i < 3 && inner && inner.alphabet != Alphabet::bullet && inner.form != MarkerForm::bare && inner.words < end;
       ++i) {
    inner = levels_.resolve(inner, true);
    Predecessor none;
    placement = {placement.parent, levels_.place(inner, line().indent, index, none).depth};
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
  std::uint32_t begin = line().begin;
  std::uint32_t end = line().end;
  const std::string_view words = words_of(line());
  const bool bold = words.size() > 4 && (words.substr(0, 2) == "**" || words.substr(0, 2) == "__") &&
                    words.substr(words.size() - 2) == words.substr(0, 2);
  if (!starts_afresh() && !(at_ > 0 && block_end(chars_, lines_[at_ - 1].begin, lines_[at_ - 1].end) == BlockEnd::full))
    return false;
  if (bold) {
    begin += 2;
    end -= 2;
  }
  HeadingLook look = heading_look(chars_, begin, end);
  if (line().ruled && end - begin < longest_wrapped_line && starts_afresh() && block_end(chars_, begin, end) != BlockEnd::full)
    look = HeadingLook::capitals;
  if (look == HeadingLook::none || (!bold && !line().ruled && next_line_goes_on(end))) return false;
  if (look == HeadingLook::title && !bold && block_end(chars_, begin, end) == BlockEnd::full) return false;
  const bool alone = (next() == nullptr || next()->after_blank) && block_end(chars_, begin, end) != BlockEnd::full;
  if (look == HeadingLook::short_words && !bold && !(alone && starts_afresh())) {
    const bool cjk = is_cjk(first_sign(begin, end));
    if (!cjk || !starts_afresh() || next() == nullptr || next()->size() < 2 * (end - begin)) return false;
  }
  if (next() == nullptr && !bold && !line().ruled && at_ != 0) return false;
  close_block();
  const std::uint8_t depth = bold ? 3 : outline_.blocks.empty() ? 1 : look >= HeadingLook::capitals ? 1 : 2;
  add_heading(depth, {}, begin, end);
  return true;
}

bool OutlineBuilder::continues_block() const {
  if (!growing_ || line().after_blank || at_ == 0) return false;
  const ScannedLine& previous = lines_[at_ - 1];
  if (previous.hard_end) return false;
  const BlockEnd before = block_end(chars_, previous.begin, previous.end);
  const char32_t sign = first_sign(line().begin, line().end);
  const std::uint32_t columns = previous.size() + previous.indent;
  if (columns > longest_wrapped_line && before != BlockEnd::open && before != BlockEnd::comma) return false;
  if (before == BlockEnd::colon && line().indent > previous.indent + 1) return false;
  if (before == BlockEnd::semicolon && unmarked_parent_ != no_index) return false;
  if (is_cjk(sign) && (before == BlockEnd::full || before == BlockEnd::colon || before == BlockEnd::semicolon)) return false;
  const bool capital = is_upper(sign) || is_digit(sign);
  if (unwrapped_) {
    const bool wrapped_here =
        before == BlockEnd::comma || (before == BlockEnd::open && columns >= shortest_wrapped_line && unmarked_parent_ == no_index);
    return (!capital || wrapped_here) && before != BlockEnd::colon && before != BlockEnd::semicolon;
  }
  const bool ended = before == BlockEnd::full || before == BlockEnd::colon || before == BlockEnd::semicolon;
  return !(ended && capital && columns * 3 < width_ * 2);
}

// Whether a block that begins here stands where a list without markers may stand.
bool OutlineBuilder::may_be_unmarked_item() const {
  const std::uint32_t last = last_block();
  if (last == no_index) return false;
  const Block& block = outline_.blocks[last];
  const BlockEnd ending = block_end(chars_, block.span.begin, block.span.end);
  if (ending == BlockEnd::colon || levels_.unmarked_parent() != no_index) return true;
  return ending == BlockEnd::open && block.kind != BlockKind::heading && is_lower(first_sign(line().begin, line().end));
}

void OutlineBuilder::read_words() {
  if (continues_block()) {
    outline_.blocks.back().span.end = line().end;
    ++block_lines_;
    return;
  }
  close_block();
  std::uint32_t parent = no_index;
  bool expected = false;
  if (may_be_unmarked_item()) {
    const std::uint32_t last = last_block();
    const Block& block = outline_.blocks[last];
    const BlockEnd ending = block_end(chars_, block.span.begin, block.span.end);
    const bool first = ending == BlockEnd::colon || levels_.unmarked_parent() == no_index;
    parent = first ? last : levels_.unmarked_parent();
    const bool indented = first ? line().indent > block_indent_ + 1 : line().indent + 1u >= block_indent_ && line().indent > 1;
    const bool begun = ending == BlockEnd::semicolon || (ending == BlockEnd::comma && !first);
    const ScannedLine* following = next();
    const bool listed = first && following != nullptr && !line().after_blank && !following->after_blank &&
                        block_end(chars_, following->begin, following->end) == BlockEnd::semicolon;
    expected = ending != BlockEnd::open && (indented || begun || listed);
  }
  open_block(BlockKind::paragraph, line().begin, line().end);
  unmarked_parent_ = parent;
  expects_item_ = expected;
}

void OutlineBuilder::close_block() {
  if (!growing_) return;
  growing_ = false;
  Block& block = outline_.blocks.back();
  if (block.kind != BlockKind::paragraph) return;
  const bool item = unmarked_parent_ != no_index && (expects_item_ || is_lower(first_sign(block.span.begin, block.span.end)) ||
                                                     block_end(chars_, block.span.begin, block.span.end) == BlockEnd::semicolon);
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
  block.span = {begin, std::max(begin, end)};
  block.heading = heading_;
  outline_.blocks.push_back(block);
  growing_ = true;
  block_indent_ = line().indent;
  block_lines_ = 1;
  unmarked_parent_ = no_index;
  expects_item_ = false;
}

void OutlineBuilder::add_heading(std::uint8_t depth, Span marker, std::uint32_t begin, std::uint32_t end) {
  if (marker.empty() || chars_[marker.begin] == '#') levels_.close();
  depth = std::min<std::uint8_t>(depth, heading_depths - 1);
  open_block(BlockKind::heading, begin, end);
  growing_ = false;
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
