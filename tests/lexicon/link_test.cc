#include "lexicon/link.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace openwash;

namespace {

std::string dump(std::string_view text) {
  std::string out;
  for (const Link& link : links_in(text)) out += (out.empty() ? "" : " ") + link.url;
  return out;
}

struct Row {
  std::string text;
  std::string expected;
  std::string why;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text << " -- " << row.why);
    CHECK(dump(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("links as they stand in texts") {
  check({
      {"see https://a.org/use-policy for", "https://a.org/use-policy", "plain"},
      {"see HTTPS://A.org/P", "HTTPS://A.org/P", "as written"},
      {"(https://a.org/p)", "https://a.org/p", "in brackets"},
      {"(see https://a.org/p).", "https://a.org/p", "bracket and full stop"},
      {"https://a.org/p, and", "https://a.org/p", "comma"},
      {"\xE2\x80\x9Chttps://a.org/p\xE2\x80\x9D", "https://a.org/p", "in quotes"},
      {"<https://a.org/p>", "https://a.org/p", "in angle brackets"},
      {"[the policy](https://a.org/p)", "https://a.org/p", "Markdown"},
      {"[https://a.org/p](https://a.org/p).", "https://a.org/p https://a.org/p", "Markdown, label and target"},
      {"**https://a.org/p**", "https://a.org/p", "Markdown, bold"},
      {"_https://a.org/p_", "https://a.org/p", "Markdown, slanted"},
      {"https://a.org/p_(q)", "https://a.org/p_(q)", "brackets of its own"},
      {"(https://a.org/p_(q))", "https://a.org/p_(q)", "brackets of its own, in brackets"},
      {"https://a.org/?x=1&y=[2]#z!", "https://a.org/?x=1&y=[2]#z", "query and fragment"},
      {"请见https://a.cn/xy。另外", "https://a.cn/xy", "Han around"},
      {"（https://a.cn/xy）", "https://a.cn/xy", "wide brackets"},
      {"www.a.org/p.", "http://www.a.org/p", "without scheme"},
      {"at www.a.org, and", "http://www.a.org", "without path"},
      {"at ai.a.com/policy/.", "http://ai.a.com/policy/", "without scheme and www"},
      {"(https://a.org/x\\_1/y)", "https://a.org/x_1/y", "escaped for Markdown"},
      {"ftp://a.org/x", "ftp://a.org/x", "another scheme"},
      {"http://localhost:80/x", "http://localhost:80/x", "port"},
      {"http://a.org", "http://a.org", "only a host"},
      {"git+https://a.org/x", "https://a.org/x", "a scheme within a scheme"},
      {"https://a.org/p\nYou may", "https://a.org/p", "the next line is another sentence"},
  });
}

TEST_CASE("mail addresses") {
  check({
      {"write to licensing@a.org.", "mailto:licensing@a.org", "full stop"},
      {"mailto:x.y+z@a-b.co.uk)", "mailto:x.y+z@a-b.co.uk", "scheme"},
      {"<x@a.org>", "mailto:x@a.org", "angle brackets"},
      {"x@a.org, y@b.org", "mailto:x@a.org mailto:y@b.org", "two"},
      {"https://a.org/@user", "https://a.org/@user", "a path is no mail"},
      {"邮箱：x@a.cn。", "mailto:x@a.cn", "Han around"},
      {"x@y", "", "no domain"},
      {"@user", "", "no name"},
      {"x@", "", "no host"},
      {"a@b@c.org", "mailto:b@c.org", "one at sign too many"},
      {"3 @ 5.00", "", "a price"},
      {"x@5.00", "", "a number is no domain"},
  });
}

TEST_CASE("hard wraps") {
  check({
      {"https://a.org/docs/\nuse-policy.html for", "https://a.org/docs/use-policy.html", "a path goes on"},
      {"// https://a.org/docs/\n// use-policy.html", "https://a.org/docs/use-policy.html", "in a comment"},
      {"https://a.org/use-\npolicy/v1 for", "https://a.org/use-policy/v1", "behind a hyphen"},
      {"<https://a.org/lic\nenses>", "https://a.org/licenses", "angle brackets say where it ends"},
      {"(https://a.org/docs/\npolicy)", "https://a.org/docs/policy", "so do brackets"},
      {"https://a.org/a/\nb/\nc-d.", "https://a.org/a/b/c-d", "two wraps"},
      {"https://a.org/docs/\nand the", "https://a.org/docs/", "a word of the sentence"},
      {"https://a.org/docs/\nUse-policy", "https://a.org/docs/", "a capital begins a sentence"},
      {"https://a.org/docs\nand/or", "https://a.org/docs", "nothing is open at the line end"},
      {"https://a.org/docs/\n\nuse-policy.html", "https://a.org/docs/", "a blank line parts"},
      {"https://a.org/docs/ use-policy.html", "https://a.org/docs/", "a blank on the same line parts"},
      {"<https://a.org/docs\nand more", "https://a.org/docs", "never closed"},
  });
}

TEST_CASE("what is no link") {
  check({
      {"and/or he/she", "", "words"},
      {"Node.js and a.b.c", "", "names"},
      {"Stability.ai Ltd", "", "a company"},
      {"http:// is a scheme", "", "nothing behind"},
      {"https://", "", "nothing behind"},
      {"foo://a.org/x", "", "unknown scheme"},
      {"www. is", "", "nothing behind"},
      {"e.g./x", "", "an abbreviation"},
      {"path/to.com/x", "", "a path"},
      {"v1.2/x", "", "a version"},
      {"", "", "nothing"},
  });
}

TEST_CASE("a link's span is what is read") {
  const std::string text = "(see <https://a.org/p>, or x@a.org.)";
  const auto links = links_in(text);
  REQUIRE(links.size() == 2);
  CHECK(text.substr(links[0].span.begin, links[0].span.size()) == "https://a.org/p");
  CHECK(text.substr(links[1].span.begin, links[1].span.size()) == "x@a.org");
}
