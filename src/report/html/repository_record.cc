#include "report/html/repository_record.h"

#include <algorithm>
#include <set>

#include "base/ascii.h"
#include "base/path_names.h"
#include "report/printable.h"

namespace openwash {
namespace {

// The places that are quoted from one file.
std::vector<const Place*> quoted_places(const RepositoryAssessment& r, const ShownFile& file) {
  std::vector<const Place*> out;
  const auto add_all = [&](const auto& holders) {
    for (const auto& holder : holders)
      if (holder.file == file.path && !holder.place.quote.empty()) out.push_back(&holder.place);
  };
  add_all(r.claims);
  add_all(r.disclosures);
  add_all(r.openwashing.because);
  for (const Assessment* a : file.assessments)
    for (const Finding& finding : a->findings) {
      out.push_back(&finding.place);
      if (finding.lead_in) out.push_back(&*finding.lead_in);
      for (const Item& item : finding.items) out.push_back(&item.place);
      for (const Place& place : finding.places) out.push_back(&place);
    }
  return out;
}

const ShownFile* file_named(const std::vector<ShownFile>& files, const std::string& path) {
  for (const ShownFile& file : files)
    if (file.path == path) return &file;
  return nullptr;
}

void write_place_in(JsonWriter& json, const std::vector<ShownFile>& files, const std::string& path, const Place& place) {
  static const ShownText nothing;
  const ShownFile* file = file_named(files, path);
  write_place(json, place, file ? file->text : nothing);
}

void write_artifacts(JsonWriter& json, const std::vector<Artifact>& artifacts) {
  json.key("artifacts").begin_array();
  for (const Artifact& artifact : artifacts) {
    json.begin_object().key("artifact").text(printable(artifact.artifact)).key("verdict").text(name_of(artifact.verdict));
    json.key("terms").begin_array();
    for (const Terms& terms : artifact.terms) {
      json.begin_object().key("file").text(printable(terms.file)).key("license").text(printable(terms.license));
      json.key("verdict").text(name_of(terms.verdict)).key("how").text(printable(terms.how)).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
}

void write_claims(JsonWriter& json, const RepositoryAssessment& r, const std::vector<ShownFile>& files) {
  json.key("claims").begin_array();
  for (const Claim& claim : r.claims) {
    json.begin_object().key("claim").text(printable(claim.claim)).key("about").text(printable(claim.about));
    json.key("where").text(printable(claim.where)).key("license").text(printable(claim.license));
    json.key("file").text(printable(claim.file)).key("at");
    write_place_in(json, files, claim.file, claim.place);
    json.end_object();
  }
  json.end_array().key("disclosures").begin_array();
  for (const Disclosure& disclosure : r.disclosures) {
    json.begin_object().key("kind").text(printable(disclosure.kind)).key("file").text(printable(disclosure.file)).key("at");
    write_place_in(json, files, disclosure.file, disclosure.place);
    json.end_object();
  }
  json.end_array();
}

// Whether a file speaks of terms among much else: something is claimed or told in it, or it is called so.
bool is_card(const RepositoryAssessment& r, const std::string& path) {
  const auto is_here = [&](const auto& holder) { return holder.file == path; };
  if (std::any_of(r.claims.begin(), r.claims.end(), is_here)) return true;
  if (std::any_of(r.disclosures.begin(), r.disclosures.end(), is_here)) return true;
  const std::string name = folded(file_name(path));
  return name.starts_with("readme") || name.starts_with("model_card") || name.starts_with("modelcard");
}

// Kinds that prose tells of, or that a mismatch rests on.
std::set<std::string> told_kinds(const RepositoryAssessment& r) {
  std::set<std::string> kinds;
  for (const Disclosure& disclosure : r.disclosures) kinds.insert(disclosure.kind);
  for (const Reason& reason : r.openwashing.because)
    if (reason.kind != name_of(Verdict::proprietary)) kinds.insert(reason.kind);
  return kinds;
}

void write_openwashing(JsonWriter& json, const OpenWashing& washing, const std::vector<ShownFile>& files) {
  json.key("washing").begin_object().key("result").text(printable(washing.result));
  json.key("sentence").text(printable(washing.sentence)).key("because").begin_array();
  for (const Reason& reason : washing.because) {
    json.begin_object().key("claim").number(static_cast<std::int64_t>(reason.claim));
    json.key("file").text(printable(reason.file)).key("kind").text(printable(reason.kind));
    json.key("how").text(printable(reason.how)).key("at");
    write_place_in(json, files, reason.file, reason.place);
    json.end_object();
  }
  json.end_array().end_object();
}

}  // namespace

std::string row_record(const RepositoryAssessment& r) {
  std::map<std::string, Severity> kinds;
  std::int64_t counts[3] = {};
  for (const Assessment& file : r.files)
    for (const Finding& finding : file.findings) {
      const auto [known, is_new] = kinds.try_emplace(finding.kind, finding.severity);
      if (!is_new) known->second = std::max(known->second, finding.severity);
      ++counts[static_cast<std::size_t>(finding.severity)];
    }
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("name").text(printable(r.repository)).key("verdict").text(name_of(r.verdict)).key("openness");
  r.openness ? json.share(*r.openness) : json.null();
  json.key("washing").text(printable(r.openwashing.result));
  json.key("sentence").text(printable(r.error.empty() ? r.summary : r.error)).key("error").boolean(!r.error.empty());
  json.key("hard").number(counts[2]).key("arguable").number(counts[1]).key("notes").number(counts[0]);
  json.key("kinds").begin_object();
  for (const auto& [kind, severity] : kinds) json.key(printable(kind)).text(name_of(severity));
  for (const std::string& kind : told_kinds(r))
    if (!kinds.contains(kind)) json.key(printable(kind)).text("told");
  json.end_object().key("courts").begin_object();
  for (const auto& [court, ruling] : r.courts) json.key(printable(court)).text(name_of(ruling.result));
  json.end_object().key("artifacts").begin_object();
  for (const Artifact& artifact : r.artifacts) json.key(printable(artifact.artifact)).text(name_of(artifact.verdict));
  json.end_object().end_object();
  return out;
}

std::vector<ShownFile> shown_files(const RepositoryAssessment& r) {
  constexpr std::size_t most_shown = 300'000;  // bytes: notices of hundreds of packages are for excerpts
  std::vector<ShownFile> files;
  const auto entry = [&](const std::string& path) -> ShownFile& {
    for (ShownFile& file : files)
      if (file.path == path) return file;
    files.push_back({path, ShownText(), {}});
    return files.back();
  };
  for (const Assessment& a : r.files) entry(a.path).assessments.push_back(&a);
  for (const SourceText& source : r.texts) entry(source.file);
  for (ShownFile& file : files)
    for (const SourceText& source : r.texts) {
      if (source.file != file.path) continue;
      const bool whole = !file.assessments.empty() && source.text.size() <= most_shown && !is_card(r, file.path);
      file.text = whole ? ShownText(source.text) : ShownText(source.text, quoted_places(r, file));
      break;
    }
  return files;
}

std::string repository_record(const RepositoryAssessment& r, const std::vector<ShownFile>& files,
                              const std::vector<std::size_t>& ids) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("source").text(printable(r.source)).key("summary").text(printable(r.summary)).key("courts");
  write_rulings(json, r.courts);
  write_artifacts(json, r.artifacts);
  write_claims(json, r, files);
  write_openwashing(json, r.openwashing, files);
  json.key("contradictions").begin_array();
  for (const Contradiction& contradiction : r.contradictions) {
    json.begin_object().key("kind").text(printable(contradiction.kind));
    json.key("detail").text(printable(contradiction.detail)).end_object();
  }
  json.end_array();
  write_printable(json, "missing", r.missing);
  write_printable(json, "warnings", r.warnings);
  json.key("files").begin_array();
  for (std::size_t i = 0; i < files.size(); ++i)
    json.begin_array().text(printable(files[i].path)).number(static_cast<std::int64_t>(ids[i])).end_array();
  json.end_array().end_object();
  return out;
}

void write_rulings(JsonWriter& json, const std::map<std::string, CourtRuling>& courts) {
  json.begin_object();
  for (const auto& [court, ruling] : courts) {
    json.key(printable(court)).begin_array().text(name_of(ruling.result));
    std::vector<std::string> criteria;
    for (const std::string& criterion : ruling.criteria) criteria.push_back(printable(criterion));
    json.texts(criteria).end_array();
  }
  json.end_object();
}

void write_printable(JsonWriter& json, const char* key, const std::vector<std::string>& words) {
  json.key(key).begin_array();
  for (const std::string& each : words) json.text(printable(each));
  json.end_array();
}

}  // namespace openwash
