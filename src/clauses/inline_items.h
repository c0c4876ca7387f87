#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "outline/marker.h"

namespace openwash {

// A marker within the words of a block: "(ii)" in "you may not (i) sell or (ii) host".
struct InlineMarker {
  std::uint32_t begin = 0;
  std::uint32_t words = 0;
  Marker marker;
  std::uint32_t sentence = 0;  // ordinal within the block
  bool starts_sentence = false;
  bool after_semicolon = false;
  std::uint32_t list = no_list;  // which of the lists of the block it belongs to

  static constexpr std::uint32_t no_list = 0xFFFFFFFFu;
};

// The marker that ends with the bracket, dot, comma or circled number at `at`, if it may begin an inline item: not in "section
// 2(a)", "clauses (a) and (b)". `in_brackets` tells that a bracket is open that `at` would close. Size 0 where there is none.
// O(1).
InlineMarker inline_marker(std::string_view chars, std::uint32_t begin, std::uint32_t at, std::uint32_t end, bool in_brackets);

// Ties markers to lists, numbered from 1. A list is two markers or more that follow one another in one sentence, or begin the
// sentences that follow. List 0 goes on with `own`, the marker of the block if it has one: "(iv) sell; (v) lend". `single` lets
// a list of one stand at the end, as its second item is a block of its own. O(markers).
void tie_inline_lists(std::vector<InlineMarker>& markers, const Marker& own, bool single);

}  // namespace openwash
