#include "text/width.h"

#include <string>

#include "support/catch.h"

using namespace openwash;

TEST_CASE("columns are counted as a terminal shows them") {
  struct Row {
    const char* chars;
    std::size_t width;
    const char* why;
  };
  const Row rows[] = {
      {"", 0, "nothing"},
      {"abc", 3, "ASCII"},
      {"\xC3\xA9", 1, "a letter with an accent"},
      {"e\xCC\x81", 1, "a combining mark takes no room"},
      {"\xE8\xAE\xB8\xE5\x8F\xAF", 4, "Han characters are wide"},
      {"\xED\x95\x9C", 2, "so is Hangul"},
      {"\xEF\xBC\xA1", 2, "so are full-width letters"},
      {"\xEF\xBD\xB1", 1, "half-width kana are not"},
      {"\xF0\x9F\x98\x80", 2, "nor is an emoji narrow"},
      {"\x1b[1m", 3, "an escape has no width of its own"},
      {"\xFF\xFE", 2, "each byte that is no UTF-8 shows as one replacement"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(display_width(row.chars) == row.width);
  }
}

TEST_CASE("bytes that are not UTF-8 are taken in the longest runs that begin a character") {
  struct Row {
    std::string bytes;
    std::uint32_t size;
    bool valid;
    const char* why;
  };
  const Row rows[] = {
      {"\x80", 1, false, "a continuation alone"},
      {"\xC0\xAF", 1, false, "C0 never begins a character"},
      {"\xE0\x80\x80", 1, false, "an overlong form fails at its second byte"},
      {"\xED\xA0\x80", 1, false, "so does a surrogate"},
      {"\xF4\x90\x80\x80", 1, false, "so does what lies beyond Unicode"},
      {"\xE2\x82", 2, false, "cut at the end"},
      {"\xE2\x82 ", 2, false, "cut before a blank"},
      {"\xF0\x9F\x98", 3, false, "three of four"},
      {"\xF5\x80", 1, false, "F5 never begins a character"},
      {"\xE2\x82\xAC", 3, true, "whole"},
      {"\xF4\x8F\xBF\xBF", 4, true, "the last code point"},
      {"\xEF\xBF\xBD", 3, true, "a replacement character that the text itself holds"},
      {std::string(1, '\0'), 1, true, "NUL is a character"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(cell_at(row.bytes, 0).size == row.size);
    CHECK(cell_at(row.bytes, 0).valid == row.valid);
  }
}
