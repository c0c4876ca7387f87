#include "text/lines.h"

#include <string>

#include "support/catch.h"

using namespace openwash;

TEST_CASE("positions count lines and code points from one") {
  struct Row {
    const char* why;
    std::string text;
    std::uint32_t offset;
    std::uint32_t line;
    std::uint32_t column;
  };
  const Row rows[] = {
      {"an empty text", "", 0, 1, 1},
      {"the first character", "ab", 0, 1, 1},
      {"the end", "ab", 2, 1, 3},
      {"past the end is the end", "ab", 99, 1, 3},
      {"the line end belongs to its line", "ab\ncd", 2, 1, 3},
      {"LF", "ab\ncd", 3, 2, 1},
      {"CR LF is one line end", "ab\r\ncd", 4, 2, 1},
      {"LF of CR LF", "ab\r\ncd", 3, 1, 4},
      {"a lone CR", "ab\rcd", 3, 2, 1},
      {"LF CR are two", "a\n\rb", 3, 3, 1},
      {"CR at the end", "a\r", 2, 2, 1},
      {"an empty line", "\n\nx", 2, 3, 1},
      {"after the last line end", "ab\n", 3, 2, 1},
      {"two bytes are one column", "\xC3\xBCx", 2, 1, 2},
      {"inside a character", "a\xE2\x80\x9Cx", 2, 1, 2},
      {"four bytes are one column", "\xF0\x9F\x98\x80x", 4, 1, 2},
      {"NEL and LINE SEPARATOR end no line", "a\xC2\x85\xE2\x80\xA8z", 6, 1, 4},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Lines lines(row.text);
    const Position position = lines.position(row.offset);
    CHECK(position.line == row.line);
    CHECK(position.column == row.column);
  }
}

TEST_CASE("offsets are where positions lead") {
  struct Row {
    const char* why;
    std::string text;
    Position position;
    std::uint32_t offset;
  };
  const Row rows[] = {
      {"the first character", "ab\ncd", {1, 1}, 0},
      {"a later line", "ab\ncd", {2, 2}, 4},
      {"the end of the text", "ab\ncd", {2, 3}, 5},
      {"past the end of the text", "ab\ncd", {2, 9}, 5},
      {"past the end of a line", "ab\ncd", {1, 9}, 3},
      {"no such line", "ab\ncd", {7, 1}, 5},
      {"line 0 is none", "ab", {0, 1}, 2},
      {"after letters of many bytes", "\xC3\xBC\xF0\x9F\x98\x80x", {1, 3}, 6},
      {"CR LF is one line end", "a\r\nb", {2, 1}, 3},
      {"an empty text", "", {1, 1}, 0},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(Lines(row.text).offset(row.position) == row.offset);
  }
}

TEST_CASE("how many lines there are") {
  CHECK(Lines("").count() == 1);
  CHECK(Lines("a").count() == 1);
  CHECK(Lines("a\n").count() == 2);
  CHECK(Lines("a\r\nb\rc\nd").count() == 4);
}

TEST_CASE("columns in long lines agree with counting") {
  std::string text = "first\n";
  for (int i = 0; i < 5000; ++i) text += i % 3 == 0 ? "\xE8\xAE\xB8" : "x";
  text += "\nshort \xC3\xBC line\n";
  for (int i = 0; i < 5000; ++i) text += "\xC3\xBC";
  const Lines lines(text);
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    const Position position = lines.position(at);
    REQUIRE(position.line == line);
    REQUIRE(position.column == column);
    ++column;
    if (text[at] == '\n') {
      ++line;
      column = 1;
    }
  }
}
