#pragma once

#include <set>
#include <string>

#include "report/text_context.h"

namespace openwash {

// One finding for a person: what it is called, what it takes away, its words, what they mean. `path` stands before its line.
// Explanations that are in `said` are not said again; new ones are put there.
std::string finding_text(const Finding& finding, std::string_view path, std::size_t number, std::set<std::string>& said,
                         const TextContext& context);

// The name of the rule, or of the kind, or its id.
std::string title_of(const Finding& finding, const TextContext& context);

}  // namespace openwash
