#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "clauses/clause.h"
#include "support/catch.h"

using namespace openwash;

namespace {

bool at_character(const std::string& text, std::uint32_t offset) {
  return offset >= text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0u) != 0x80u;
}

// What holds for the blocks and clauses of any text at all.
void check_promises(const std::string& text, bool valid_utf8) {
  const Outline outline = outline_of(text);
  std::uint32_t behind = 0;
  for (std::size_t i = 0; i < outline.blocks.size(); ++i) {
    const Block& block = outline.blocks[i];
    REQUIRE(block.span.begin >= behind);
    REQUIRE(block.span.end >= block.span.begin);
    REQUIRE(block.span.end <= text.size());
    REQUIRE((block.parent == no_index || block.parent < i));
    REQUIRE((block.heading == no_index || block.heading < i));
    REQUIRE((block.marker.empty() || (block.marker.end <= block.span.begin && block.marker.begin >= behind)));
    behind = block.span.end;
  }
  const std::vector<Clause> clauses = clauses_of(text, outline, 200);
  behind = 0;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    REQUIRE(clause.span.begin >= behind);
    REQUIRE(clause.span.end > clause.span.begin);
    REQUIRE(clause.span.size() <= 200);
    REQUIRE(outline.blocks[clause.block].span.contains(clause.span));
    REQUIRE((clause.lead_in == no_index || clause.lead_in < i));
    if (valid_utf8) {
      REQUIRE(at_character(text, clause.span.begin));
      REQUIRE(at_character(text, clause.span.end));
    }
    behind = clause.span.end;
  }
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("large and deep texts") {
  struct Row {
    const char* why;
    std::string text;
  };
  std::string stairs;
  for (std::size_t i = 0; i < 600; ++i) stairs += std::string(i, ' ') + "- step\n";
  const Row rows[] = {
      {"one line", repeated("word ", 200000)},
      {"one word", std::string(1000000, 'w')},
      {"markers within a line", repeated("(a) ", 200000)},
      {"markers that follow one another", repeated("(a) x (b) y (i) z ", 50000)},
      {"lines of markers", repeated("(a)\n", 100000)},
      {"nested quotes", repeated("> ", 100000) + "deep"},
      {"lists that nest ever deeper", stairs},
      {"brackets that never close", repeated("(", 300000)},
      {"brackets that never opened", repeated("a) ", 200000)},
      {"quotation marks", repeated("\" ", 200000)},
      {"dots", repeated(". ", 200000)},
      {"dots without blanks", std::string(500000, '.')},
      {"stars on lines of their own", repeated("* \n\n", 100000)},
      {"comment signs", repeated("/*\n*\n", 50000)},
      {"hashes", repeated("#\n", 100000)},
      {"blank lines", repeated("\n \n", 100000)},
      {"colons", repeated("a:\n", 100000)},
      {"colons, then small lines", "x:\n" + repeated("a;\n", 100000)},
      {"semicolons", repeated("a; ", 200000)},
      {"wide semicolons", repeated("\xEF\xBC\x9B", 100000)},
      {"counting words", repeated("\xE4\xB8\x80\xE3\x80\x81", 100000)},
      {"numbers in parts", repeated("1.1.1.1.1.1.1.1.1.1.1.1\n", 20000)},
      {"page numbers", repeated("1\n", 100000)},
      {"bars", repeated("|", 300000)},
      {"breaks", repeated("<br", 200000)},
      {"wide blanks", repeated("\xE3\x80\x80", 100000)},
      {"open front matter", "---\n" + repeated("key: value\n", 50000)},
      {"zero bytes", std::string(100000, '\0')},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    check_promises(row.text, true);
  }
}

TEST_CASE("texts thrown together from what the reading looks at") {
  const std::string_view pieces[] = {"(a) ",
                                     "(i) ",
                                     "ii. ",
                                     "1. ",
                                     "1.1 ",
                                     "2) ",
                                     "- ",
                                     "* ",
                                     "\xE2\x80\xA2 ",
                                     "# ",
                                     "## ",
                                     "**",
                                     "> ",
                                     "// ",
                                     " * ",
                                     "/*",
                                     "*/",
                                     "\n",
                                     "\n\n",
                                     "    ",
                                     "\t",
                                     "You ",
                                     "may ",
                                     "not ",
                                     "Use ",
                                     "e.g. ",
                                     "Inc. ",
                                     ". ",
                                     ": ",
                                     "; ",
                                     ", ",
                                     "! ",
                                     "or ",
                                     "and ",
                                     "\"",
                                     "\xE2\x80\x9C",
                                     "\xE2\x80\x9D",
                                     "(",
                                     ")",
                                     "\xE3\x80\x82",
                                     "\xEF\xBC\x9B",
                                     "\xEF\xBC\x9A",
                                     "\xE4\xB8\x80\xE3\x80\x81",
                                     "\xE7\xAC\xAC\xE4\xB8\x80\xE6\x9D\xA1",
                                     "\xEF\xBC\x88\xE4\xB8\x80\xEF\xBC\x89",
                                     "\xE2\x91\xA0",
                                     "\xE6\xA8\xA1",
                                     "<br>",
                                     "---\n",
                                     "===\n",
                                     "|",
                                     "Section 3 ",
                                     "12\n",
                                     "\r\n",
                                     "\xC2\xA7 3 ",
                                     "\xC2\xA0",
                                     "\xEF\xBB\xBF"};
  std::mt19937 random(1);  // the same texts in every run
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const auto count = random() % 60;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % std::size(pieces)];
    INFO(text);
    check_promises(text, true);
  }
}

TEST_CASE("bytes that are no text") {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    const auto count = random() % 300;
    for (std::size_t i = 0; i < count; ++i) text += static_cast<char>(random() % 256);
    check_promises(text, false);
  }
}
