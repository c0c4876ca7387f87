#include "report/excerpt.h"

#include "support/catch.h"
#include "support/sample_assessments.h"

using namespace openwash;

namespace {

std::string plain(const std::string& text, const std::vector<std::string>& decisive, std::size_t width = 80,
                  std::size_t most = 0) {
  std::vector<Place> places;
  for (const std::string& words : decisive) places.push_back(place_of(text, words));
  return drawn(excerpt_of(place_of(text, text), places), {width, "|", most, false}, Style(false));
}

}  // namespace

TEST_CASE("the words that decided stand above carets") {
  struct Row {
    const char* text;
    std::vector<std::string> decisive;
    const char* out;
    const char* why;
  };
  const Row rows[] = {
      {"never for money", {}, "|never for money\n", "nothing decisive, no line of carets"},
      {"never for money", {"never"}, "|never for money\n|^^^^^\n", "at the start"},
      {"never for money", {"money"}, "|never for money\n|          ^^^^^\n", "at the end"},
      {"never for money", {"never", "money"}, "|never for money\n|^^^^^     ^^^^^\n", "two"},
      {"never for money", {"never for", "for money"}, "|never for money\n|^^^^^^^^^^^^^^^\n", "overlapping"},
      {"never\n   for money", {"never\n   for"}, "|never for money\n|^^^^^^^^^\n", "over a line end, which shows as one blank"},
      {"\t never  for\r\nmoney ", {"for"}, "|never for money\n|      ^^^\n", "blanks run together and do not begin a line"},
      {"\xE9\x9D\x9E\xE5\x95\x86 use", {"use"}, "|\xE9\x9D\x9E\xE5\x95\x86 use\n|     ^^^\n", "wide characters before"},
      {"\xE9\x9D\x9E\xE5\x95\x86 use", {"\xE5\x95\x86"}, "|\xE9\x9D\x9E\xE5\x95\x86 use\n|  ^^\n", "a wide character itself"},
      {"cafe\xCC\x81 use", {"use"}, "|cafe\xCC\x81 use\n|     ^^^\n", "a combining mark before"},
      {"a\x1b[1m use", {"use"}, "|a\\u{1b}[1m use\n|           ^^^\n", "an escape is as wide as it is shown"},
      {"com\xC2\xADmer\xE2\x80\x8B"
       "cial use",
       {"use"},
       "|commercial use\n|           ^^^\n",
       "soft hyphens and spaces of no width are dropped"},
      {"a\xC2\xA0use", {"use"}, "|a use\n|  ^^^\n", "a no-break space is a blank"},
      {"a \xFF use", {"use"}, "|a \xEF\xBF\xBD use\n|    ^^^\n", "a byte that is no UTF-8"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(plain(row.text, row.decisive) == row.out);
  }
}

TEST_CASE("carets follow their words over the end of a line") {
  CHECK(plain("you may not use this for money at all", {"may not use this for money"}, 15) ==
        "|you may not\n|    ^^^^^^^\n|use this for\n|^^^^^^^^^^^^\n|money at all\n|^^^^^\n");
}

TEST_CASE("decisive words are found by their text where offsets are not those of the quote") {
  Place quote{100, 140, 1, 1, 1, 1, "not for use, never for money"};  // UTF-16: twice as many bytes
  const Place inner{124, 128, 1, 1, 1, 1, "never"};
  CHECK(drawn(excerpt_of(quote, {inner}), {80, "", 0, false}, Style(false)) ==
        "not for use, never for money\n             ^^^^^\n");

  struct Row {
    Place inner;
    const char* why;
  };
  const Row rows[] = {
      {{10, 15, 1, 1, 1, 1, "never"}, "before the quote"},
      {{200, 205, 1, 1, 1, 1, "never"}, "after it"},
      {{110, 115, 1, 1, 1, 1, "absent"}, "not in it"},
      {{110, 110, 1, 1, 1, 1, ""}, "nothing"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(excerpt_of(quote, {row.inner}).marks.empty());
  }
}

TEST_CASE("with colour the words themselves are underlined") {
  const std::string text = "never for money";
  CHECK(drawn(excerpt_of(place_of(text, text), {place_of(text, "for")}), {80, "|", 0, false}, Style(true)) ==
        "\x1b[2m|\x1b[0mnever \x1b[1;4mfor\x1b[0m money\n");
}

TEST_CASE("long quotes keep their first line and what decided") {
  struct Row {
    std::vector<std::string> decisive;
    std::size_t most;
    const char* out;
    const char* why;
  };
  const char* text = "a1111111 b2222222 c3333333 d4444444 e5555555 f6666666";
  const Row rows[] = {
      {{}, 6, "|a1111111\n|b2222222\n|c3333333\n|d4444444\n|e5555555\n|f6666666\n", "all fit"},
      {{}, 0, "|a1111111\n|b2222222\n|c3333333\n|d4444444\n|e5555555\n|f6666666\n", "no limit"},
      {{}, 2, "|a1111111\n|b2222222\n|[...]\n", "the first ones"},
      {{"e5555555"}, 2, "|a1111111\n|[...]\n|e5555555\n|^^^^^^^^\n|[...]\n", "the deciding one"},
      {{"e5555555"}, 3, "|a1111111\n|b2222222\n|[...]\n|e5555555\n|^^^^^^^^\n|[...]\n", "then neighbours"},
      {{"b2222222", "d4444444"}, 2, "|a1111111\n|b2222222\n|^^^^^^^^\n|[...]\n", "no more than there is room for"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(plain(text, row.decisive, 11, row.most) == row.out);
  }
}

TEST_CASE("a lead-in keeps its end, which says what follows") {
  const std::string text = "a1111111 b2222222 c3333333 d4444444";
  CHECK(drawn(excerpt_of(place_of(text, text), {}), {11, "|", 2, true}, Style(false)) == "|[...]\n|c3333333\n|d4444444\n");
}

TEST_CASE("quotes are cut to one line") {
  struct Row {
    const char* quote;
    std::size_t width;
    const char* out;
    const char* why;
  };
  const Row rows[] = {
      {"short", 20, "short", "it fits"},
      {"twelve words", 12, "twelve words", "just"},
      {"twelve words.", 12, "twelve wo...", "not"},
      {"twelve  \n words", 12, "twelve words", "blanks run together first"},
      {"twelv e words", 9, "twelv...", "no blank before the dots"},
      {"\xE9\x9D\x9E\xE5\x95\x86\xE7\x94\xA8", 5, "\xE9\x9D\x9E...", "wide characters are not halved"},
      {"abcdef", 2, "...", "room for nothing"},
      {"", 5, "", "nothing"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const std::string quote = row.quote;
    CHECK(shortened(place_of(quote, quote), row.width) == row.out);
  }
}
