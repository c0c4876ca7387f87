#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "outline/block_end.h"
#include "outline/line_scan.h"
#include "outline/marker.h"

namespace openwash {

// The lines of a text, one after another, each with its neighbours and what they begin and end with.
class LineWindow {
 public:
  explicit LineWindow(std::string_view chars);

  // Moves to the next line; at first to the first one. False behind the last.
  bool advance();

  const ScannedLine& line() const { return lines_[at_]; }
  const ScannedLine* previous() const { return at_ > 0 ? &lines_[at_ - 1] : nullptr; }
  const ScannedLine* next() const { return at_ + 1 < lines_.size() ? &lines_[at_ + 1] : nullptr; }

  // Whether the whole line is set in bold ("**1. Scope**"), and its words within the stars.
  bool is_bold() const { return here_.bold; }
  std::uint32_t words_begin() const { return line().begin + (here_.bold ? 2 : 0); }
  std::uint32_t words_end() const { return line().end - (here_.bold ? 2 : 0); }

  const Marker& marker() const { return here_.marker; }
  std::uint32_t marker_begin() const { return here_.marker_begin; }
  const Marker& next_marker() const { return ahead_.marker; }

  // Whether words follow the marker at a distance where a reference would not leave one: not in "\u7B2C2\u6761" before more
  // words.
  bool marker_is_parted() const { return is_parted(here_); }
  bool next_marker_is_parted() const { return is_parted(ahead_); }

  BlockEnd previous_end() const { return before_end_; }  // full before the first line

  // The first letter, digit or sign that is no quote, bracket or emphasis.
  char32_t first_sign() const { return here_.sign; }
  char32_t first_sign_of(std::uint32_t begin, std::uint32_t end) const;

  // Whether this line, read up to `end`, goes on in the next one.
  bool goes_on(std::uint32_t end) const;

  // Whether this line goes on with the words of the line before it, with no blank line between. `in_list` tells that they may be
  // items without markers.
  bool continues_previous(bool in_list) const;

  // Whether a paragraph of one line ends before this one.
  bool follows_long_line() const;

  // Whether the previous line is clearly shorter than lines of this text are.
  bool follows_short_line() const;

  // Whether the first word of this line would have had room on the previous one.
  bool had_room() const;

  // Longer lines are paragraphs of their own.
  static constexpr std::uint32_t longest_wrapped = 100;

 private:
  struct Facts {
    Marker marker;
    std::uint32_t marker_begin = 0;
    std::uint32_t marker_end = 0;
    char32_t sign = 0;
    bool bold = false;
  };

  static bool is_parted(const Facts& facts) {
    return facts.marker && (facts.marker.form != MarkerForm::word || facts.marker.words > facts.marker_end);
  }
  void measure();
  Facts facts_of(const ScannedLine& line) const;

  std::string_view chars_;
  std::vector<ScannedLine> lines_;
  std::size_t at_ = static_cast<std::size_t>(-1);
  Facts here_;
  Facts ahead_;
  BlockEnd before_end_ = BlockEnd::full;
  std::uint32_t width_ = longest_wrapped;  // columns of full lines
  bool unwrapped_ = false;                 // most paragraphs are one line each
};

}  // namespace openwash
