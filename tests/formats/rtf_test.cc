#include <string>

#include "formats/format.h"
#include "support/catch.h"

using namespace openwash;

namespace {

Text rtf_text(const std::string& body) {
  const std::string document = "{\\rtf1\\ansi " + body + "}";
  const Format* format = format_of("LICENSE.txt", document);
  REQUIRE(format != nullptr);
  REQUIRE(std::string(format->name) == "rtf");
  return format->extract(document);
}

}  // namespace

TEST_CASE("the words of a document") {
  struct Row {
    const char* why;
    std::string body;
    std::string text;
  };
  const Row rows[] = {
      {"a run", "You may not.", "You may not."},
      {"formats vanish", "You \\b may\\b0  not.", "You may not."},
      {"a blank ends a control word and is no text", "non\\b commercial", "noncommercial"},
      {"line ends of the file are no text", "non\r\ncommercial", "noncommercial"},
      {"short paragraphs are lines", "One\\par two\\par", "One\ntwo"},
      {"an empty one parts", "One\\par\\par two", "One\n\ntwo"},
      {"long ones are paragraphs", std::string(130, 'a') + "\\par two", std::string(130, 'a') + "\n\ntwo"},
      {"a backslash at the end of a line is one, too", "One\\\ntwo", "One\ntwo"},
      {"a line", "One\\line two", "One\ntwo"},
      {"cells", "(a)\\cell sell it\\cell\\row (b)\\cell lend it\\row", "(a) sell it\n(b) lend it"},
      {"bytes of Windows", "\\'93Model\\'94 \\'e9t\\'E9", "“Model” été"},
      {"a byte that is none", "a\\'81b\\'zzc",
       "a\xEF\xBF\xBD"
       "bzzc"},
      {"bytes of another code page are unknown", "\\ansicpg936 \\'c4\\'a3x", "\xEF\xBF\xBD\xEF\xBF\xBDx"},
      {"numbers", "\\u8220?Model\\u8221?", "“Model”"},
      {"a number with a byte in its place", "\\u8220\\'93Model", "“Model"},
      {"two bytes in its place", "\\uc2\\u27169\\'c4\\'a3x", "模x"},
      {"none in its place", "\\uc0\\u8220 Model", "“Model"},
      {"the count holds for the group", "{\\uc0\\u8220 a}\\u8221?b", "“a”b"},
      {"below zero", "\\u-10179?\\u-8704?", "😀"},
      {"half a pair", "\\u-8704?x", "\xEF\xBF\xBDx"},
      {"names", "a\\emdash b\\bullet\\lquote c\\rquote\\tab d", "a—b•‘c’ d"},
      {"signs", "\\{a\\}\\\\b\\~c\\_d\\-e",
       "{a}\\b\xC2\xA0"
       "c-de"},
      {"hidden groups", "{\\fonttbl{\\f0 Arial;}}{\\info{\\author X}}{\\*\\generator Y;}a", "a"},
      {"a link shows its words", "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt terms}}", "terms"},
      {"a picture", "a{\\pict\\bin5 }}}}}x}b", "ab"},
      {"groups closed too often", "a}}}b", "ab"},
      {"a control word cut by the end", "a\\", "a}"},
      {"a hidden mark of a list shows", "{\\listtext 1.\\tab}One", "1. One"},
      {"a number beyond reason", "\\u99999999999999 a\\fs99999999999b", "ab"},
      {"letters that are not ASCII", "模型\\u27169?型", "模型模型"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(rtf_text(row.body).chars == row.text);
  }
}

TEST_CASE("places lead back to the document") {
  const std::string document = "{\\rtf1 the \\'93Model\\u8221? may \\b not\\b0  be}";
  const Text text = format_of("x", document)->extract(document);
  const auto source_of = [&](const std::string& words) {
    const auto at = static_cast<std::uint32_t>(text.chars.find(words));
    const Span place = text.map.locate({at, at + static_cast<std::uint32_t>(words.size())});
    return document.substr(place.begin, place.size());
  };
  CHECK(source_of("Model") == "Model");
  CHECK(source_of("“Model”") == "\\'93Model\\u8221");
  CHECK(source_of("may not be") == "may \\b not\\b0  be");
}

TEST_CASE("hostile documents end") {
  for (const char* piece : {"{", "}", "\\u8220", "\\par", "\\bin9", "\\'", "\\", "{\\*", "{\\field{\\fldrslt "}) {
    INFO(piece);
    std::string body;
    while (body.size() < 1'000'000) body += piece;
    CHECK(rtf_text(body).chars.size() < 2 * body.size());
  }
}
