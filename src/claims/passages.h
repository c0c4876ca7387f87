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

// Reads the words of `prose`. Events that no phrase stands for: "own.name" are the names of the artifact, from its title or else
// those that are spoken most; "license.link" begins the words of a link to a licence; "opening" the clauses in which a README
// introduces itself. Linear but for sorting the links.
Passages passages_of(const Prose& prose);

}  // namespace openwash
