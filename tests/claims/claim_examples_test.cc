#include <algorithm>

#include "claims/claim_rules.h"
#include "claims/claims.h"
#include "claims/passages.h"
#include "data/value.h"
#include "rules/concept_files.h"
#include "support/catch.h"

using namespace openwash;

namespace {

struct Example {
  std::string rule, text, why;
  bool flagged;
};

std::string text_of(const Value& value, const char* name) {
  const Value* member = value.find(name);
  return member && member->text() ? *member->text() : "";
}

std::vector<Example> all_examples() {
  std::vector<Example> all;
  for (const std::string& path : json_files(OPENWASH_CLAIM_SIGNALS)) {
    const Result<Value> json = read_json(path);
    REQUIRE(json);
    for (const Value& rule : *json->find("signals")->list()) {
      const Value* examples = rule.find("examples");
      REQUIRE(examples);
      for (const bool flagged : {true, false}) {
        for (const Value& e : *examples->find(flagged ? "flagged" : "clean")->list())
          all.push_back({text_of(rule, "id"), text_of(e, "text"), text_of(e, "why"), flagged});
      }
    }
  }
  return all;
}

// An example is a passage of the README of a model called Zephon.
std::string readme(const std::string& text) {
  return "# Zephon\n\n" + text + "\n";
}

std::string kind_of(const std::string& rule) {
  return rule.substr(0, rule.find('/'));
}

bool is_met(const std::string& rule, const std::string& text) {
  const RuleSet& rules = claim_rules();
  const Passages passages = passages_of(prose_of(text, 0));
  return std::any_of(passages.matches.begin(), passages.matches.end(),
                     [&](const PatternMatch& m) { return rules.text(rules.rules[rules.patterns[m.pattern].rule].id) == rule; });
}

// Whether the text claims or discloses what rules of this kind find, of the artifact itself.
bool is_said(const std::string& kind, const std::string& text) {
  const Said said = said_in("README.md", text, {}, "");
  const auto claims = [&](const FoundClaim& c) { return c.claim == kind && c.about != "something-else"; };
  const auto discloses = [&](const FoundDisclosure& d) { return "discloses." + d.kind == kind; };
  return std::any_of(said.claims.begin(), said.claims.end(), claims) ||
         std::any_of(said.disclosures.begin(), said.disclosures.end(), discloses);
}

}  // namespace

TEST_CASE("rules for claims find what they flag, and nothing in what is clean") {
  std::vector<std::string> wrong;
  for (const Example& e : all_examples()) {
    const std::string text = readme(e.text);
    const std::string kind = kind_of(e.rule);
    const bool aside = kind == "other" || kind == "mentioned";  // that it is about something else
    if (e.flagged && !is_met(e.rule, text)) wrong.push_back(e.rule + " misses: " + e.text);
    if (e.flagged && !aside && !is_said(kind, text)) wrong.push_back(e.rule + " is overruled: " + e.text);
    if (e.flagged && aside && is_said("open-source", text)) wrong.push_back(e.rule + " does not overrule: " + e.text);
    if (!e.flagged && !aside && is_said(kind, text)) wrong.push_back(e.rule + " should stay silent (" + e.why + "): " + e.text);
    if (!e.flagged && aside && is_met(e.rule, text) && kind == "other")
      wrong.push_back(e.rule + " should stay silent: " + e.text);
  }
  for (const std::string& w : wrong) UNSCOPED_INFO(w);
  CHECK(wrong.empty());
}
