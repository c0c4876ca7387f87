#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon.h"

namespace openwash {

// A phrase as written in a concept file.
struct PhraseSource {
  std::string text;
  std::string where;  // file and key, for errors
};

// A concept and the phrases that stand for it; they may come from several files.
struct ConceptSource {
  std::string id;
  std::vector<PhraseSource> phrases;
  std::vector<std::string> beats;  // concepts whose events vanish inside an event of this one
  bool opaque = false;             // every event vanishes inside an event of this one
  std::string where;               // file and key, for errors
};

// Concepts without phrases: a run of digits, and the start of a clause that has a lead-in (which the matcher knows, not the
// scanner).
inline constexpr ConceptId number_concept = 0;
inline constexpr ConceptId item_concept = 1;
inline constexpr ConceptId start_concept = 2;
inline constexpr const char* built_in_concepts[] = {"number", "item", "start"};

// Compiles concepts, in the order given after the built-in ones, to a lexicon table (see Lexicon). Appends every mistake to
// `errors` and gives an empty text when there were any.
std::string build_lexicon(const std::vector<ConceptSource>& sources, std::vector<Error>& errors);

}  // namespace openwash
