#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.h"
#include "text/text.h"

namespace openwash {

enum class YamlStyle { plain, single_quoted, double_quoted, literal, folded };

// The value of a scalar that stands at `span` of `source`, with the way back to it: folded lines, quotes and escapes are undone
// beside the source. `value` is what the parser made of it; the result has these very characters, and where its lines cannot be
// followed, all of them stand for the whole span. Linear.
Text yaml_scalar(std::string_view source, Span span, YamlStyle style, std::string_view value);

}  // namespace openwash
