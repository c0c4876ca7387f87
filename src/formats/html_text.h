#pragma once

#include <string_view>

#include "text/text.h"

namespace openwash {

// The words of an HTML page as lines, paragraphs, headings and list items, with the way back. Never fails, linear in the size.
Text html_text(std::string_view html);

}  // namespace openwash
