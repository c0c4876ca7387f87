#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon_builder.h"

namespace openwash {

struct LanguageSource {
  std::string tag;                  // BCP 47
  std::vector<std::string> common;  // words by which a text of it is known
};

// The vocabulary of all languages: concepts with their phrases, and which concepts a concept stands for as well.
struct Vocabulary {
  std::vector<ConceptSource> concepts;
  std::map<std::string, std::vector<std::string>> includes;
  std::vector<LanguageSource> languages;
};

// Reads directory/languages/*/language.json and */concepts/*.json. A concept may be spread over files and languages: its phrases
// add up. Appends every mistake to `errors`.
Vocabulary read_vocabulary(const std::string& directory, std::vector<Error>& errors);

// The paths of the files below `directory` that end in ".json", sorted.
std::vector<std::string> json_files(const std::string& directory);

}  // namespace openwash
