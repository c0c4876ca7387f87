#include "rules/pattern_text.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("patterns are steps with gaps") {
  const auto pattern = parse_pattern("ban ..8 use|copy field.* -permit");
  REQUIRE(pattern);
  REQUIRE(pattern->steps.size() == 3);
  CHECK(pattern->steps[0].concepts == std::vector<std::string>{"ban"});
  CHECK(pattern->steps[1].concepts == std::vector<std::string>{"use", "copy"});
  CHECK(pattern->steps[1].gap == 8);
  CHECK(pattern->steps[2].gap == 2);
  CHECK(pattern->forbidden == std::vector<std::string>{"permit"});
}

TEST_CASE("what is no pattern is refused with a reason") {
  for (const char* text : {"", "-a", "a ..x b", "a ..9999 b", "a ..3", "a b c d e f g h i"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_pattern(text));
  }
}

TEST_CASE("guards name a scope, a distance where it is measured, and concepts") {
  using rule_table::Scope;
  struct Row {
    const char* text;
    bool good;
    Scope scope;
    int distance;
  };
  const Row rows[] = {
      {"near 6: a|b", true, Scope::near, 6},
      {"clause: a", true, Scope::clause, 0},
      {"text: grants-use", true, Scope::text, 0},
      {"lead-in: a", true, Scope::lead_in, 0},
      {"near: a", false, Scope::near, 0},
      {"clause 3: a", false, Scope::clause, 0},
      {"somewhere: a", false, Scope::clause, 0},
      {"inside:", false, Scope::inside, 0},
      {"a", false, Scope::clause, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto guard = parse_guard(row.text);
    REQUIRE(guard.ok() == row.good);
    if (!guard) continue;
    CHECK(guard->scope == row.scope);
    CHECK(guard->distance == row.distance);
  }
}
