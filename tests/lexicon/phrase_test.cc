#include "lexicon/phrase.h"

#include "support/catch.h"

using namespace openwash;

namespace {

// Sequences as "a b | c ..2 d*", or "error".
std::string dump(std::string_view phrase) {
  const auto sequences = parse_phrase(phrase);
  if (!sequences) return "error";
  std::string out;
  for (const auto& sequence : *sequences) {
    if (!out.empty()) out += " | ";
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      if (i) out += ' ';
      if (sequence[i].gap) out += ".." + std::to_string(sequence[i].gap) + " ";
      out += sequence[i].text + (sequence[i].prefix ? "*" : "");
    }
  }
  return out;
}

}  // namespace

TEST_CASE("phrases stand for sequences of words") {
  struct Row {
    const char* phrase;
    const char* sequences;
    const char* why;
  };
  const Row rows[] = {
      {"may not", "may not", "words one after the other"},
      {"(may|shall) not", "may not | shall not", "alternatives"},
      {"(may|are free to) use", "may use | are free to use", "alternatives of several words"},
      {"may (not)? use", "may not use | may use", "an optional word"},
      {"may (not|) use", "may not use | may use", "an empty alternative"},
      {"commerc*", "commerc*", "any ending"},
      {"no ..3 right", "no ..3 right", "a gap"},
      {"no ..3 (right|leave)", "no ..3 right | no ..3 leave", "a gap before alternatives"},
      {"use ..2 (only)?", "use ..2 only | use", "a gap leads nowhere when what follows is left out"},
      {"(the)? ..2 use", "the ..2 use | use", "nor does it begin where what stood before it is left out"},
      {"Non-Commercial", "non commercial", "hyphens part words, case is folded"},
      {"don't", "don t", "so do apostrophes"},
      {"((a|b) c|d)", "a c | b c | d", "alternatives nest"},
      {"\xE5\x95\x86\xE4\xB8\x9A", "\xE5\x95\x86 \xE4\xB8\x9A", "a Han character is a word"},
      {"(a|b", "error", "no closing parenthesis"},
      {"a) b", "error", "no opening parenthesis"},
      {"..3 a", "error", "a gap at the start"},
      {"a ..99 b", "error", "a gap beyond the limit"},
      {"a*", "error", "one letter before a star matches half the language"},
      {"(a)?", "error", "may stand for no word at all"},
      {"- ,", "error", "holds no word"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.phrase, row.why);
    CHECK(dump(row.phrase) == row.sequences);
  }
}

TEST_CASE("phrases that stand for too much are refused, not expanded") {
  std::string phrase;
  for (int i = 0; i < 20; ++i) phrase += "(a|b|c|d) ";
  CHECK_FALSE(parse_phrase(phrase));
}
