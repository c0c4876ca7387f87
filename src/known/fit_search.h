#pragma once

#include <vector>

#include "known/catalogue_layout.h"
#include "known/fit.h"
#include "known/idle_words.h"
#include "known/mentions.h"

namespace openwash {

// Finds the known texts that stand in `text`, whole or changed: shared shingles tell where one may stand, an alignment of words
// tells how well it fits, and of all that may stand in one place the best is taken. Time is O(words), whatever the text is.
FitPlaces find_fits(const CatalogueTables& tables, const IdleWords& text, const std::vector<Mention>& mentions);

}  // namespace openwash
