#include "artifacts.h"

#include <algorithm>
#include <array>

#include "base/file_role.h"
#include "terms_together.h"

namespace openwash {
namespace {

struct NamedBit {
  const char* name;
  Artifacts bit;
};
constexpr std::array<NamedBit, 4> artifact_names = {
    {{"weights", weights_artifact}, {"code", code_artifact}, {"data", data_artifact}, {"docs", docs_artifact}}};

bool is_model_file(std::string_view path) {
  const FileRole role = file_role(path);
  return role == FileRole::model || role == FileRole::weights;
}

Artifacts present(const RepositoryReading& reading, const std::vector<Governing>& governing) {
  Artifacts found = no_artifact;
  for (const std::string& path : reading.unread) found |= is_model_file(path) ? weights_artifact : code_artifact;
  for (const FileReading& file : reading.files) {
    if (is_model_file(file.path) || !file.disclosures.empty() || !file.embedded.empty()) found |= weights_artifact;
    if (file_role(file.path) == FileRole::metadata) found |= code_artifact;
    for (const Claim& claim : file.claims)
      if (claim.about != "all") found |= artifacts_named(claim.about);
  }
  for (const Governing& g : governing)
    if (g.governs != all_artifacts && !g.remainder)
      found |= g.governs & (g.proof == Proof::text ? weights_artifact | data_artifact : all_artifacts);
  // A text for the rest shows that there is some.
  for (const Governing& g : governing)
    if (g.remainder && !(g.governs & found)) found |= g.governs & code_artifact;
  return found == no_artifact ? code_artifact : found;
}

// The terms that decide on an artifact. Texts speak for themselves; what is only named counts where there is no text, and what is
// told or inherited also where it takes something away.
std::vector<const Governing*> deciding(Artifacts bit, const std::vector<Governing>& governing) {
  std::vector<const Governing*> terms;
  bool text = false;
  for (const Governing& g : governing) {
    if (!(g.governs & bit)) continue;
    const bool inherited = g.proof == Proof::base_model || g.proof == Proof::told;
    if (g.proof == Proof::text || !text || (inherited && takes_away(g.terms.verdict))) terms.push_back(&g);
    text |= g.proof == Proof::text && g.terms.verdict != Verdict::policy;
  }
  return terms;
}

Verdict verdict_of(const std::vector<const Governing*>& terms) {
  std::vector<Verdict> verdicts;
  for (const Governing* g : terms)
    if (g->terms.verdict != Verdict::policy) verdicts.push_back(g->terms.verdict);
  return worst_of(verdicts);
}

double kept(const std::vector<const Governing*>& terms) {
  std::map<std::string, Severity> kinds;
  for (const Governing* g : terms)
    for (const auto& kind : g->kinds) {
      Severity& worst = kinds.try_emplace(kind.kind, kind.severity).first->second;
      worst = std::max(worst, kind.severity);
    }
  double left = 1;
  for (const auto& [kind, severity] : kinds)
    left -= severity == Severity::hard ? 0.15 : severity == Severity::arguable ? 0.05 : 0;
  return std::max(left, 0.0);
}

double mean_mark(const std::map<std::string, CourtRuling>& courts) {
  double sum = 0;
  for (const auto& [court, ruling] : courts)
    sum += ruling.result == Ruling::allowed ? 1 : ruling.result == Ruling::arguable ? 0.5 : 0;
  return courts.empty() ? 0 : sum / static_cast<double>(courts.size());
}

}  // namespace

void rule_on_artifacts(const std::vector<Governing>& governing, RepositoryAssessment& r) {
  double sum = 0;
  double weights = 0;
  bool known = !r.artifacts.empty();
  for (const Artifact& artifact : r.artifacts) {
    const auto row = std::find_if(artifact_names.begin(), artifact_names.end(),
                                  [&](const NamedBit& named) { return artifact.artifact == named.name; });
    const std::vector<const Governing*> terms = deciding(row->bit, governing);
    std::map<std::string, CourtRuling> courts;
    for (const Governing* g : terms) add_rulings(g->courts, courts);
    add_rulings(courts, r.courts);
    known &= artifact.verdict != Verdict::unclear;
    const double weight = row->bit == weights_artifact ? 2 : 1;
    const double openness = artifact.verdict == Verdict::open_source ? 1 : (mean_mark(courts) + kept(terms)) / 2;
    sum += weight * (artifact.verdict == Verdict::proprietary ? openness / 2 : openness);
    weights += weight;
  }
  if (known) r.openness = sum / weights;
}

std::vector<Artifact> artifacts_of(const RepositoryReading& reading, const std::vector<Governing>& governing) {
  const Artifacts here = present(reading, governing);
  std::vector<Artifact> artifacts;
  for (const NamedBit& row : artifact_names) {
    if (!(here & row.bit)) continue;
    Artifact artifact{row.name, verdict_of(deciding(row.bit, governing)), {}};
    const bool settled = std::any_of(governing.begin(), governing.end(), [&](const Governing& g) {
      return g.proof == Proof::text && (g.governs & row.bit) && takes_away(g.terms.verdict);
    });
    for (const Governing& g : governing) {
      // What is told beside a text that says it itself is a disclosure, and no terms.
      if (!(g.governs & row.bit) || (settled && g.proof == Proof::told)) continue;
      const bool said = std::any_of(artifact.terms.begin(), artifact.terms.end(), [&](const Terms& terms) {
        return terms.file == g.terms.file && terms.license == g.terms.license && terms.how == g.terms.how;
      });
      if (!said) artifact.terms.push_back(g.terms);
    }
    artifacts.push_back(std::move(artifact));
  }
  return artifacts;
}

}  // namespace openwash
