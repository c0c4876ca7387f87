#include "outline/bare_item.h"
#include "outline/glyph.h"
#include "outline/heading.h"
#include "outline/outline_builder.h"
#include "outline/reference.h"

namespace openwash {

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

// Whether the marker begins a list below words that need items, such as "You may not:", or goes on with one of titles that have
// lists of their own.
bool OutlineBuilder::is_awaited(const Marker& marker) const {
  const std::uint32_t last = last_block();
  if (last == no_index) return false;
  std::uint32_t parent = last;
  if (marker.ordinal != 1) {
    const ListLevels::Continued list = levels_.continued_by(marker);
    if (list.parent == no_index || outline_.blocks[last].parent != list.last_item || !window_.next_marker()) return false;
    parent = list.parent;
  }
  const Block& block = outline_.blocks[parent];
  return block.kind != BlockKind::heading && awaits_items(chars_, block.span.begin, block.span.end);
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
  if (marker.form != MarkerForm::word && is_awaited(marker)) return false;
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

}  // namespace openwash
