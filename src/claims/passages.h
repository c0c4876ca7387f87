#pragma once

#include <string_view>
#include <vector>

#include "claims/prose.h"
#include "clauses/clause.h"
#include "outline/outline.h"
#include "rules/match.h"
#include "text/words.h"

namespace openwash {

// The clauses of prose with the concepts met in them, and the matches of the claim rules.
struct Passages {
  Outline outline;
  std::vector<Clause> clauses;
  std::vector<Word> words;
  std::vector<std::uint32_t> first_word;  // by clause, into words
  ClauseEvents events;                    // by clause
  std::vector<PatternMatch> matches;      // in order of clauses
};

// Reads `chars`, those of Prose. The names of the artifact are events of "own.name": words of the title, and the name that is
// spoken most. Linear.
Passages passages_of(std::string_view chars);

}  // namespace openwash
