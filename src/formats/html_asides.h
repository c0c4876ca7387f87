#pragma once

#include <string_view>

#include "text/text.h"

namespace openwash {

// The words of a page that its readers do not see, or not as text: comments, titles and descriptions, hidden elements, templates,
// navigation and drawings; a paragraph each. Linear in the size.
Text html_asides(std::string_view html);

}  // namespace openwash
