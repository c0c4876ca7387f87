#include <string>

#include "claims/claims.h"
#include "claims/prose.h"
#include "support/catch.h"

using namespace openwash;

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

// Work that grows faster than the text would not end here.
TEST_CASE("large and deep prose") {
  struct Row {
    const char* why;
    std::string text;
  };
  const Row rows[] = {
      {"brackets that open", repeated("[", 100000)},
      {"images that open", repeated("![", 100000)},
      {"links that never end", repeated("[a](", 100000)},
      {"links of links", repeated("[", 50000) + repeated("](x)", 50000)},
      {"images of images", repeated("![", 50000) + repeated("](x)", 50000)},
      {"tags that open", repeated("<a ", 100000)},
      {"tags that never close", repeated("<pre>", 100000)},
      {"comments that never close", repeated("<!-- ", 100000)},
      {"fences", repeated("```\n", 100000)},
      {"fences of different length", repeated("```\n````\n~~~\n", 30000)},
      {"labels", repeated("[a]: b\n", 100000)},
      {"entities", repeated("&amp", 100000)},
      {"table rows", repeated("| a | b |\n", 100000)},
      {"one line of words", repeated("we open-source our model ", 400000)},
      {"one line of claims", repeated("We open-source our model. ", 100000)},
      {"no words", repeated("\xEF\xBF\xBD", 300000)},
      {"badges", repeated("![l](https://img.shields.io/badge/license-MIT-x) ", 20000)},
      {"links of links of words", repeated("[license ", 20000) + repeated("](x)", 20000)},
      {"names", repeated("Zephon Quillor Brontal ", 50000)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const Prose prose = prose_of(row.text, 0);
    CHECK(prose.chars.size() == row.text.size());
    const Said said = said_in("README.md", row.text, {}, "");
    for (const FoundClaim& claim : said.claims) {
      REQUIRE(claim.place.begin < claim.place.end);
      REQUIRE(claim.place.end <= row.text.size());
    }
  }
}

TEST_CASE("prose keeps lines where they are") {
  const std::string text = "a <!-- x\ny --> b\n```\nc\n```\n<pre>\nd\n</pre>\n[e\nf](g\nh)\n<p\n>i";
  const Prose prose = prose_of(text, 0);
  REQUIRE(prose.chars.size() == text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    CAPTURE(i);
    if (text[i] == '\n') CHECK(prose.chars[i] == '\n');
  }
}

TEST_CASE("prose begins behind the front matter") {
  CHECK(prose_of("---\na: b\n---\nc", 13).chars.find_first_not_of(" \n") == 13);
  CHECK(prose_of("ab", 99).chars == "  ");
}
