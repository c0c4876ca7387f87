#include "named_license.h"

#include <cstdio>

#include "text/words.h"

namespace openwash {
namespace {

std::string id_of(const std::string& kind, const std::string& license) {
  char id[17];
  std::snprintf(id, sizeof id, "%016llx", static_cast<unsigned long long>(word_hash(kind + '\n' + license)));
  return id;
}

}  // namespace

void report_named(const Analyzer& analyzer, const HeaderLicense& named, Assessment& a) {
  for (const KnownLicenseInfo& known : named.known) {
    License license;
    license.id = known.id;
    license.name = known.name;
    license.match = "reference";
    license.osi_approved = known.osi_approved;
    license.place = named.place;
    if (a.licenses.empty()) a.license = license;
    a.licenses.push_back(std::move(license));
    for (const KnownLicenseInfo::Kind& row : known.kinds) {
      const std::optional<KindInfo> kind = analyzer.kind(row.kind);
      if (!kind || row.severity == Severity::note) continue;
      Finding finding;
      finding.id = id_of(row.kind, known.id);
      finding.kind = row.kind;
      finding.rule = row.kind;
      finding.severity = row.severity;
      finding.modality = Modality::limits;
      finding.place = named.place;
      for (const KindInfo::Why& why : kind->criteria) finding.criteria.push_back(why.criterion);
      finding.message = kind->title + ", as the terms named here are known to say (" + known.name + "); they do not stand here.";
      a.findings.push_back(std::move(finding));
    }
  }
}

}  // namespace openwash
