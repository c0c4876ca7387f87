#pragma once

#include <string_view>
#include <vector>

#include "base/blob.h"
#include "rules/concept_sets.h"
#include "rules/rule_table.h"

namespace openwash {

// Writes the sections by which a clause finds the patterns that it may meet: of each meaning of the lexicon the sets that hold
// any of its concepts, and the patterns by their rarest step. `frequencies` are those of concepts.
void write_pattern_index(const std::vector<rule_table::PatternRow>& patterns, const std::vector<rule_table::StepRow>& steps,
                         const ConceptSets& sets, const std::vector<double>& frequencies, std::string_view lexicon,
                         BlobWriter& out);

}  // namespace openwash
