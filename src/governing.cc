#include "governing.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/file_role.h"
#include "base/license_names.h"
#include "base/path_names.h"
#include "known/base_models.h"
#include "license_meant.h"
#include "terms_together.h"

namespace openwash {
namespace {

struct NamedArtifact {
  std::string_view word;  // its beginning, in lower case
  Artifacts artifact;
};

constexpr std::array<NamedArtifact, 8> named_artifacts = {{
    {"model", weights_artifact},
    {"weight", weights_artifact},
    {"checkpoint", weights_artifact},
    {"acceptable", weights_artifact},
    {"prohibited", weights_artifact},
    {"software", code_artifact},
    {"data", data_artifact},
    {"docs", docs_artifact},
}};
constexpr std::string_view foreign_model = "\xE6\xA8\xA1\xE5\x9E\x8B";  // zh: model

// The artifacts that the name of a file, or of the folder around it, speaks of.
Artifacts artifacts_in_name(std::string_view path) {
  Artifacts found = path.find(foreign_model) == std::string_view::npos ? no_artifact : weights_artifact;
  const std::vector<std::string> words = name_words(path);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const NamedArtifact& row : named_artifacts)
      if (words[i].starts_with(row.word)) found |= row.artifact;
    if (words[i] == "code") found |= code_artifact;
    if (words[i] == "use" && i + 1 < words.size() && words[i + 1] == "policy") found |= weights_artifact;
  }
  return found;
}

// Terms of a service that runs elsewhere.
bool is_of_service(std::string_view path) {
  const std::vector<std::string> words = name_words(file_name(path));
  return std::find(words.begin(), words.end(), "service") != words.end();
}

// Below model_licenses/ or LICENSES/ lie the licences of the whole.
bool lies_with_licenses(std::string_view path) {
  const std::string_view folder = folder_of(path);
  return ends_folded(folder, "licenses") || ends_folded(folder, "license") || ends_folded(folder, "licences") ||
         ends_folded(folder, "licence");
}

// A text that takes freedoms away is not the free licence that it only mentions.
bool mentions_alone(const Assessment& a) {
  return a.license.match == "reference" && a.license.osi_approved && takes_away(a.verdict);
}

std::string license_name(const License& license) {
  if (!license.id.empty()) return license.id;
  return license.base.empty() ? "" : license.base + " (changed)";
}

Governing of_text(const Assessment& a, Artifacts governs) {
  Governing g;
  g.governs = governs;
  g.terms = {a.path, "", a.verdict, "text"};
  if (!mentions_alone(a)) {
    g.terms.license = license_name(a.license);
    g.name = a.license.name;
  }
  g.assessment = &a;
  g.courts = a.courts;
  for (const Finding& finding : a.findings) add_kind(g.kinds, {finding.kind, finding.severity});
  return g;
}

// A notice names licences of what was taken in; it governs only where it takes something away itself.
bool tells_terms(const Assessment& a) {
  if (!a.error.empty() || a.verdict == Verdict::not_a_license) return false;
  const bool notice = starts_folded(file_name(a.path), "notice");
  return !notice || takes_away(a.verdict);
}

// What the texts govern, each by its name and by what it speaks of; a text without either governs what no other one does.
void add_texts(const RepositoryReading& reading, std::vector<Governing>& all) {
  const std::size_t first = all.size();
  for (const FileReading& file : reading.files) {
    if (file.terms && tells_terms(*file.terms)) {
      Artifacts governs = artifacts_in_name(file.path);
      const bool below = file.path.find('/') != std::string::npos;
      const bool named = governs != no_artifact;
      if (governs == no_artifact && file.subject == "weights") governs = weights_artifact;
      if (governs == no_artifact && below && file_role(file_name(file.path)) == FileRole::terms) governs = code_artifact;
      all.push_back(of_text(*file.terms, governs));
      all.back().part = below && !named && !lies_with_licenses(file.path);
    }
    for (const Assessment& embedded : file.embedded)
      if (tells_terms(embedded)) all.push_back(of_text(embedded, weights_artifact));
  }
  Artifacts taken = no_artifact;
  bool general = false;
  for (std::size_t i = first; i < all.size(); ++i) {
    if (all[i].governs == no_artifact)
      general = true;
    else if (all[i].part && all[i].governs == code_artifact)
      continue;  // the terms of one folder leave the rest to the text above them
    else if (all[i].terms.verdict != Verdict::policy)
      taken |= all[i].governs;
  }
  const bool works = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(), [](const Governing& g) {
    return g.terms.verdict != Verdict::policy && !is_of_service(g.terms.file);
  });
  for (std::size_t i = first; i < all.size(); ++i) {
    if (works && is_of_service(all[i].terms.file))
      all[i].governs = no_artifact;  // the works beside it have terms of their own
    else if (all[i].governs == no_artifact) {
      all[i].governs = all_artifacts & ~taken;
      all[i].remainder = true;
    }
    // A single text about a model governs what lies beside it as well.
    else if (!general && taken == weights_artifact && all[i].governs == weights_artifact)
      all[i].governs = all_artifacts;
  }
}

