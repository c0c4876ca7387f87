#pragma once

#include <string>

#include "report/text_context.h"

namespace openwash {

// One finding for a person: what it is called, what it takes away, its words, what they mean. `path` stands before its line;
// `explain` is off where the same was explained before.
std::string finding_text(const Finding& finding, std::string_view path, std::size_t number, bool explain,
                         const TextContext& context);

// The name of the rule, or of the kind, or its id.
std::string title_of(const Finding& finding, const TextContext& context);

}  // namespace openwash
