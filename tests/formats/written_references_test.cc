#include "formats/written_references.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace openwash;

TEST_CASE("character references in plain text are read") {
  struct Row {
    const char* why;
    std::string text;
    std::string read;
    bool trick;
  };
  const Row rows[] = {
      {"a letter in a known word", "for &#109;ilitary use", "for military use", true},
      {"in hexadecimal", "for &#x6D;ilitary use", "for military use", true},
      {"several", "&#109;il&#105;tary", "military", true},
      {"a soft hyphen in a word", "mili&shy;tary", "mili\u00ADtary", true},
      {"a joiner", "mili&zwj;tary", "mili\u200Dtary", true},
      {"a blank", "military&nbsp;use", "military use", false},
      {"a line end", "military&NewLine;use", "military use", false},
      {"signs", "not&comma; &lpar;ever&rpar;", "not, (ever)", false},
      {"an accent", "Qu&eacute;bec", "Qu\u00E9bec", false},
      {"typography", "&#169; 2020 and &#8220;words&#8221;", "\u00A9 2020 and \u201Cwords\u201D", false},
      {"prose about codes", "write &#65; for A", "write A for A", false},
      {"a letter in a word that is not known", "&#65;BC", "ABC", false},
      {"what would make marks", "&lt;b&gt; &#35; &#42;", "&lt;b&gt; &#35; &#42;", false},
      {"an ampersand", "R&amp;D", "R&amp;D", false},
      {"without a semicolon", "?a=1&copy=2&shy", "?a=1&copy=2&shy", false},
      {"no name", "see &item; and &# and #109; & &", "see &item; and &# and #109; & &", false},
      {"nothing", "", "", false},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const std::vector<Edit> edits = written_references(row.text, [](std::string_view word) { return word == "military"; });
    CHECK(edited(row.text, edits).chars == row.read);
    CHECK(std::any_of(edits.begin(), edits.end(), [](const Edit& edit) { return edit.trick == Trick::coded; }) == row.trick);
  }
}
