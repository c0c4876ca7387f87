#include <map>

#include "report/alert_writer.h"
#include "report/json_writer.h"

namespace openwash {
namespace {

// Code Quality of GitLab: an array whose fingerprints are unique. The rule stands in the description as well, as only that is
// shown.
class GitlabWriter : public AlertWriter {
 public:
  using AlertWriter::add;

  void begin(std::string&) override { json_.begin_array(); }

  void add(const Alert& alert, std::string&) override {
    std::string fingerprint = alert.path + ":" + alert.id;
    if (const std::size_t again = ++seen_[fingerprint]; again > 1) fingerprint += "#" + std::to_string(again);
    json_.line().begin_object().key("description").text(alert.rule + ": " + alert.message);
    json_.key("check_name").text(alert.rule).key("fingerprint").text(fingerprint);
    json_.key("severity")
        .text(alert.severity == Severity::hard       ? "critical"
              : alert.severity == Severity::arguable ? "minor"
                                                     : "info");
    json_.key("location").begin_object().key("path").text(alert.path).key("positions").begin_object();
    json_.key("begin").begin_object().key("line").number(alert.place.line).key("column").number(alert.place.column).end_object();
    json_.key("end")
        .begin_object()
        .key("line")
        .number(alert.place.end_line)
        .key("column")
        .number(alert.place.end_column)
        .end_object();
    json_.end_object().key("lines").begin_object().key("begin").number(alert.place.line).key("end").number(alert.place.end_line);
    json_.end_object().end_object().end_object();
  }

  void end(std::string& out) override {
    json_.line().end_array();
    out += text_ + '\n';
  }

 private:
  std::map<std::string, std::size_t> seen_;
  std::string text_;
  JsonWriter json_{text_};
};

}  // namespace

Reporter gitlab_reporter() {
  return {.name = "gitlab",
          .help = "Code Quality of GitLab",
          .open = [](const ReportContext&) -> std::unique_ptr<ReportWriter> { return std::make_unique<GitlabWriter>(); },
          .shows_alerts = true};
}

}  // namespace openwash
