#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "outline/outline.h"

namespace openwash {

// A sentence, a list item or a heading: the unit in which terms are looked for.
struct Clause {
  Span span;
  std::uint32_t block = 0;
  std::uint32_t lead_in = no_index;  // the clause that governs this one: "You may not:" of "(a) sell copies"
  bool heading = false;
  bool states = false;       // a heading that is a sentence as well, and rules something
  bool inline_item = false;  // cut out of a sentence at "(ii)"; its lead-in is the head of that sentence
};

// The clauses of a text in reading order. A clause's lead-in stands before it. The lead-in of a list governs the first sentence
// of an item, and the next one as well where the first is but a title ("Military use. ..."). Clauses longer than `longest` bytes
// are cut at a semicolon, comma or blank. Spans lie within their blocks, never overlap and hold no markers, comment marks or
// emphasis at their ends. Never fails, linear.
std::vector<Clause> clauses_of(std::string_view chars, const Outline& outline, std::uint32_t longest = 6000);

// One line a clause: index, lead-in, words. The form in which tests state clauses.
std::string dump(std::string_view chars, const std::vector<Clause>& clauses);

}  // namespace openwash
