#pragma once

#include <cstdint>
#include <string_view>

#include "outline/marker.h"

namespace openwash {

// How much a line looks like a heading by its words alone.
enum class HeadingLook : std::uint8_t {
  none,
  short_words,  // "Use restrictions": few words, no end, no verb that rules
  title,        // "Use Restrictions"
  capitals,     // "USE RESTRICTIONS"
  named,        // "Attachment A", "APPENDIX"
};

// The look of the words [begin, end) of one line. Lines that rule something ("for research only", "you may not") look like none.
// O(1): lines longer than a heading may be are not read.
HeadingLook heading_look(std::string_view chars, std::uint32_t begin, std::uint32_t end);

// "1.", "IV.", "Section 2": what numbers the parts of a text as often as a list in a sentence.
bool is_section_like(const Marker& marker);

// 1 for parts and sections named so, 2 for "1.", 3 for "1.1" or "(a)" and so on.
std::uint8_t heading_depth(const Marker& marker);

}  // namespace openwash
