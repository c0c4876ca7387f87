#include "rules/rarity.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("of two concepts the one is rarer whose phrases are") {
  struct Row {
    const char* rarer;
    const char* oftener;
    const char* why;
  };
  const Row rows[] = {
      {"ferret", "of", "common words are met often"},
      {"ferret polish", "ferret", "each further word makes a phrase rarer"},
      {"ferret", "ferret|otter", "and each other phrase the concept oftener"},
      {"ferret", "ferret*", "any ending is more than one word"},
      {"ferret polish", "ferret ..4 polish", "a gap gives room"},
      {"ferret", "of the", "two common words are still less rare than another"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rarer, row.oftener, row.why);
    Vocabulary vocabulary;
    vocabulary.languages = {{"en", {"of", "the"}}};
    for (const char* phrase : {row.rarer, row.oftener}) vocabulary.concepts.push_back({phrase, {{phrase, ""}}, {}, false, ""});
    const std::vector<double> frequencies = expected_frequencies(vocabulary);
    REQUIRE(frequencies.size() == std::size(built_in_concepts) + 2);
    CHECK(frequencies[frequencies.size() - 2] < frequencies.back());
  }
}
