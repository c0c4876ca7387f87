#include "policy/policy.h"

#include "policy/complaints.h"
#include "support/catch.h"

using namespace openwash;

namespace {

const PolicyVocabulary vocabulary{
    {"scale-cap", "branding", "field-of-use", "verdict", "open-washing"}, {"osd", "eu"}, {"military", "medical-advice"}};

std::string error_of(const std::string& toml) {
  const auto policy = policy_of(toml, "openwash.toml", vocabulary);
  return policy ? "" : policy.error().message();
}

Policy read(const std::string& toml) {
  auto policy = policy_of(toml, "openwash.toml", vocabulary);
  REQUIRE(policy.ok());
  return std::move(policy).value();
}

Finding finding(const std::string& kind, Severity severity) {
  Finding f;
  f.kind = kind;
  f.rule = kind + "/some";
  f.id = "id-" + kind;
  f.severity = severity;
  f.place = {10, 20, 3, 1, 3, 11, "words"};
  f.message = "Told.";
  return f;
}

// A cap of five million users, a brand to show, two banned uses, and a note.
Assessment sample() {
  Assessment a;
  a.path = "models/x/LICENSE";
  a.verdict = Verdict::restricted;
  a.license.id = "Example-1.0";
  Finding cap = finding("scale-cap", Severity::hard);
  cap.facts = {{"metric", std::string("monthly-active-users")}, {"value", std::int64_t{5'000'000}}};
  Finding uses = finding("field-of-use", Severity::hard);
  uses.items = {{"military", uses.place}, {"medical-advice", uses.place}};
  a.findings = {cap, finding("branding", Severity::arguable), uses, finding("branding", Severity::note)};
  a.findings[3].id = "id-note";
  return a;
}

std::optional<KindInfo> kind_of(std::string_view id) {
  KindInfo info;
  info.id = id;
  info.courts = {{"osd", Ruling::violates}, {"eu", id == "field-of-use" ? Ruling::arguable : Ruling::violates}};
  return info;
}

std::string complaints(const std::string& toml, const std::string& fail_on = "", const Assessment& a = sample()) {
  const Policy policy = read(toml);
  const PolicyContext context{&policy, fail_on, "2026-06-01", kind_of, {}};
  std::string out;
  for (const Alert& alert : complaints_of(a, a.path, context)) out += (out.empty() ? "" : " ") + alert.kind;
  return out;
}

}  // namespace

