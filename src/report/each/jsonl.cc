#include "report/report.h"
#include "report/repository_json.h"
#include "report/result_json.h"

namespace openwash {
namespace {

class JsonlWriter : public ReportWriter {
 public:
  using ReportWriter::add;

  void add(const Assessment& assessment, std::string& out) override {
    JsonWriter json(out);
    write_result(json, assessment);
    out += '\n';
  }

  void add(const RepositoryAssessment& repository, std::string& out) override {
    JsonWriter json(out);
    write_repository(json, repository);
    out += '\n';
  }

  void add_rendered(std::string_view repository, std::string_view rendered, std::string& out) override {
    append_repository(repository, rendered, out);
    out += '\n';
  }
};

}  // namespace

Reporter jsonl_reporter() {
  return {.name = "jsonl",
          .help = "one JSON object a line and file or repository, in input order",
          .open = [](const ReportContext&) -> std::unique_ptr<ReportWriter> { return std::make_unique<JsonlWriter>(); },
          .render = repository_rest};
}

}  // namespace openwash
