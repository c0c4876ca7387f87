#pragma once

#include <vector>

#include "rules/concept_files.h"

namespace openwash {

// How often each concept may be met, by concept id, in shares of the words of a text. Guessed from the words of its phrases: each
// further word makes a phrase rarer, common words of a language little so. Good for comparing concepts, for nothing else.
std::vector<double> expected_frequencies(const Vocabulary& vocabulary);

}  // namespace openwash
