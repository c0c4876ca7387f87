#include "report/html/shown_text.h"

#include "support/catch.h"
#include "support/sample_assessments.h"

using namespace openwash;

namespace {

// The units [begin, end) of UTF-8 text, as a script would cut them.
std::string cut(const std::string& text, std::uint32_t begin, std::uint32_t end) {
  std::string out;
  std::uint32_t unit = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (unit >= begin && unit < end) out += text.substr(at, size);
    unit += size == 4 ? 2 : 1;
    at += size;
  }
  return out;
}

}  // namespace

TEST_CASE("places are found again in what is shown") {
  struct Row {
    const char* why;
    std::string text;
    std::string words;
    std::string shown;  // what the range holds
  };
  const Row rows[] = {
      {"plain words", "one two three\n", "two", "two"},
      {"in a later line", "a\nb\nfour five\n", "five", "five"},
      {"over line ends", "a bc\nde f\n", "bc\nde", "bc\nde"},
      {"CR LF are one line end", "a\r\nbc\r\nd\r\n", "bc\r\nd", "bc\nd"},
      {"a lone CR is one", "a\rbc\rd", "bc\rd", "bc\nd"},
      {"after letters of two and three bytes", "\xC3\xBC \xE9\x9D\x9E end", "end", "end"},
      {"after one of four bytes, which is two units", "\xF0\x9F\x98\x80 end", "end", "end"},
      {"a soft hyphen shows nothing", "no\xC2\xADthing else", "thing", "thing"},
      {"within words", "no\xC2\xADthing else", "no\xC2\xADthing", "nothing"},
      {"after an override, which is told",
       "a\xE2\x80\xAE"
       "b end",
       "end", "end"},
      {"an escape is told", "x \x1b[1m y", "\x1b[1m", "\\u{1b}[1m"},
      {"bytes that are no text", "\xFF\xFE end", "end", "end"},
      {"a byte order mark at the front", "\xEF\xBB\xBFone", "one", "one"},
      {"to the very end", "a\nend", "end", "end"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Place place = place_of(row.text, row.words);
    const ShownText text(row.text);
    const auto range = text.range_of(place);
    if (row.text.find('\r') != std::string::npos && !range) continue;
    REQUIRE(range);
    CHECK(cut(text.parts()[range->part].text, range->begin, range->end) == row.shown);
  }
}

TEST_CASE("a place whose words stand elsewhere is nowhere") {
  const std::string text = "one two\nthree\n";
  Place place = place_of(text, "two");
  CHECK(ShownText(text).range_of(place));
  place.quote = "too";
  CHECK_FALSE(ShownText(text).range_of(place));
  place = place_of(text, "two");
  place.line = place.end_line = 99;
  CHECK_FALSE(ShownText(text).range_of(place));
  CHECK_FALSE(ShownText(text).range_of({}));
  CHECK_FALSE(ShownText().range_of(place_of(text, "two")));
}

TEST_CASE("an excerpt holds the lines around its places") {
  std::string text;
  for (int i = 1; i <= 40; ++i) text += "line " + std::to_string(i) + "\n";
  const Place first = place_of(text, "line 10\n");
  const Place near = place_of(text, "line 15");
  const Place far = place_of(text, "line 38");
  const ShownText shown(text, {&far, &near, &first}, 2);
  REQUIRE(shown.parts().size() == 2);
  CHECK(shown.parts()[0].line == 8);
  CHECK(shown.parts()[0].text.starts_with("line 8\n"));
  CHECK(shown.parts()[0].text.ends_with("line 17\n"));
  CHECK(shown.parts()[1].line == 36);
  CHECK(shown.lines() == 41);
  const auto range = shown.range_of(far);
  REQUIRE(range);
  CHECK(range->part == 1);
  CHECK(cut(shown.parts()[1].text, range->begin, range->end) == "line 38");
  CHECK_FALSE(shown.range_of(place_of(text, "line 30")));
  CHECK(ShownText(text, {}, 2).parts().empty());
}
