#include "claims/claims.h"

#include "support/catch.h"

using namespace openwash;

namespace {

// "claim about [license]" a claim of the own artifact, in reading order.
std::string dump(std::string_view path, std::string_view chars) {
  const Said said = said_in(path, chars, {}, "");
  std::string out;
  for (const FoundClaim& c : said.claims) {
    if (c.about == "something-else") continue;
    out += (out.empty() ? "" : " | ") + c.claim + " " + c.about;
    if (!c.license.empty()) out += " [" + c.license + "]";
  }
  return out;
}

}  // namespace

TEST_CASE("what prose claims") {
  struct Row {
    const char* why;
    const char* text;
    const char* claims;
  };
  const Row rows[] = {
      {"the team opens its own model", "# Zephon\n\nToday we open-source Zephon, our model.", "open-source weights"},
      {"others are compared", "# Zephon\n\nZephon beats other open-source models.", ""},
      {"a negation", "# Zephon\n\nZephon is not open source.", ""},
      {"code in a fence is no prose", "# Zephon\n\n```\nwe open-source our model\n```\n", ""},
      {"a badge", "# Z\n\n![License](https://img.shields.io/badge/License-MIT-blue)\n", "specific-licence all [MIT]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why, row.text);
    CHECK(dump("README.md", row.text) == row.claims);
  }
}
