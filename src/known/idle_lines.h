#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace openwash {

constexpr std::uint32_t notice_reach = 600;  // bytes before a word in which the copyright notice it may belong to must begin

// Marks words that carry no substance by their form, line by line: sets idle[i - first] for those of words[first, last). Tags and
// links are looked for where the text is `marked_up`, copyright lines where one is near.
void mark_idle_lines(std::string_view chars, const std::vector<Word>& words, bool marked_up, bool near_notice,
                     std::uint32_t first, std::uint32_t last, std::vector<std::uint8_t>& idle);

// Whether the word stands in an HTML tag, entity or Markdown link target, or is the scheme of an address.
bool is_mark_up(std::string_view chars, const std::vector<Word>& words, bool marked_up, std::uint32_t word);

}  // namespace openwash
