#include "aside_report.h"

#include <algorithm>
#include <string>
#include <utility>

#include "finding_report.h"

namespace openwash {

void report_asides(const RuleSet& rules, const std::vector<Found>& found, const Placing& placing, Assessment& a,
                   Grounds& grounds) {
  Assessment aside;
  Grounds aside_grounds;
  report_findings(rules, found, {}, placing, aside, aside_grounds);
  bool told = false;
  for (Finding& finding : aside.findings) {
    if (finding.severity == Severity::note) continue;
    const Place& place = finding.place;
    const auto seen = std::find_if(a.findings.begin(), a.findings.end(), [&](const Finding& other) {
      return other.kind == finding.kind && other.place.start < place.end && place.start < other.place.end;
    });
    if (seen != a.findings.end() && seen->severity == Severity::note) continue;
    if (!std::exchange(told, true)) {
      a.warnings.push_back(
          "Terms stand where readers of the page do not see them, or not as text (comments, attributes, hidden parts), "
          "first on line " +
          std::to_string(place.line) + ".");
    }
    if (seen != a.findings.end()) continue;
    grounds.restrictions = true;
    grounds.osi_approved = false;
    const auto later =
        std::find_if(a.findings.begin(), a.findings.end(), [&](const Finding& other) { return other.place.start > place.start; });
    a.findings.insert(later, std::move(finding));
  }
}

}  // namespace openwash
