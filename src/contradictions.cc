#include "contradictions.h"

#include <algorithm>

#include "license_meant.h"

namespace openwash {
namespace {

// A licence that the repository puts on an artifact as a label: in front matter, metadata or a badge.
struct Label {
  const Claim* claim;
  KnownLicenseInfo license;
  Artifacts about;
};

std::vector<Label> labels_of(const Analyzer& analyzer, const RepositoryAssessment& r) {
  std::vector<Label> labels;
  for (const Claim& claim : r.claims) {
    if (claim.claim != "specific-licence" || claim.where == "prose" || claim.license.empty()) continue;
    const Artifacts about = artifacts_named(claim.about);
    if (auto known = license_meant(analyzer, claim.license); known && about != no_artifact)
      labels.push_back({&claim, *std::move(known), about});
  }
  return labels;
}

std::string at(const Claim& claim) {
  return claim.file + ":" + std::to_string(claim.place.line);
}

void add(RepositoryAssessment& r, const char* kind, std::string detail) {
  const bool said = std::any_of(r.contradictions.begin(), r.contradictions.end(), [&](const Contradiction& contradiction) {
    return contradiction.kind == kind && contradiction.detail == detail;
  });
  if (!said) r.contradictions.push_back({kind, std::move(detail)});
}

void against_texts(const Label& label, const std::vector<Governing>& governing, RepositoryAssessment& r) {
  if (!is_free(verdict_of(label.license))) return;
  for (const Governing& g : governing) {
    if (!(g.governs & label.about) || !takes_away(g.terms.verdict)) continue;
    if (g.proof == Proof::text)
      add(r, "label-text",
          at(*label.claim) + " says " + label.license.id + ", but " + g.terms.file + " is " + name_of(g.terms.verdict) + ".");
    if (g.proof == Proof::base_model)
      add(r, "base-model",
          at(*label.claim) + " says " + label.license.id + ", but the base model that " + g.terms.file + ":" +
              std::to_string(g.place.line) + " names is under " + g.terms.license + ".");
  }
}

const Statement* gate_of(const RepositoryReading& reading) {
  for (const FileReading& file : reading.files)
    for (const Statement& statement : file.statements)
      if (statement.key.starts_with("extra_gated_")) return &statement;
  return nullptr;
}

// A text of terms lies there, whatever it says, unless nobody could read it.
bool has_text(const std::vector<Governing>& governing, Artifacts about) {
  return std::any_of(governing.begin(), governing.end(), [&](const Governing& g) {
    return g.proof == Proof::text && (g.governs & about) && g.terms.verdict != Verdict::policy;
  });
}

void report_links(const Analyzer& analyzer, const RepositoryReading& reading, const std::vector<Governing>& governing,
                  RepositoryAssessment& r) {
  if (has_text(governing, weights_artifact)) return;
  for (const FileReading& file : reading.files)
    for (const Statement& statement : file.statements) {
      const bool link = statement.key == "license_link" || statement.key == "general.license.link";
      if (!link || analyzer.known_license(statement.value)) continue;
      add(r, "link-only",
          file.path + ":" + std::to_string(statement.place.line) + " only links to the terms: " + statement.value);
      r.missing.push_back("The terms at " + statement.value + " were not seen.");
    }
}

}  // namespace

void report_contradictions(const Analyzer& analyzer, const RepositoryReading& reading, const std::vector<Governing>& governing,
                           RepositoryAssessment& r) {
  const std::vector<Label> labels = labels_of(analyzer, r);
  for (const Label& label : labels) against_texts(label, governing, r);
  if (const Statement* gate = gate_of(reading))
    for (const Label& label : labels)
      if (is_free(verdict_of(label.license)) && (label.about & weights_artifact))
        add(r, "gate-label", at(*label.claim) + " says " + label.license.id + ", but access is gated (" + gate->key + ").");
  for (const Label& label : labels)
    if (!has_text(governing, label.about)) {
      add(r, "missing-text", at(*label.claim) + " names " + label.license.id + ", but its text is not here.");
      break;
    }
  report_links(analyzer, reading, governing, r);
  for (const Artifact& artifact : r.artifacts)
    if (artifact.terms.empty()) r.missing.push_back("No terms for the " + artifact.artifact + " were found.");
  for (const FileReading& file : reading.files)
    if (file.terms && file.terms->verdict == Verdict::unclear)
      r.missing.push_back(file.path + " could not be judged: " + file.terms->summary);
}

}  // namespace openwash
