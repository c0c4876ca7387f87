#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "known/catalogue.h"
#include "text/words.h"

namespace openwash {

// exact: the words are those of the known text, but for what may differ without a difference in substance (copyright lines,
// names, placeholders, list marks, wrapping, case, quotes, mark-up, title, parts that may be left out).
// modified: near a known text; the differences say where. reference: a licence is named or linked, its text does not stand there.
enum class Match : std::uint8_t { exact, modified, reference };

enum class Op : std::uint8_t { added, removed, reworded };

// A passage that differs from the known text.
struct Difference {
  Op op = Op::added;
  Span span;                                  // of the given chars; empty at its place where words were removed
  std::uint32_t words = 0;                    // added, reworded: words that stand there; removed: words that are missing
  std::uint32_t missing = 0;                  // words of the known text that do not stand there; equals `words` for removed
  bool inside = true;                         // within the known text, not before or behind it
  bool permission_cut = false;                // words by which a right is granted are missing or denied
  std::vector<std::string_view> rights = {};  // words that name rights which the known text grants here, and this text nowhere
};

// A licence that stands in a text, or that a text refers to.
struct Identity {
  std::uint32_t license = 0;  // an index into the catalogue
  Match match = Match::exact;
  double similarity = 1;                // share of the words that agree, 0 to 1; 1 when exact
  double agreement = 1;                 // the same, of the words that stand there: passages that are missing lower it not
  Span place;                           // from the first to the last word of the known text, or the words that refer to it
  std::vector<Difference> differences;  // in the order of the text
};

// Tells the licences that stand in `chars` or that it refers to, in the order of their places, which do not overlap. What stands
// before, between and behind known texts and is no harmless line is an added passage of the nearest of them. Empty where nothing
// is recognised. `words` are those of append_words over all of `chars`. O(words), whatever the text is.
std::vector<Identity> identify(const Catalogue& catalogue, std::string_view chars, const std::vector<Word>& words);

}  // namespace openwash
