#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace openwash {

// An HTML tag as far as prose cares.
struct HtmlTag {
  std::string name;         // in lower case, "/" before that of an end tag; empty where the text is no tag
  std::string source;       // of an image
  std::string target;       // of a link
  std::string alternative;  // text of an image
  std::size_t alternative_at = 0;
  bool parts_words = false;  // a block or a line break: words before and behind it belong to different sentences
  bool heading = false;      // begins a heading
  bool hides_words = false;  // what stands in it is shown to nobody, or is no prose
};

// Reads the tag that `text` is, from "<" to the first ">". O(size).
HtmlTag html_tag(std::string_view text);

}  // namespace openwash
