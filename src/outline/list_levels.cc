#include "outline/list_levels.h"

#include <algorithm>

namespace openwash {
namespace {

constexpr std::uint32_t unmarked_style = 0xFFFFFFFFu;

std::uint32_t distance(std::uint32_t a, std::uint32_t b) {
  return a > b ? a - b : b - a;
}

}  // namespace

std::size_t ListLevels::find_style(std::uint32_t style) const {
  for (std::size_t i = levels_.size(); i-- > 0;)
    if (levels_[i].style == style) return i;
  return none;
}

std::size_t ListLevels::find_successor(const Marker& marker) const {
  if (marker.ordinal < 2) return none;
  const std::uint32_t style = marker.style();
  for (std::size_t i = levels_.size(); i-- > 0;)
    if (levels_[i].style == style && levels_[i].ordinal + 1 == marker.ordinal) return i;
  return none;
}

std::size_t ListLevels::find_bullets(std::uint32_t style, std::uint32_t indent) const {
  for (std::size_t i = levels_.size(); i-- > 0;)
    if (levels_[i].style == style && distance(levels_[i].indent, indent) <= 1) return i;
  return none;
}

std::uint8_t ListLevels::depth() const {
  return static_cast<std::uint8_t>(
      std::count_if(levels_.begin(), levels_.end(), [](const Level& level) { return !level.heading; }));
}

Placement ListLevels::open(const Level& level) {
  if (levels_.size() == most_levels) levels_.pop_back();
  levels_.push_back(level);
  return {level.parent, depth()};
}

Placement ListLevels::continue_at(std::size_t at, const Marker& marker, std::uint32_t block) {
  levels_.resize(at + 1);
  Level& level = levels_.back();
  level.last_block = block;
  level.ordinal = marker.ordinal;
  level.heading = false;
  return {level.parent, depth()};
}

Placement ListLevels::place_bullet(const Level& level, const Marker& marker, const Predecessor& before) {
  const std::size_t same = find_bullets(level.style, level.indent);
  if (same != none) {
    const bool parted = !before.is_item && before.indent <= levels_[same].indent;
    // A numbered item that leads in a list begins one of its own, though bullets like these were open before it.
    const bool led_in = before.introduces && !levels_.back().bullets && levels_.back().last_block == before.block;
    if (led_in) return open(level);
    if (!parted) return continue_at(same, marker, level.last_block);
    levels_.resize(same);
    return open(level);
  }
  while (!levels_.empty() && levels_.back().bullets && levels_.back().indent > level.indent) levels_.pop_back();
  if (!levels_.empty() && levels_.back().bullets && before.is_item && !before.colon &&
      distance(levels_.back().indent, level.indent) <= 1 && levels_.back().last_block == before.block)
    return continue_at(levels_.size() - 1, marker, level.last_block);
  Level opened = level;
  const bool nested = before.is_item && !levels_.empty() && level.indent >= levels_.back().indent + 2;
  if (nested && levels_.back().last_block == before.block) opened.parent = before.block;
  return open(opened);
}

Placement ListLevels::place_number(const Level& level, const Marker& marker, const Predecessor& before) {
  const std::size_t successor = find_successor(marker);
  if (successor != none) return continue_at(successor, marker, level.last_block);
  const std::size_t same = find_style(level.style);
  if (same == none) {
    Level opened = level;
    if (marker.ordinal > 1 && !before.colon) opened.parent = before.opens_inline ? before.block : before.parent;
    return open(opened);
  }
  if (marker.ordinal > 1) return continue_at(same, marker, level.last_block);
  if (levels_[same].last_block == before.block) {
    // "1." once more: a list in the item before, or numbers that Markdown counts by itself.
    return before.colon ? open(level) : continue_at(same, marker, level.last_block);
  }
  // "a." below "1." below "a.": the list outside goes on later.
  const bool nested = same + 1 < levels_.size() && levels_.back().last_block == before.block &&
                      (before.introduces || level.indent > levels_.back().indent);
  if (!nested) levels_.resize(same);
  return open(level);
}

Placement ListLevels::place(const Marker& marker, std::uint32_t indent, std::uint32_t block, const Predecessor& before) {
  close_unmarked();
  const bool bullet = marker.alphabet == Alphabet::bullet;
  const std::uint32_t parent = before.introduces ? before.block : before.parent;
  const std::uint8_t parts = marker.alphabet == Alphabet::digits ? marker.parts : 0;
  const Level level{marker.style(), indent, parent, block, marker.ordinal, parts, bullet, false, false};
  return bullet ? place_bullet(level, marker, before) : place_number(level, marker, before);
}

Placement ListLevels::place_unmarked(std::uint32_t parent, std::uint32_t block, std::uint32_t indent, bool set_in) {
  for (std::size_t i = levels_.size(); i-- > 0;) {
    if (levels_[i].style != unmarked_style || levels_[i].parent != parent) continue;
    levels_.resize(i + 1);
    levels_.back().last_block = block;
    return {parent, depth()};
  }
  return open({unmarked_style, indent, parent, block, 0, 0, false, false, set_in});
}

void ListLevels::place_heading(const Marker& marker, std::uint32_t indent, std::uint32_t block) {
  const std::size_t same = find_style(marker.style());
  if (same != none) {
    levels_.resize(same);
  } else if (marker.parts <= 1) {
    levels_.clear();
  } else {
    while (!levels_.empty() && (levels_.back().parts == 0 || levels_.back().parts >= marker.parts)) levels_.pop_back();
  }
  open({marker.style(), indent, no_index, block, marker.ordinal, marker.parts, false, true, false});
}

std::uint32_t ListLevels::unmarked_parent() const {
  return !levels_.empty() && levels_.back().style == unmarked_style ? levels_.back().parent : no_index;
}

std::uint32_t ListLevels::unmarked_parent_at(std::uint32_t indent) const {
  for (std::size_t i = levels_.size(); i-- > 0;)
    if (levels_[i].style == unmarked_style && levels_[i].set_in && levels_[i].indent == indent) return levels_[i].parent;
  return no_index;
}

void ListLevels::close_unmarked() {
  if (!levels_.empty() && levels_.back().style == unmarked_style) levels_.pop_back();
}

void ListLevels::close_unmarked_beyond(std::uint32_t indent) {
  while (!levels_.empty() && levels_.back().style == unmarked_style && levels_.back().indent > indent) levels_.pop_back();
}

ListLevels::Continued ListLevels::continued_by(const Marker& marker) const {
  const std::uint32_t style = marker.style();
  const auto goes_on = [&](const Level& level) { return level.style == style && level.ordinal + 1 == marker.ordinal; };
  const auto at = std::find_if(levels_.begin(), levels_.end(), goes_on);
  if (at == levels_.end() || std::any_of(at + 1, levels_.end(), goes_on)) return {};
  return {at->parent, at->last_block};
}

bool ListLevels::is_introduced(const Marker& marker) const {
  const std::size_t same = find_style(marker.style());
  return same != none && levels_[same].parent != no_index;
}

bool ListLevels::has_style_at(const Marker& marker, std::uint32_t indent) const {
  const std::uint32_t style = marker.style();
  const std::uint32_t roman = marker.as_roman != 0 ? marker.roman().style() : style;
  return std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) {
    return level.indent == indent && (level.style == style || level.style == roman);
  });
}

bool ListLevels::follows_sibling(const Marker& marker, std::uint32_t block) const {
  const std::size_t successor = find_successor(marker);
  return successor != none && levels_[successor].last_block == block;
}

Marker ListLevels::resolve(const Marker& marker, bool after_colon) const {
  if (marker.as_roman == 0) return marker;
  const Marker roman = marker.roman();
  const std::size_t as_letter = find_successor(marker);
  const std::size_t as_roman = find_successor(roman);
  if (as_letter != none && as_roman != none) return as_letter > as_roman ? marker : roman;
  if (as_roman != none) return roman;
  if (as_letter != none && !(after_colon && roman.ordinal == 1)) return marker;
  return roman.ordinal == 1 ? roman : marker;
}

}  // namespace openwash
