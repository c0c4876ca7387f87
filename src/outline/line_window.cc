#include "outline/line_window.h"

#include <array>

#include "outline/glyph.h"

namespace openwash {
namespace {

constexpr std::uint32_t shortest_wrapped = 60;

std::uint32_t columns_of(const ScannedLine& line) {
  return line.size() + line.indent;
}

bool starts_han(std::string_view chars, const ScannedLine& line) {
  return (chars[line.begin] & 0x80) != 0 && is_cjk(glyph_at(chars, line.begin, line.end).code);
}

bool is_before_words(char32_t code) {
  return code == '"' || code == '*' || code == '_' || code == '(' || code == '\'' || code == '[' || code == '`' ||
         code == 0x201C || code == 0xAB;
}

}  // namespace

LineWindow::LineWindow(std::string_view chars) : chars_(chars), lines_(scan_lines(chars)) {
  measure();
  if (!lines_.empty()) ahead_ = facts_of(lines_[0]);
}

void LineWindow::measure() {
  std::array<std::uint32_t, longest_wrapped + 1> counts{};
  std::uint32_t longer = 0;
  std::uint32_t all = 0;
  for (const ScannedLine& line : lines_) {
    const std::uint32_t columns = columns_of(line);
    if (columns <= longest_wrapped) {
      ++counts[columns];
    } else if (!starts_han(chars_, line)) {  // three bytes a character: long is not long
      ++longer;
    } else {
      continue;
    }
    ++all;
  }
  unwrapped_ = longer * 8 > all;
  const std::uint32_t top = (all - longer) / 16;
  for (std::uint32_t seen = counts[width_]; width_ > 20 && seen <= top; seen += counts[width_]) --width_;
}

LineWindow::Facts LineWindow::facts_of(const ScannedLine& line) const {
  Facts facts;
  const std::string_view words = chars_.substr(line.begin, line.size());
  facts.bold = words.size() > 4 && (words[0] == '*' || words[0] == '_') && words[1] == words[0] && words.back() == words[0] &&
               words[words.size() - 2] == words[0] && words.find(words.substr(0, 2), 2) == words.size() - 2;
  const bool emphasis = facts.bold || words.starts_with("**");
  const std::uint32_t begin = line.begin + (emphasis ? 2 : 0);
  const std::uint32_t end = line.end - (facts.bold ? 2 : 0);
  facts.marker = marker_at(chars_, begin, end);
  facts.marker_begin = begin;
  facts.marker_end = begin + facts.marker.size;
  // "**1.1** words": the emphasis may end with the marker.
  if (facts.marker && emphasis && chars_.substr(facts.marker.words, 2) == "**" && facts.marker.words < end)
    facts.marker.words = skip_blanks(chars_, facts.marker.words + 2, end);
  facts.sign = first_sign_of(line.begin, line.end);
  return facts;
}

bool LineWindow::advance() {
  if (at_ + 1 >= lines_.size()) return false;
  if (at_ < lines_.size()) before_end_ = block_end(chars_, line().begin, line().end);
  ++at_;
  here_ = ahead_;
  const bool mid_sentence = before_end_ == BlockEnd::open || before_end_ == BlockEnd::comma;
  if (line().after_page && mid_sentence && is_lower(here_.sign)) lines_[at_].after_blank = false;
  if (next() != nullptr) {
    ahead_ = facts_of(*next());
  } else {
    ahead_ = {};
  }
  return true;
}

char32_t LineWindow::first_sign_of(std::uint32_t begin, std::uint32_t end) const {
  Glyph glyph = glyph_at(chars_, begin, end);
  for (int i = 0; i < 8 && is_before_words(glyph.code); ++i) {
    begin += glyph.size;
    glyph = glyph_at(chars_, begin, end);
  }
  return glyph.code;
}

bool LineWindow::goes_on(std::uint32_t end) const {
  const ScannedLine* following = next();
  if (following == nullptr || following->after_blank || following->front_matter || line().hard_end) return false;
  if (ahead_.marker || chars_[following->begin] == '#') return false;
  if (is_lower(ahead_.sign)) return true;
  if (following->size() > longest_wrapped || is_cjk(ahead_.sign)) return false;
  const std::uint32_t columns = end - line().begin + line().indent;
  return columns * 3 > width_ * 2 || line().indent + 2 < following->indent;
}

bool LineWindow::continues_previous(bool in_list) const {
  const ScannedLine* before = previous();
  if (before == nullptr || line().after_blank || before->hard_end) return false;
  const bool stopped = before_end_ == BlockEnd::full || before_end_ == BlockEnd::colon || before_end_ == BlockEnd::semicolon;
  const std::uint32_t columns = columns_of(*before);
  if (stopped && (columns > longest_wrapped || is_cjk(here_.sign))) return false;
  if (before_end_ == BlockEnd::colon && line().indent > before->indent + 1) return false;
  if (before_end_ == BlockEnd::semicolon && in_list) return false;
  const bool capital = is_upper(here_.sign) || is_digit(here_.sign);
  if (unwrapped_) {
    if (in_list && columns < shortest_wrapped) return false;
    if (before_end_ == BlockEnd::colon || before_end_ == BlockEnd::semicolon) return false;
    const bool wrapped_here =
        before_end_ == BlockEnd::comma || (before_end_ == BlockEnd::open && columns >= shortest_wrapped && !in_list);
    return !capital || wrapped_here;
  }
  return !(stopped && capital && (had_room() || follows_short_line()));
}

bool LineWindow::had_room() const {
  constexpr std::uint32_t ragged = 6;
  if (previous() == nullptr) return false;
  std::uint32_t stop = line().begin;
  while (stop < line().end && stop - line().begin < longest_wrapped && chars_[stop] != ' ') ++stop;
  return columns_of(*previous()) + 1 + (stop - line().begin) + ragged <= width_;
}

bool LineWindow::follows_long_line() const {
  return previous() != nullptr && previous()->size() > longest_wrapped && before_end_ != BlockEnd::open;
}

bool LineWindow::follows_short_line() const {
  return previous() != nullptr && columns_of(*previous()) * 3 < width_ * 2;
}

}  // namespace openwash
