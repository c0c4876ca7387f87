#include "text/utf8.h"

#include <array>
#include <optional>

#include "support/catch.h"
#include "text/text_writer.h"

using namespace openwash;

namespace {

const std::string fffd = "\xEF\xBF\xBD";

struct Row {
  const char* why;
  std::string bytes;
  std::string text;
};

}  // namespace

TEST_CASE("each maximal invalid sequence is one replacement character") {
  const Row rows[] = {
      {"a lone continuing byte", "a\x80z", "a" + fffd + "z"},
      {"two of them", "\x80\xBF", fffd + fffd},
      {"a letter of Latin-1", "\xE9t\xE9", fffd + "t" + fffd},
      {"overlong slash", "\xC0\xAF", fffd + fffd},
      {"overlong in three bytes", "\xE0\x80\xAF", fffd + fffd + fffd},
      {"overlong in four bytes", "\xF0\x80\x80\xAF", fffd + fffd + fffd + fffd},
      {"a surrogate", "\xED\xA0\x80", fffd + fffd + fffd},
      {"beyond the last code point", "\xF4\x90\x80\x80", fffd + fffd + fffd + fffd},
      {"bytes that lead nothing", "\xF5\xFE\xFF", fffd + fffd + fffd},
      {"cut after two of three bytes", "\xE2\x80x", fffd + "x"},
      {"cut after three of four bytes", "\xF0\x9F\x98x", fffd + "x"},
      {"cut at the end", "x\xF0\x9F\x98", "x" + fffd},
      {"a lead byte after a cut sequence", "\xE2\x80\xC3\xBC", fffd + "\xC3\xBC"},
      {"lead bytes in a row", "\xC3\xC3\xBC", fffd + "\xC3\xBC"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(valid_utf8_size(row.bytes) < row.bytes.size());
    CHECK(repair_utf8(row.bytes, 0).chars == row.text);
  }
}

TEST_CASE("what is valid stays") {
  const Row rows[] = {
      {"nothing", "", ""},
      {"the last of one byte, the first of two", "\x7F\xC2\x80", ""},
      {"the last of two, the first of three", "\xDF\xBF\xE0\xA0\x80", ""},
      {"on both sides of the surrogates", "\xED\x9F\xBF\xEE\x80\x80", ""},
      {"the last of three, the first of four", "\xEF\xBF\xBF\xF0\x90\x80\x80", ""},
      {"the last code point", "\xF4\x8F\xBF\xBF", ""},
      {"a zero byte", std::string("a\0b", 3), ""},
      {"a replacement character that was there", fffd, ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(valid_utf8_size(row.bytes) == row.bytes.size());
    CHECK(repair_utf8(row.bytes, 0).chars == row.bytes);
  }
}

TEST_CASE("an invalid byte is found wherever it stands") {
  // The fast path takes 32 and 8 bytes at a time.
  for (std::size_t size = 1; size < 80; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string bytes(size, 'a');
      bytes[at] = '\xFF';
      REQUIRE(valid_utf8_size(bytes) == at);
    }
  }
}

namespace {

// The well-formed sequences, spelled out from the standard's table of ranges: another way to the same end.
struct Ranges {
  int lead_min, lead_max;
  std::array<std::array<int, 2>, 3> rest;
  std::size_t size;
};
constexpr Ranges ranges[] = {
    {0x00, 0x7F, {}, 1},
    {0xC2, 0xDF, {{{0x80, 0xBF}}}, 2},
    {0xE0, 0xE0, {{{0xA0, 0xBF}, {0x80, 0xBF}}}, 3},
    {0xE1, 0xEC, {{{0x80, 0xBF}, {0x80, 0xBF}}}, 3},
    {0xED, 0xED, {{{0x80, 0x9F}, {0x80, 0xBF}}}, 3},
    {0xEE, 0xEF, {{{0x80, 0xBF}, {0x80, 0xBF}}}, 3},
    {0xF0, 0xF0, {{{0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}}, 4},
    {0xF1, 0xF3, {{{0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}}, 4},
    {0xF4, 0xF4, {{{0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}}, 4},
};

std::string replaced_by_table(const std::string& bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t fits = 0;
    bool is_whole = false;
    for (const Ranges& row : ranges) {
      const int lead = static_cast<unsigned char>(bytes[at]);
      if (lead < row.lead_min || lead > row.lead_max) continue;
      fits = 1;
      while (fits < row.size && at + fits < bytes.size()) {
        const int byte = static_cast<unsigned char>(bytes[at + fits]);
        if (byte < row.rest[fits - 1][0] || byte > row.rest[fits - 1][1]) break;
        ++fits;
      }
      is_whole = fits == row.size;
    }
    text += is_whole ? bytes.substr(at, fits) : fffd;
    at += fits == 0 ? 1 : fits;
  }
  return text;
}

}  // namespace

TEST_CASE("repair agrees with the table of the standard, and its map is whole") {
  constexpr unsigned char telling[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                       0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  std::uint32_t state = 1;
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (std::uint32_t size = round % 12u; size > 0; --size) {
      state = state * 1664525u + 1013904223u;
      bytes.push_back(static_cast<char>(telling[(state >> 16) % sizeof telling]));
    }
    const Text text = repair_utf8(bytes, 7);
    REQUIRE(text.chars == replaced_by_table(bytes));
    // The bytes of every piece of the text, read alone, say that piece.
    std::uint32_t end = 7;
    for (std::size_t at = 0; at < text.chars.size();) {
      const auto begin = static_cast<std::uint32_t>(at);
      next_code_point(text.chars, at);
      const Span place = text.map.locate({begin, static_cast<std::uint32_t>(at)});
      REQUIRE(place.begin == end);
      end = place.end;
      REQUIRE(replaced_by_table(bytes.substr(place.begin - 7, place.size())) == text.chars.substr(begin, at - begin));
    }
    REQUIRE(end == 7 + bytes.size());
  }
}
