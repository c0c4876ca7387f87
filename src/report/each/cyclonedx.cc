#include <map>
#include <set>

#include "report/json_writer.h"
#include "report/report.h"

namespace openwash {
namespace {

void property(JsonWriter& json, const char* name, std::string_view value) {
  json.begin_object().key("name").text(name).key("value").text(value).end_object();
}

// A licence by its SPDX id, or by name where it has none: LicenseRef ids are no ids here.
void write_license(JsonWriter& json, const std::string& license, const char* acknowledgement) {
  const bool spdx = !license.starts_with("LicenseRef-") && license.find_first_of(" ()") == std::string::npos;
  json.begin_object().key("license").begin_object().key(spdx ? "id" : "name").text(license);
  json.key("acknowledgement").text(acknowledgement).end_object().end_object();
}

// "pkg:huggingface/ORG/NAME@REVISION" of a snapshot in a cache of the Hub, else nothing.
std::string purl_of(const RepositoryAssessment& r) {
  const std::size_t snapshots = r.repository.rfind("/snapshots/");
  const std::size_t models = r.repository.rfind("models--", snapshots);
  if (r.source != "huggingface" || snapshots == std::string::npos || models == std::string::npos) return "";
  std::string name = r.repository.substr(models + 8, snapshots - models - 8);
  if (const std::size_t between = name.find("--"); between != std::string::npos) name.replace(between, 2, "/");
  return "pkg:huggingface/" + name + "@" + r.repository.substr(snapshots + 11);
}

void write_findings(JsonWriter& json, const Assessment& a) {
  for (const Finding& finding : a.findings)
    if (finding.severity != Severity::note)
      property(json, "openwash:restriction",
               std::string(name_of(finding.severity)) + " " + finding.kind + ": " + finding.message);
}

// CycloneDX 1.6: a model a repository, a file a text; what was found stands in properties, which the format leaves free.
class CyclonedxWriter : public ReportWriter {
 public:
  using ReportWriter::add;

  explicit CyclonedxWriter(const ReportContext& context) : context_(context) {}

  void begin(std::string& out) override {
    JsonWriter json(out);
    json.begin_object().key("bomFormat").text("CycloneDX").key("specVersion").text("1.6").key("version").number(1);
    json.key("metadata").begin_object().key("tools").begin_object().key("components").begin_array().begin_object();
    json.key("type").text("application").key("name").text("openwash").key("version").text(context_.version);
    json.end_object().end_array().end_object().end_object().key("components");
    out += '[';
  }

  void add(const Assessment& a, std::string& out) override {
    JsonWriter json = component(out, "file", a.path, "");
    if (!a.license.id.empty()) {
      json.key("licenses").begin_array();
      write_license(json, a.license.id, "concluded");
      json.end_array();
    }
    json.key("properties").begin_array();
    property(json, "openwash:verdict", a.error.empty() ? name_of(a.verdict) : "error");
    write_findings(json, a);
    json.end_array().end_object();
  }

  void add(const RepositoryAssessment& r, std::string& out) override {
    JsonWriter json = component(out, "machine-learning-model", r.repository, purl_of(r));
    std::map<std::string, const char*> licenses;  // and whether the repository says it, or its texts do
    for (const Artifact& artifact : r.artifacts)
      for (const Terms& terms : artifact.terms)
        if (!terms.license.empty() && licenses[terms.license] == nullptr)
          licenses[terms.license] = terms.how == "text" ? "concluded" : "declared";
    if (!licenses.empty()) {
      json.key("licenses").begin_array();
      for (const auto& [license, acknowledgement] : licenses) write_license(json, license, acknowledgement);
      json.end_array();
    }
    json.key("properties").begin_array();
    property(json, "openwash:verdict", r.error.empty() ? name_of(r.verdict) : "error");
    property(json, "openwash:open-washing", r.openwashing.result);
    for (const Artifact& artifact : r.artifacts)
      property(json, "openwash:artifact", artifact.artifact + ": " + name_of(artifact.verdict));
    for (const Assessment& file : r.files) write_findings(json, file);
    json.end_array().end_object();
  }

  void end(std::string& out) override { out += "\n]}\n"; }

 private:
  JsonWriter component(std::string& out, const char* type, const std::string& name, const std::string& purl) {
    if (count_++ > 0) out += ',';
    out += '\n';
    JsonWriter json(out);
    json.begin_object().key("type").text(type).key("bom-ref").text(std::to_string(count_)).key("name").text(name);
    if (!purl.empty()) json.key("purl").text(purl);
    return json;
  }

  const ReportContext& context_;
  std::size_t count_ = 0;
};

}  // namespace

Reporter cyclonedx_reporter() {
  return {
      "cyclonedx", "CycloneDX 1.6: models and texts with what was found in them",
      [](const ReportContext& context) -> std::unique_ptr<ReportWriter> { return std::make_unique<CyclonedxWriter>(context); }};
}

}  // namespace openwash