Governing of_known(const KnownLicenseInfo& license, Artifacts governs, Proof proof, const char* how, const std::string& file,
                   const Place& place) {
  Governing g;
  g.governs = governs;
  g.proof = proof;
  g.terms = {file, license.id, verdict_of(license), how};
  g.name = license.name;
  g.kinds = license.kinds;
  g.courts = license.courts;
  g.place = place;
  return g;
}

// The rulings on a kind alone.
std::map<std::string, CourtRuling> rulings_on(const Analyzer& analyzer, const std::string& kind) {
  std::map<std::string, CourtRuling> rulings;
  const auto info = analyzer.kind(kind);
  if (!info) return rulings;
  for (const auto& [court, ruling] : info->courts) {
    CourtRuling& out = rulings[court];
    out.result = ruling;
    for (const KindInfo::Why& why : info->criteria)
      if (ruling != Ruling::allowed && why.criterion.starts_with(court + '-')) out.criteria.push_back(why.criterion);
  }
  return rulings;
}

void add_disclosures(const Analyzer& analyzer, const RepositoryReading& reading, std::vector<Governing>& all) {
  // A policy that lies here is judged by its words; that it is mentioned tells nothing more.
  const bool policy = std::any_of(all.begin(), all.end(), [](const Governing& g) { return g.terms.verdict == Verdict::policy; });
  for (const FileReading& file : reading.files)
    for (const Disclosure& disclosure : file.disclosures) {
      Governing g;
      g.governs = weights_artifact;
      g.proof = Proof::told;
      g.terms = {file.path, "", Verdict::restricted, "text"};
      const auto kind = analyzer.kind(disclosure.kind);
      if (policy && kind && kind->in_policies) continue;
      g.kinds = {{disclosure.kind, kind ? kind->severity : Severity::hard}};
      g.courts = rulings_on(analyzer, disclosure.kind);
      g.place = disclosure.place;
      all.push_back(std::move(g));
    }
}

void add_named(const Analyzer& analyzer, const RepositoryReading& reading, std::vector<Governing>& all) {
  for (const FileReading& file : reading.files)
    for (const Claim& claim : file.claims) {
      const Artifacts about = artifacts_named(claim.about);
      if (claim.claim != "specific-licence" || claim.license.empty() || about == no_artifact) continue;
      const bool stated = claim.where == "front-matter" || claim.where == "metadata";
      if (const auto known = license_meant(analyzer, claim.license))
        all.push_back(
            of_known(*known, about, stated ? Proof::id : Proof::reference, stated ? "id" : "reference", file.path, claim.place));
    }
}

bool names_base(std::string_view key) {
  return key == "base_model" || key.starts_with("base_model.") ||
         (key.starts_with("general.base_model.") && (key.ends_with(".repo_url") || key.ends_with(".name")));
}

void add_base_models(const Analyzer& analyzer, const RepositoryReading& reading, std::vector<Governing>& all) {
  for (const FileReading& file : reading.files) {
    const auto add = [&](std::string_view model, const Place& place) {
      const std::string_view id = license_of_base_model(model);
      if (id.empty()) return;
      if (const auto known = analyzer.known_license(id))
        all.push_back(of_known(*known, weights_artifact, Proof::base_model, "base-model", file.path, place));
    };
    for (const NamedBase& base : file.bases) add(base.model, base.place);
    for (const Statement& statement : file.statements)
      if (names_base(statement.key)) add(statement.value, statement.place);
  }
}

}  // namespace

std::vector<Governing> governing_terms(const Analyzer& analyzer, const RepositoryReading& reading) {
  std::vector<Governing> all;
  add_texts(reading, all);
  add_disclosures(analyzer, reading, all);
  add_named(analyzer, reading, all);
  add_base_models(analyzer, reading, all);
  std::stable_sort(all.begin(), all.end(), [](const Governing& a, const Governing& b) { return a.proof > b.proof; });
  return all;
}

}  // namespace openwash
