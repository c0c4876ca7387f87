#include "policy/policy.h"

#include <toml++/toml.h>
#include <algorithm>
#include <array>

#include "base/path_names.h"
#include "data/fields.h"

namespace openwash {
namespace {

using Words = std::vector<std::string>;

const Words severities = {"note", "arguable", "hard"};
const Words verdicts = {"open-source", "open", "restricted", "proprietary", "policy", "not-a-license", "unclear"};
const Words levels = {"never", "proprietary", "hard", "arguable"};

class Reader {
 public:
  Reader(const std::string& source, const PolicyVocabulary& vocabulary) : source_(source), vocabulary_(vocabulary) {}

  Result<Policy> read(const toml::table& root) {
    Policy policy;
    policy.source = source_;
    allow_keys(root, {"fail-on", "court", "files", "allow", "deny", "waive"}, "");
    policy.fail_on = one(root, "fail-on", &levels);
    policy.court = one(root, "court", &vocabulary_.courts);
    if (const toml::node* files = root.get("files")) {
      if (const toml::table* table = files->as_table()) {
        allow_keys(*table, {"exclude"}, "files.");
        policy.excluded = many(*table, "exclude", nullptr);
      } else {
        fail(*files, "files", "is no table; write [files]");
      }
    }
    for (const char* key : {"allow", "deny"})
      each(root, key, [&](const toml::table& table) { policy.rules.push_back(rule(table, std::string_view(key) == "allow")); });
    std::stable_sort(policy.rules.begin(), policy.rules.end(),
                     [](const PolicyRule& a, const PolicyRule& b) { return a.line < b.line; });
    each(root, "waive", [&](const toml::table& table) { policy.waivers.push_back(waiver(table)); });
    if (!errors_.empty()) return Error{"", errors_};
    return policy;
  }

 private:
  PolicyRule rule(const toml::table& table, bool allow) {
    PolicyRule rule;
    rule.allow = allow;
    rule.line = line_of(table);
    allow_keys(
        table,
        {"kind", "rule", "severity", "verdict", "license", "field", "path", "metric", "currency", "below", "above", "court"},
        allow ? "allow." : "deny.");
    rule.kinds = many(table, "kind", &vocabulary_.kinds);
    rule.rules = many(table, "rule", nullptr);
    rule.severities = many(table, "severity", &severities);
    rule.verdicts = many(table, "verdict", &verdicts);
    rule.licenses = many(table, "license", nullptr);
    rule.fields = many(table, "field", &vocabulary_.fields);
    rule.paths = many(table, "path", nullptr);
    rule.metric = one(table, "metric", nullptr);
    rule.currency = one(table, "currency", nullptr);
    rule.court = one(table, "court", &vocabulary_.courts);
    rule.below = number(table, "below");
    rule.above = number(table, "above");
    return rule;
  }

  Waiver waiver(const toml::table& table) {
    Waiver waiver;
    waiver.line = line_of(table);
    allow_keys(table, {"path", "finding", "kind", "reason", "expires"}, "waive.");
    waiver.paths = many(table, "path", nullptr);
    waiver.finding = one(table, "finding", nullptr);
    waiver.kinds = many(table, "kind", &vocabulary_.kinds);
    waiver.reason = one(table, "reason", nullptr);
    if (waiver.reason.empty()) fail(table, "waive.reason", "is missing; say why this is let through");
    if (waiver.paths.empty() && waiver.finding.empty())
      fail(table, "waive", "names neither path nor finding; it would waive everything");
    if (const toml::node* day = table.get("expires")) {
      if (const auto date = day->value<toml::date>()) {
        char text[16];
        std::snprintf(text, sizeof text, "%04u-%02u-%02u", static_cast<unsigned>(date->year), static_cast<unsigned>(date->month),
                      static_cast<unsigned>(date->day));
        waiver.expires = text;
      } else {
        fail(*day, "waive.expires", "is no date; write it as 2027-01-31, without quotes");
      }
    }
    return waiver;
  }

