#include "report/alert.h"

#include "base/path_names.h"

namespace openwash {
namespace {

constexpr const char* mismatch_rule = "open-washing/mismatch";

}  // namespace

std::vector<Alert> alerts_of(const Assessment& a, const std::string& path, bool notes) {
  std::vector<Alert> alerts;
  for (const Finding& finding : a.findings) {
    if (finding.severity == Severity::note && !notes) continue;
    alerts.push_back(
        {path, finding.place, finding.rule, finding.kind, finding.severity, finding.message, finding.id, finding.criteria});
  }
  return alerts;
}

std::vector<Alert> alerts_of(const RepositoryAssessment& r, bool notes) {
  std::vector<Alert> alerts;
  const std::string folder = r.repository == "." ? "" : r.repository;
  if (r.openwashing.result == "mismatch") {
    std::size_t last = r.claims.size();
    for (const Reason& reason : r.openwashing.because) {
      if (reason.claim == last || reason.claim >= r.claims.size()) continue;
      last = reason.claim;
      const Claim& claim = r.claims[last];
      const std::string message =
          "This claims \"" + claim.claim + "\" about " + claim.about + ", but " + reason.file + " says " + reason.kind + ".";
      alerts.push_back({joined(folder, claim.file),
                        claim.place,
                        mismatch_rule,
                        "open-washing",
                        Severity::hard,
                        message,
                        mismatch_rule + std::string(":") + claim.file + ":" + claim.claim + ":" + reason.kind,
                        {}});
    }
  }
  for (const Assessment& file : r.files) {
    std::vector<Alert> more = alerts_of(file, joined(folder, file.path), notes);
    std::move(more.begin(), more.end(), std::back_inserter(alerts));
  }
  return alerts;
}

std::optional<RuleInfo> alert_rule(std::string_view rule) {
  if (rule == mismatch_rule)
    return RuleInfo{
        "A claim does not fit the terms",
        "The words say that it is open, free for commercial use or under an open licence, and the terms that govern the same "
        "artifact take that away. Change the words, or the terms.",
        {}};
  if (rule == "verdict/proprietary")
    return RuleInfo{
        "No right to change or pass on", "The text gives the public no general right to change the work or to pass it on.", {}};
  if (rule == "verdict/unclear")
    return RuleInfo{"It cannot be told what this permits",
                    "The text could not be judged, so nothing says that it is free. Have a person "
                    "read it.",
                    {}};
  return std::nullopt;
}

}  // namespace openwash
