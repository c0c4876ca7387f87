#include "report/printable.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("nothing reaches the terminal that it could obey or that cannot be seen") {
  struct Row {
    std::string text;
    std::string shown;
    const char* why;
  };
  const Row rows[] = {
      {"LICENSE (old).txt", "LICENSE (old).txt", "ordinary names stay"},
      {"\xE8\xAE\xB8\xE5\x8F\xAF", "\xE8\xAE\xB8\xE5\x8F\xAF", "names in other scripts stay"},
      {"a\nb\tc\r", "a\\nb\\tc\\r", "line ends and tabs"},
      {"\x1b]8;;x\x07", "\\u{1b}]8;;x\\u{07}", "escape sequences"},
      {"\xC2\x9B"
       "31m",
       "\\u{9b}31m", "the one-character form of an escape"},
      {"\x7F", "\\u{7f}", "delete"},
      {std::string("a\0b", 3), "a\\u{00}b", "NUL"},
      {"\xE2\x80\xAE"
       "txt.exe",
       "\\u{202e}txt.exe", "an override of the writing direction"},
      {"\xE2\x81\xA6x\xE2\x81\xA9", "\\u{2066}x\\u{2069}", "isolates"},
      {"a\xE2\x80\x8B"
       "b",
       "a\\u{200b}b", "a space of no width"},
      {"\xEF\xBB\xBFx", "\\u{feff}x", "a byte order mark"},
      {"a\xC2\xAD"
       "b",
       "a\\u{ad}b", "a soft hyphen"},
      {"\xF3\xA0\x81\x81", "\\u{e0041}", "tag letters"},
      {"\xEF\xBF\xBF", "\\u{ffff}", "a noncharacter"},
      {"\xE2\x80\xA8", "\\u{2028}", "the line separator"},
      {"\xFFx\xE2\x82", "\xEF\xBF\xBDx\xEF\xBF\xBD", "bytes that are no UTF-8"},
      {"\xE2\x80\x8D", "\xE2\x80\x8D", "a joiner, which some scripts need"},
      {"\xF3\xA0\x84\x80", "\xF3\xA0\x84\x80", "a variation selector of Japanese names"},
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80", "an emoji"},
      {"C:\\n", "C:\\n", "a backslash stays as it is"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(printable(row.text) == row.shown);
  }
}

TEST_CASE("the table of hidden characters is sorted: each one is found, its neighbours are not") {
  for (const char32_t code : {0x00,   0x1F,   0x7F,   0x9F,   0xAD,    0x61C,   0x115F,  0x1160,  0x180E,  0x200B,  0x200E,
                              0x200F, 0x2028, 0x202E, 0x2060, 0x206F,  0x3164,  0xD800,  0xDFFF,  0xFDD0,  0xFDEF,  0xFEFF,
                              0xFFA0, 0xFFF9, 0xFFFB, 0xFFFE, 0x1FFFF, 0xE0000, 0xE00FF, 0xE01F0, 0xE0FFF, 0x10FFFF}) {
    INFO(static_cast<std::uint32_t>(code));
    CHECK_FALSE(is_printable(code));
  }
  for (const char32_t code : {0x20,   0x7E,   0xA0,   0xAC,   0xAE,   0x61B,  0x61D,   0x115E,  0x1161,  0x180D,  0x200A,
                              0x200C, 0x200D, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070,  0x3163,  0x3165,  0xE000,  0xFDCF,
                              0xFDF0, 0xFEFE, 0xFF9F, 0xFFA1, 0xFFFC, 0xFFFD, 0x10000, 0xE0100, 0xE01EF, 0x10FFFD}) {
    INFO(static_cast<std::uint32_t>(code));
    CHECK(is_printable(code));
  }
}
