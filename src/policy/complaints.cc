#include "policy/complaints.h"

#include <algorithm>
#include <filesystem>

namespace openwash {
namespace {

namespace fs = std::filesystem;

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether one of the globs of `policy` fits.
bool fits_any(const std::vector<std::string>& globs, const std::string& path, const Policy& policy) {
  if (globs.empty()) return false;
  std::error_code error;
  const std::string below =
      policy.folder.empty() ? path : fs::absolute(path, error).lexically_normal().lexically_proximate(policy.folder).string();
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) { return fits_glob(glob, below); });
}

// An alert with what it was made from; the finding is null for verdicts and claims.
struct Case {
  Alert alert;
  const Assessment* assessment = nullptr;
  const Finding* finding = nullptr;
};

bool fits_threshold(const PolicyRule& rule, const Finding* finding) {
  if (rule.metric.empty() && !rule.below && !rule.above && rule.currency.empty()) return true;
  if (!finding) return false;
  const auto text = [&](const char* key) {
    const auto fact = finding->facts.find(key);
    const auto* value = fact == finding->facts.end() ? nullptr : std::get_if<std::string>(&fact->second);
    return value ? *value : std::string();
  };
  if (!rule.metric.empty() && text("metric") != rule.metric) return false;
  if (!rule.currency.empty() && text("currency") != rule.currency) return false;
  if (!rule.below && !rule.above) return true;
  const auto fact = finding->facts.find("value");
  const auto* value = fact == finding->facts.end() ? nullptr : std::get_if<std::int64_t>(&fact->second);
  return value && (!rule.below || *value < *rule.below) && (!rule.above || *value >= *rule.above);
}

bool fits_fields(const PolicyRule& rule, const Finding* finding) {
  if (rule.fields.empty()) return true;
  if (!finding || finding->items.empty()) return false;
  const auto listed = [&](const Item& item) { return holds(rule.fields, item.field); };
  return rule.allow ? std::all_of(finding->items.begin(), finding->items.end(), listed)
                    : std::any_of(finding->items.begin(), finding->items.end(), listed);
}

bool fits(const PolicyRule& rule, const Case& c, const PolicyContext& context) {
  const Alert& alert = c.alert;
  if (!rule.kinds.empty() && !holds(rule.kinds, alert.kind)) return false;
  if (!rule.rules.empty() && !holds(rule.rules, alert.rule)) return false;
  if (!rule.severities.empty() && !holds(rule.severities, name_of(alert.severity))) return false;
  if (!rule.paths.empty() && !fits_any(rule.paths, alert.path, *context.policy)) return false;
  if (!rule.verdicts.empty() && (!c.assessment || !holds(rule.verdicts, name_of(c.assessment->verdict)))) return false;
  if (!rule.licenses.empty() &&
      (!c.assessment || !(holds(rule.licenses, c.assessment->license.id) || holds(rule.licenses, c.assessment->license.base))))
    return false;
  if (!rule.court.empty()) {
    const auto kind = context.kind ? context.kind(alert.kind) : std::nullopt;
    const auto ruling = kind ? kind->courts.find(rule.court) : decltype(kind->courts.end()){};
    if (!kind || ruling == kind->courts.end() || ruling->second == Ruling::violates) return false;
  }
  return fits_threshold(rule, c.finding) && fits_fields(rule, c.finding);
}

// Whether it fails by weight alone: the levels nest, a proprietary verdict fails at each but never.
bool fails_by_weight(const Case& c, const std::string& level) {
  if (level == "never") return false;
  if (!c.finding) return true;
  if (level == "proprietary") return false;
  return c.alert.severity == Severity::hard || (level == "arguable" && c.alert.severity == Severity::arguable);
}

std::string level_of(const PolicyContext& context) {
  if (!context.fail_on.empty()) return context.fail_on;
  return context.policy->fail_on.empty() ? "arguable" : context.policy->fail_on;
}

// Whether a waiver lets it through; one that is over adds to the message.
bool waived(Alert& alert, const PolicyContext& context) {
  for (const Waiver& waiver : context.policy->waivers) {
    if (!waiver.paths.empty() && !fits_any(waiver.paths, alert.path, *context.policy)) continue;
    if (!waiver.finding.empty() && waiver.finding != alert.id) continue;
    if (!waiver.kinds.empty() && !holds(waiver.kinds, alert.kind)) continue;
    if (waiver.expires.empty() || context.today <= waiver.expires) return true;
    alert.message +=
        " (The waiver of " + context.policy->source + ":" + std::to_string(waiver.line) + " ended on " + waiver.expires + ".)";
  }
  return false;
}

void decide(Case c, const PolicyContext& context, std::vector<Alert>& complaints) {
  bool fails = fails_by_weight(c, level_of(context));
  for (const PolicyRule& rule : context.policy->rules)
    if (fits(rule, c, context)) fails = !rule.allow;
  if (!fails || context.known.contains(baseline_name(c.alert)) || waived(c.alert, context)) return;
  complaints.push_back(std::move(c.alert));
}

Alert of_verdict(const std::string& path, const char* rule, const std::string& message) {
  return {path, {}, rule, "verdict", Severity::hard, message, rule, {}};
}

}  // namespace

std::string baseline_name(const Alert& alert) {
  return alert.path + " " + alert.id;
}

std::vector<Alert> complaints_of(const Assessment& a, const std::string& path, const PolicyContext& context) {
  std::vector<Alert> complaints;
  if (fits_any(context.policy->excluded, path, *context.policy)) return complaints;
  if (a.verdict == Verdict::unclear)
    decide({of_verdict(path, "verdict/unclear", "It cannot be told what this permits. " + a.summary), &a, nullptr}, context,
           complaints);
  if (a.verdict == Verdict::proprietary)
    decide({of_verdict(path, "verdict/proprietary", a.summary), &a, nullptr}, context, complaints);
  const std::vector<Alert> alerts = alerts_of(a, path, true);
  for (std::size_t i = 0; i < alerts.size(); ++i) decide({alerts[i], &a, &a.findings[i]}, context, complaints);
  return complaints;
}

std::vector<Alert> complaints_of(const OpenWashing& washing, const std::vector<Claim>& claims, const std::string& folder,
                                 const PolicyContext& context) {
  RepositoryAssessment r;
  r.repository = folder;
  r.openwashing = washing;
  r.claims = claims;
  std::vector<Alert> complaints;
  for (Alert& alert : alerts_of(r))
    if (!fits_any(context.policy->excluded, alert.path, *context.policy))
      decide({std::move(alert), nullptr, nullptr}, context, complaints);
  return complaints;
}

}  // namespace openwash
