#include <algorithm>

#include "openwash.h"
#include "support/catch.h"

using namespace openwash;

TEST_CASE("bans that are hidden are found, or the text is unclear and says why") {
  const Analyzer analyzer = Analyzer::embedded();
  struct Row {
    const char* why;
    std::string ban;
    bool found;
    const char* warning;
  };
  const std::string plain = "You may not use the library for military purposes.";
  const Row rows[] = {
      {"as it is", plain, true, ""},
      {"zero-width spaces", "You may n\xE2\x80\x8Bot use the library for mili\xE2\x80\x8Btary purposes.", true,
       "Invisible characters"},
      {"soft hyphens, which are ordinary", "You may not use the library for mili\xC2\xADtary purposes.", true, ""},
      {"wide letters",
       "You may not use the library for "
       "\xEF\xBD\x8D\xEF\xBD\x89\xEF\xBD\x8C\xEF\xBD\x89\xEF\xBD\x94\xEF\xBD\x81\xEF\xBD\x92\xEF\xBD\x99 purposes.",
       true, "wide letters"},
      {"twin letters", "You may n\xD0\xBEt use the library for milit\xD0\xB0ry purposes.", true, "another script"},
      {"letters apart", "You may n o t use the library for m i l i t a r y purposes.", false, "stand apart"},
      {"codes", "You may not use the library for &#109;ilitary purposes.", false, "codes"},
      {"after thousands of blank lines", std::string(6000, '\n') + plain, true, ""},
      {"after a megabyte of blanks", std::string(1u << 20, ' ') + plain, true, ""},
      {"in a comment", "<!-- " + plain + " -->", true, ""},
      {"in a footnote", "Use is free [^1].\n\n[^1]: " + plain, true, ""},
      {"in columns", "You   may   not   use   the   library   for   military   purposes.", true, ""},
      {"in capitals", "YOU MAY NOT USE THE LIBRARY FOR MILITARY PURPOSES.", true, ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Assessment a = analyzer.scan("LICENSE", "You may use, copy, change and pass on the library.\n\n" + row.ban + "\n", {});
    const bool found =
        std::any_of(a.findings.begin(), a.findings.end(), [](const Finding& f) { return f.severity == Severity::hard; });
    CHECK(found == row.found);
    CHECK(std::string(name_of(a.verdict)) == (row.found ? "restricted" : "unclear"));
    const bool warned = std::any_of(a.warnings.begin(), a.warnings.end(),
                                    [&](const std::string& w) { return w.find(row.warning) != std::string::npos; });
    CHECK(warned == (*row.warning != 0));
  }
}
