#pragma once

#include <gumbo.h>

namespace openwash {

// What an element is in the flow of a page.
enum class HtmlBlock {
  inline_text,  // changes nothing
  line,         // its text stands on lines of its own
  paragraph,    // its text stands between empty lines
  heading,
  ordered_list,
  bulleted_list,
  item,
  cell,
  line_break,
  preformatted,
  quotation,  // in quotation marks that are not in the source
  dropped,    // its whole contents are no part of the text: navigation, drawings, choices
};

HtmlBlock block_of(GumboTag tag);

// 1 to 6. Requires: block_of(tag) == HtmlBlock::heading.
int heading_level(GumboTag tag);

}  // namespace openwash
