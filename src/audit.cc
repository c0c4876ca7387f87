#include "audit.h"

#include <algorithm>

#include "artifacts.h"
#include "base/ascii.h"
#include "contradictions.h"
#include "governing.h"
#include "terms_together.h"
#include "washing_report.h"

namespace openwash {
namespace {

Verdict verdict_of(const std::vector<Artifact>& artifacts) {
  std::vector<Verdict> verdicts;
  for (const Artifact& artifact : artifacts) verdicts.push_back(artifact.verdict);
  return worst_of(verdicts);
}

bool names_base_outright(const FileReading& file) {
  return std::any_of(file.statements.begin(), file.statements.end(),
                     [](const Statement& statement) { return statement.key.starts_with("base_model"); }) ||
         std::any_of(file.bases.begin(), file.bases.end(), [](const NamedBase& base) { return base.title; });
}

// A model that states which model it was made from, under a licence of its own that takes nothing away: the text is a claim as
// well.
void add_relicensing(const RepositoryReading& reading, const std::vector<Governing>& governing, RepositoryAssessment& r) {
  const bool inherits = std::any_of(governing.begin(), governing.end(), [](const Governing& g) {
    return g.proof == Proof::base_model && g.terms.verdict == Verdict::restricted;
  });
  if (!inherits || std::none_of(reading.files.begin(), reading.files.end(), names_base_outright)) return;
  for (const FileReading& file : reading.files)
    if (file.terms && !file.heading.quote.empty() && file.terms->license.match == "exact")
      r.claims.push_back({"specific-licence", "weights", "metadata", file.terms->license.id, file.path, file.heading});
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return out;
}

std::string summary_of(const RepositoryAssessment& r) {
  std::string out;
  for (const Verdict verdict : worst_first) {
    std::vector<std::string> names;
    for (const Artifact& artifact : r.artifacts)
      if (artifact.verdict == verdict) names.push_back(artifact.artifact);
    if (names.empty()) continue;
    out += (out.empty() ? "" : "; ") + listed(names) + ": " + name_of(verdict);
  }
  if (out.empty()) return "Nothing here says what may be done with it.";
  out[0] = to_upper(out[0]);
  return out + "." + (r.openwashing.sentence.empty() ? "" : " " + r.openwashing.sentence);
}

}  // namespace

RepositoryAssessment Analyzer::audit(RepositoryReading reading) const {
  RepositoryAssessment r;
  r.repository = reading.repository;
  r.source = reading.source;
  r.missing = reading.missing;
  for (const FileReading& file : reading.files) {
    r.claims.insert(r.claims.end(), file.claims.begin(), file.claims.end());
    r.disclosures.insert(r.disclosures.end(), file.disclosures.begin(), file.disclosures.end());
    for (const std::string& warning : file.warnings) r.warnings.push_back(file.path + ": " + warning);
    if (!file.error.empty()) r.unread.push_back(file.path + ": " + file.error);
  }
  const std::vector<Governing> governing = governing_terms(*this, reading);
  add_relicensing(reading, governing, r);
  r.artifacts = artifacts_of(reading, governing);
  rule_on_artifacts(governing, r);
  r.openwashing = openwashing_of(*this, r, governing);
  report_contradictions(*this, reading, governing, r);
  r.verdict = verdict_of(r.artifacts);
  r.summary = summary_of(r);

  for (FileReading& file : reading.files) {
    const bool shown = file.terms || !file.embedded.empty() || !file.claims.empty() || !file.disclosures.empty();
    if (shown && !file.text.empty()) r.texts.push_back({file.path, std::move(file.text)});
    if (file.terms) r.files.push_back(*std::move(file.terms));
    for (Assessment& embedded : file.embedded) r.files.push_back(std::move(embedded));
  }
  return r;
}

}  // namespace openwash
