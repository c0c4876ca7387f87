#include <set>

#include "report/report.h"
#include "report/repository_json.h"
#include "report/result_json.h"

namespace openwash {
namespace {

// The rules that occurred stand before the results, so the results wait as text.
class WholeJsonWriter : public ReportWriter {
 public:
  using ReportWriter::add;

  explicit WholeJsonWriter(const ReportContext& context) : context_(context), json_(results_) {}

  void begin(std::string&) override { json_.begin_array(); }

  void add(const Assessment& assessment, std::string&) override {
    for (const Finding& finding : assessment.findings) rules_.insert(finding.rule);
    json_.line();
    write_result(json_, assessment);
  }

  void add(const RepositoryAssessment& repository, std::string&) override {
    for (const Assessment& file : repository.files)
      for (const Finding& finding : file.findings) rules_.insert(finding.rule);
    json_.line();
    write_repository(json_, repository);
  }

  void end(std::string& out) override {
    json_.line().end_array();
    JsonWriter head(out);
    head.begin_object().key("schema").text("openwash/1");
    head.key("tool").begin_object().key("name").text("openwash").key("version").text(context_.version);
    head.key("rules").text(context_.glossary.rules_version).end_object();
    head.line().key("rules").begin_object();
    for (const std::string& id : rules_) write_rule(head, id);
    head.end_object().line().key("results");
    out += results_;
    out += "}\n";
  }

 private:
  void write_rule(JsonWriter& head, const std::string& id) {
    const auto info = context_.glossary.rule ? context_.glossary.rule(id) : std::nullopt;
    if (!info) return;
    head.line().key(id).begin_object().key("title").text(info->title).key("explanation").text(info->explanation);
    head.key("criteria").texts(info->criteria).end_object();
  }

  const ReportContext& context_;
  std::set<std::string> rules_;
  std::string results_;
  JsonWriter json_;
};

}  // namespace

Reporter json_reporter() {
  return {
      "json", "one JSON object with the rules that occurred and all results",
      [](const ReportContext& context) -> std::unique_ptr<ReportWriter> { return std::make_unique<WholeJsonWriter>(context); }};
}

}  // namespace openwash
