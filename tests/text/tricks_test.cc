#include "text/tricks.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("tricks are told from typography") {
  struct Row {
    const char* why;
    const char* text;
    std::vector<Trick> wanted;
  };
  const Row rows[] = {
      {"a zero-width space in a word",
       "no comm\xE2\x80\x8B"
       "ercial use",
       {Trick::invisible}},
      {"a word joiner", "not\xE2\x81\xA0hing", {Trick::invisible}},
      {"a Cyrillic letter in a Latin word", "\xD1\x81ommercial use", {Trick::look_alike}},
      {"a Greek letter in a Latin word", "c\xCE\xBFmmercial", {Trick::look_alike}},
      {"wide letters", "\xEF\xBC\xAE\xEF\xBD\x8F\xEF\xBD\x8E\xEF\xBD\x85 at all", {Trick::full_width}},
      {"letters apart", "it is f o r b i d d e n to sell", {Trick::spaced_out}},
      {"a letter as a code", "for &#109;ilitary use", {Trick::coded}},
      {"the same in hexadecimal", "for &#x6D;ilitary use", {Trick::coded}},
      {"a copyright sign as a code", "&#169; 2020 and &#8220;words&#8221;", {}},
      {"no code", "see &#item; and &# and #109;", {}},
      {"a turned direction", "may \xE2\x80\xAEton\xE2\x80\xAC be sold", {Trick::direction}},
      {"two tricks, each once",
       "comm\xE2\x80\x8B"
       "ercial n\xE2\x80\x8Bon \xD1\x81opy",
       {Trick::invisible, Trick::look_alike}},
      {"a soft hyphen", "com\xC2\xADmercial", {}},
      {"a zero-width space before a blank", "may\xE2\x80\x8B not", {}},
      {"between a word and a blank", "may \xE2\x80\x8Bnot", {}},
      {"a joiner of emoji", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9", {}},
      {"a non-joiner in Persian", "\xD9\x85\xDB\x8C\xE2\x80\x8C\xD8\xAE", {}},
      {"a Russian word beside an English one", "\xD0\xBC\xD0\xB8\xD1\x80 and peace", {}},
      {"wide letters in Chinese", "\xE6\xA8\xA1\xE5\x9E\x8B\xEF\xBC\xAE\xEF\xBD\x8F\xEF\xBD\x8E\xEF\xBD\x85", {}},
      {"a short list of letters", "options a b c d and e", {}},
      {"initials", "J R R Tolkien and A B See", {}},
      {"accents", "na\xC3\xAFve caf\xC3\xA9", {}},
      {"a micro sign", "5 \xC2\xB5m wide", {}},
      {"a byte order mark in front", "\xEF\xBB\xBFLicence", {}},
      {"broken UTF-8", "abc\xFF\xC3", {}},
      {"nothing", "", {}},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    std::vector<Trick> found;
    for (const TrickPlace& place : tricks_in(row.text)) found.push_back(place.trick);
    CHECK(found == row.wanted);
  }
}