TEST_CASE("every mistake in a policy is told with its line and key") {
  struct Row {
    const char* why;
    const char* toml;
    const char* wanted;
  };
  const Row rows[] = {
      {"broken TOML", "fail-on = ", "openwash.toml:1"},
      {"a key that is none", "fail-onn = \"hard\"",
       "openwash.toml:1: fail-onn is no key of a policy (did you mean \"fail-on\"?)"},
      {"a level that is none", "\nfail-on = \"hart\"", "openwash.toml:2: fail-on \"hart\" is not known (did you mean \"hard\"?)"},
      {"a level that is no text", "fail-on = 3", "openwash.toml:1: fail-on is no text"},
      {"a kind that is none", "[[deny]]\nkind = [\"branding\", \"scalecap\"]", "openwash.toml:2: kind \"scalecap\" is not known"},
      {"a rule that is no list", "[deny]\nkind = \"branding\"", "openwash.toml:1: deny is no list of tables; write [[deny]]"},
      {"a number that is none", "[[deny]]\nbelow = \"many\"", "openwash.toml:2: below is no whole number"},
      {"a waiver without a reason", "[[waive]]\npath = \"x\"", "openwash.toml:1: waive.reason is missing"},
      {"a waiver of everything", "[[waive]]\nreason = \"x\"", "names neither path nor finding"},
      {"a day that is none", "[[waive]]\npath = \"x\"\nreason = \"x\"\nexpires = \"soon\"",
       "openwash.toml:4: waive.expires is no date"},
      {"a field that is none", "[[allow]]\nfield = \"militry\"", "(did you mean \"military\"?)"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(error_of(row.toml).find(row.wanted) != std::string::npos);
  }
  const std::string two = error_of("fail-on = \"x\"\n[[deny]]\nkind = \"y\"");
  CHECK(two.find("toml:1:") != std::string::npos);
  CHECK(two.find("toml:3:") != std::string::npos);
  CHECK(error_of(policy_template).empty());
  CHECK(error_of("").empty());
}

TEST_CASE("the last rule that fits decides") {
  struct Row {
    const char* why;
    const char* toml;
    const char* fail_on;
    const char* wanted;
  };
  const Row rows[] = {
      {"no policy: what is hard or arguable", "", "", "scale-cap branding field-of-use"},
      {"the level of the policy", "fail-on = \"hard\"", "", "scale-cap field-of-use"},
      {"the command line goes before it", "fail-on = \"hard\"", "arguable", "scale-cap branding field-of-use"},
      {"never", "fail-on = \"never\"", "", ""},
      {"a kind is allowed", "[[allow]]\nkind = \"scale-cap\"", "", "branding field-of-use"},
      {"and denied again", "[[allow]]\nkind = \"scale-cap\"\n[[deny]]\nkind = \"scale-cap\"", "",
       "scale-cap branding field-of-use"},
      {"the order of the file counts, not that of the words", "[[deny]]\nkind = \"scale-cap\"\n[[allow]]\nkind = \"scale-cap\"",
       "", "branding field-of-use"},
      {"a cap is large enough", "[[allow]]\nkind = \"scale-cap\"\nmetric = \"monthly-active-users\"\nabove = 1_000_000", "",
       "branding field-of-use"},
      {"it is not", "[[allow]]\nkind = \"scale-cap\"\nmetric = \"monthly-active-users\"\nabove = 10_000_000", "",
       "scale-cap branding field-of-use"},
      {"another metric", "[[allow]]\nkind = \"scale-cap\"\nmetric = \"annual-revenue\"\nabove = 1", "",
       "scale-cap branding field-of-use"},
      {"below a figure it is denied", "fail-on = \"never\"\n[[deny]]\nkind = \"scale-cap\"\nbelow = 50_000_000", "", "scale-cap"},
      {"what a court allows", "[[allow]]\ncourt = \"eu\"", "", "scale-cap branding"},
      {"what no court allows", "[[allow]]\ncourt = \"osd\"", "", "scale-cap branding field-of-use"},
      {"one banned use of two is fine", "[[allow]]\nfield = \"military\"", "", "scale-cap branding field-of-use"},
      {"both are", "[[allow]]\nfield = [\"military\", \"medical-advice\"]", "", "scale-cap branding"},
      {"one of them is denied", "fail-on = \"never\"\n[[deny]]\nfield = \"medical-advice\"", "", "field-of-use"},
      {"by path", "[[allow]]\npath = \"models/**\"", "", ""},
      {"by another path", "[[allow]]\npath = \"data/**\"", "", "scale-cap branding field-of-use"},
      {"by licence", "[[allow]]\nlicense = \"Example-1.0\"", "", ""},
      {"by verdict", "[[allow]]\nverdict = \"proprietary\"", "", "scale-cap branding field-of-use"},
      {"notes can be denied", "fail-on = \"never\"\n[[deny]]\nkind = \"branding\"\nseverity = \"note\"", "", "branding"},
      {"a file is left out", "[files]\nexclude = [\"models/**\"]", "", ""},
      {"a waiver holds", "[[waive]]\npath = \"LICENSE\"\nkind = \"branding\"\nreason = \"r\"\nexpires = 2026-06-01", "",
       "scale-cap field-of-use"},
      {"it is over", "[[waive]]\npath = \"LICENSE\"\nkind = \"branding\"\nreason = \"r\"\nexpires = 2026-05-31", "",
       "scale-cap branding field-of-use"},
      {"a waiver of one finding", "[[waive]]\nfinding = \"id-scale-cap\"\nreason = \"r\"", "", "branding field-of-use"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(complaints(row.toml, row.fail_on) == row.wanted);
  }
}

TEST_CASE("verdicts fail as well, a baseline lets what is known through, and an ended waiver says so") {
  Assessment unclear;
  unclear.path = "LICENSE";
  unclear.verdict = Verdict::unclear;
  Assessment closed = unclear;
  closed.verdict = Verdict::proprietary;
  CHECK(complaints("", "", unclear) == "verdict");
  CHECK(complaints("", "proprietary", closed) == "verdict");
  CHECK(complaints("fail-on = \"never\"", "", closed).empty());
  CHECK(complaints("[[allow]]\nkind = \"verdict\"", "", unclear).empty());

  const Policy policy = read("[[waive]]\npath = \"*\"\nreason = \"r\"\nexpires = 2020-01-01");
  PolicyContext context{&policy, "", "2026-06-01", kind_of, {"models/x/LICENSE id-scale-cap"}};
  const auto left = complaints_of(sample(), "models/x/LICENSE", context);
  REQUIRE(left.size() == 2);
  CHECK(left[0].message == "Told. (The waiver of openwash.toml:1 ended on 2020-01-01.)");
}

TEST_CASE("globs") {
  struct Row {
    const char* glob;
    const char* path;
    bool wanted;
  };
  const Row rows[] = {
      {"LICENSE", "LICENSE", true}, {"LICENSE", "a/LICENSE", true}, {"LICENSE", "LICENSE.md", false},
      {"LIC*", "a/LICENSE", true},  {"a/*", "a/b", true},           {"a/*", "a/b/c", false},
      {"a/**", "a/b/c", true},      {"**/c", "a/b/c", true},        {"**/c", "c", true},
      {"a/**/c", "a/c", true},      {"a/?", "a/b", true},           {"a/?", "a/bb", false},
      {"a/b", "./a/b", true},       {"a", "b/a/c", false},          {"", "a", false},
      {"**", "a/b", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.glob, row.path);
    CHECK(fits_glob(row.glob, row.path) == row.wanted);
  }
}
