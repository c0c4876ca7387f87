#pragma once

#include <optional>
#include <string>
#include <vector>

#include "known/catalogue.h"
#include "text/words.h"

namespace openwash::mutation {

// A text that stands word for word in the catalogue.
struct KnownCopy {
  std::string id;
  std::string chars;
  std::vector<Word> words;
  std::vector<char> is_core;                                // for each word: it must stand in each copy as it is
  std::vector<std::uint32_t> optional_begin, optional_end;  // words of the parts that may be left out
  std::uint32_t license = 0;
  bool has_variants = false;  // the catalogue holds other wordings of it too
};

// None where the catalogue does not hold the text.
std::optional<KnownCopy> make_copy(const Catalogue& catalogue, std::string id, std::string chars);

}  // namespace openwash::mutation