  template <class Take>
  void each(const toml::table& root, const char* key, const Take& take) {
    const toml::node* node = root.get(key);
    if (!node) return;
    const toml::array* list = node->as_array();
    if (!list) {
      fail(*node, key, std::string("is no list of tables; write [[") + key + "]]");
      return;
    }
    for (const toml::node& item : *list)
      if (const toml::table* table = item.as_table())
        take(*table);
      else
        fail(item, key, std::string("is no list of tables; write [[") + key + "]]");
  }

  std::string one(const toml::table& table, const char* key, const Words* known) {
    const toml::node* node = table.get(key);
    if (!node) return "";
    const auto text = node->value<std::string>();
    if (!text) {
      fail(*node, key, "is no text; put it in quotes");
      return "";
    }
    check_word(*node, key, *text, known);
    return *text;
  }

  Words many(const toml::table& table, const char* key, const Words* known) {
    const toml::node* node = table.get(key);
    Words words;
    if (!node) return words;
    if (const toml::array* list = node->as_array()) {
      for (const toml::node& item : *list) {
        if (const auto text = item.value<std::string>()) {
          check_word(item, key, *text, known);
          words.push_back(*text);
        } else {
          fail(item, key, "holds something that is no text");
        }
      }
      return words;
    }
    if (std::string word = one(table, key, known); !word.empty()) words.push_back(std::move(word));
    return words;
  }

  std::optional<std::int64_t> number(const toml::table& table, const char* key) {
    const toml::node* node = table.get(key);
    if (!node) return std::nullopt;
    const auto value = node->value<std::int64_t>();
    if (!value || *value < 0) fail(*node, key, "is no whole number from 0 on");
    return value;
  }

  void check_word(const toml::node& node, const std::string& key, const std::string& word, const Words* known) {
    if (!known || std::find(known->begin(), known->end(), word) != known->end()) return;
    fail(node, key, "\"" + word + "\" is not known" + did_you_mean(word, *known));
  }

  void allow_keys(const toml::table& table, const Words& known, const std::string& before) {
    for (const auto& [key, node] : table) {
      const std::string name(key.str());
      if (std::find(known.begin(), known.end(), name) == known.end())
        fail(key.source().begin ? key.source().begin.line : line_of(table), before + name,
             "is no key of a policy" + did_you_mean(name, known));
    }
  }

  static std::uint32_t line_of(const toml::node& node) { return static_cast<std::uint32_t>(node.source().begin.line); }

  void fail(const toml::node& node, const std::string& key, const std::string& what) { fail(line_of(node), key, what); }

  void fail(std::uint32_t line, const std::string& key, const std::string& what) {
    errors_ += (errors_.empty() ? "" : "\n") + source_ + ":" + std::to_string(line) + ": " + key + " " + what;
  }

  const std::string& source_;
  const PolicyVocabulary& vocabulary_;
  std::string errors_;
};

bool fits(std::string_view glob, std::string_view path) {
  if (glob.empty()) return path.empty();
  if (glob.starts_with("**")) {
    std::string_view rest = glob.substr(2);
    if (rest.starts_with('/')) rest.remove_prefix(1);
    for (std::size_t i = 0; i <= path.size(); ++i)
      if ((i == 0 || rest.empty() || path[i - 1] == '/') && fits(rest, path.substr(i))) return true;
    return false;
  }
  if (glob[0] == '*') {
    for (std::size_t i = 0;; ++i) {
      if (fits(glob.substr(1), path.substr(i))) return true;
      if (i == path.size() || path[i] == '/') return false;
    }
  }
  if (path.empty() || (glob[0] == '?' ? path[0] == '/' : glob[0] != path[0])) return false;
  return fits(glob.substr(1), path.substr(1));
}

}  // namespace

bool fits_glob(std::string_view glob, std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  if (glob.find('/') == std::string_view::npos) path = file_name(path);
  return fits(glob, path);
}

Result<Policy> policy_of(std::string_view toml, const std::string& source, const PolicyVocabulary& vocabulary) {
  const toml::parse_result parsed = toml::parse(toml, source);
  if (!parsed)
    return Error{source + ":" + std::to_string(parsed.error().source().begin.line), std::string(parsed.error().description())};
  return Reader(source, vocabulary).read(parsed.table());
}

}  // namespace openwash
