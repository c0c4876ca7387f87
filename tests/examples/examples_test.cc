#include <algorithm>

#include "current_rules.h"
#include "data/value.h"
#include "rules/concept_files.h"

using namespace openwash;

namespace {

struct Example {
  std::string kind, rule, text, why;
  bool flagged;
};

std::string text_of(const Value& value, const char* name) {
  const Value* member = value.find(name);
  return member && member->text() ? *member->text() : "";
}

void append_examples(const Value& rule, const std::string& kind, std::vector<Example>& all) {
  const std::string id = kind + "/" + text_of(rule, "id");
  const Value* examples = rule.find("examples");
  for (const bool flagged : {true, false}) {
    const Value* list = examples ? examples->find(flagged ? "flagged" : "clean") : nullptr;
    if (!list || !list->list()) continue;
    for (const Value& e : *list->list()) all.push_back({kind, id, text_of(e, "text"), text_of(e, "why"), flagged});
  }
}

// The examples beside the rules of every kind, and those of other languages in languages/<tag>/examples/<kind>.json.
std::vector<Example> all_examples() {
  std::vector<Example> all;
  for (const std::string& path : json_files(OPENWASH_RULES_DIRECTORY "/kinds")) {
    const Result<Value> json = read_json(path);
    REQUIRE(json);
    const Value* rules = json->find("rules");
    REQUIRE(rules);
    for (const Value& rule : *rules->list()) append_examples(rule, text_of(*json, "id"), all);
  }
  for (const std::string& path : json_files(OPENWASH_RULES_DIRECTORY "/languages")) {
    if (path.find("/examples/") == std::string::npos) continue;
    const Result<Value> json = read_json(path);
    REQUIRE(json);
    for (const Value& rule : *json->find("rules")->list()) append_examples(rule, text_of(*json, "kind"), all);
  }
  return all;
}

std::string found_by(const Assessment& a, const std::string& kind) {
  std::string rules;
  for (const Finding& f : a.findings) {
    if (f.kind == kind && f.severity != Severity::note) rules += f.rule + " ";
  }
  return rules;
}

}  // namespace

TEST_CASE("every flagged example is found by its rule, every clean one by none of its kind") {
  std::vector<std::string> wrong;
  for (const Example& e : all_examples()) {
    const Assessment a = analyzer().scan("LICENSE", e.text, {});
    const bool met = std::any_of(a.findings.begin(), a.findings.end(), [&](const Finding& f) { return f.rule == e.rule; });
    if (e.flagged && !met) wrong.push_back(e.rule + " misses: " + e.text + "  [found: " + found_by(a, e.kind) + "]");
    if (!e.flagged && !found_by(a, e.kind).empty()) {
      wrong.push_back(e.rule + " should stay silent (" + e.why + "): " + e.text + "  [found: " + found_by(a, e.kind) + "]");
    }
  }
  for (const std::string& w : wrong) UNSCOPED_INFO(w);
  CHECK(wrong.empty());
}

TEST_CASE("every rule has flagged and clean examples") {
  for (const std::string& kind : analyzer().kind_ids()) {
    const auto examples = all_examples();
    const auto info = analyzer().kind(kind);
    REQUIRE(info);
    CHECK_FALSE(info->rules.empty());
    for (const std::string& rule : info->rules) {
      CAPTURE(rule);
      CHECK(std::any_of(examples.begin(), examples.end(), [&](const Example& e) { return e.rule == rule && e.flagged; }));
      CHECK(std::any_of(examples.begin(), examples.end(), [&](const Example& e) { return e.rule == rule && !e.flagged; }));
    }
  }
}
