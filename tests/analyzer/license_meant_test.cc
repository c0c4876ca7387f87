#include "license_meant.h"

#include "license_expression.h"
#include "support/catch.h"

using namespace openwash;

TEST_CASE("what a value that names licences is taken apart into") {
  struct Row {
    const char* why;
    const char* value;
    Joint joint;
    std::vector<std::string_view> parts;
  };
  const Row rows[] = {
      {"one name", "MIT", Joint::none, {"MIT"}},
      {"nothing", " ", Joint::none, {}},
      {"brackets around all", "((MIT))", Joint::none, {"MIT"}},
      {"a choice binds less than AND", "A AND B OR C", Joint::choice, {"A AND B", "C"}},
      {"brackets hold together", "A AND (B OR C)", Joint::both, {"A", "(B OR C)"}},
      {"two pairs of brackets are no pair around all", "(A OR B) AND (C)", Joint::both, {"(A OR B)", "(C)"}},
      {"a list binds least", "a, b or c", Joint::list, {"a", "b or c"}},
      {"a comma at the end parts nothing", "mit,", Joint::none, {"mit"}},
      {"any case", "A And B", Joint::both, {"A", "B"}},
      {"WITH binds most", "A WITH x AND B", Joint::both, {"A WITH x", "B"}},
      {"an addition", "A WITH x", Joint::addition, {"A", "x"}},
      {"a slash", "A/B", Joint::choice, {"A", "B"}},
      {"the slashes of an address", "https://example.org/a/b", Joint::none, {"https://example.org/a/b"}},
      {"words that hold the marks", "Orlando Android", Joint::none, {"Orlando Android"}},
      {"a bracket that nobody closes", "(A OR B", Joint::none, {"(A OR B"}},
      {"a bracket that nobody opened", "A) OR B", Joint::none, {"A) OR B"}},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const LicenseExpression expression = taken_apart(row.value);
    CHECK(static_cast<int>(expression.joint) == static_cast<int>(row.joint));
    CHECK(expression.parts == row.parts);
  }
}

TEST_CASE("the licences that a value means") {
  struct Row {
    const char* why;
    std::string value;
    std::string id;  // empty where it is not known
    Verdict verdict;
  };
  const Row rows[] = {
      {"an id", "MIT", "MIT", Verdict::open_source},
      {"a name with its word", "Apache 2.0 License", "Apache-2.0", Verdict::open_source},
      {"a classifier", "License :: OSI Approved :: MIT License", "MIT", Verdict::open_source},
      {"another classifier", "License :: OSI Approved :: Apache Software License", "Apache-2.0", Verdict::open_source},
      {"an address", "https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0", Verdict::open_source},
      {"all bind", "MIT AND CC-BY-NC-4.0", "MIT AND CC-BY-NC-4.0", Verdict::restricted},
      {"all bind, the free one last", "CC-BY-NC-4.0 AND MIT", "CC-BY-NC-4.0 AND MIT", Verdict::restricted},
      {"free ones alone", "MIT AND Apache-2.0", "MIT AND Apache-2.0", Verdict::open_source},
      {"a list", "mit,cc-by-nc-4.0", "MIT AND CC-BY-NC-4.0", Verdict::restricted},
      {"a list with an unknown one", "mit,lamp-1.0", "", Verdict::unclear},
      {"words between commas may be anything", "for lamps, CC-BY-NC-4.0, and chairs", "", Verdict::unclear},
      {"an unknown one cannot give back", "CC-BY-NC-4.0 AND LicenseRef-lamp", "CC-BY-NC-4.0", Verdict::restricted},
      {"an unknown one may take away", "MIT AND LicenseRef-lamp", "", Verdict::unclear},
      {"the freest of a choice", "CC-BY-NC-4.0 OR MIT", "MIT", Verdict::open_source},
      {"a choice with an unknown one", "MIT OR LicenseRef-lamp", "MIT", Verdict::open_source},
      {"the unknown one might be freer", "CC-BY-NC-4.0 OR LicenseRef-lamp", "", Verdict::unclear},
      {"a choice of both and one", "(MIT AND CC-BY-NC-4.0) OR Apache-2.0", "Apache-2.0", Verdict::open_source},
      {"a choice beside what binds", "CC-BY-NC-4.0 AND (MIT OR Apache-2.0)", "CC-BY-NC-4.0 AND MIT", Verdict::restricted},
      {"a later version", "CC-BY-NC-4.0 or later", "CC-BY-NC-4.0", Verdict::restricted},
      {"an exception", "Apache-2.0 WITH LLVM-exception", "Apache-2.0", Verdict::open_source},
      {"an exception in words", "Apache 2.0 with an exception for linking", "Apache-2.0", Verdict::open_source},
      {"what is added may take away", "Apache-2.0 WITH Commons-Clause", "Apache-2.0 AND LicenseRef-scancode-commons-clause",
       Verdict::restricted},
      {"nobody knows what is added", "Apache-2.0 with lamp conditions", "", Verdict::unclear},
      {"a family", "other", "", Verdict::unclear},
      {"nothing", "", "", Verdict::unclear},
      {"a word more than the name", "Apache 2.0 (no commerce)", "", Verdict::unclear},
      {"brackets without end", std::string(100000, '(') + "MIT OR Apache-2.0", "", Verdict::unclear},
  };
  const Analyzer analyzer = Analyzer::embedded();
  for (const Row& row : rows) {
    INFO(row.why);
    const auto license = license_meant(analyzer, row.value);
    CHECK((license ? license->id : "") == row.id);
    CHECK(name_of(license ? verdict_of(*license) : Verdict::unclear) == std::string(name_of(row.verdict)));
  }
}
