#include <algorithm>

#include "report/alert_writer.h"
#include "report/printable.h"

namespace openwash {
namespace {

// The data of a workflow command; properties also escape what parts them.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

// Annotations of GitHub Actions. Of a step ten errors and ten warnings are shown, so the worst come first.
class GithubWriter : public AlertWriter {
 public:
  using AlertWriter::add;

  void add(const Alert& alert, std::string&) override { alerts_.push_back(alert); }

  void end(std::string& out) override {
    std::stable_sort(alerts_.begin(), alerts_.end(), [](const Alert& a, const Alert& b) { return a.severity > b.severity; });
    for (const Alert& alert : alerts_) {
      const Place& place = alert.place;
      out += alert.severity == Severity::hard ? "::error" : alert.severity == Severity::arguable ? "::warning" : "::notice";
      out += " title=" + escaped(alert.rule, true) + ",file=" + escaped(printable(alert.path), true) +
             ",line=" + std::to_string(place.line) + ",col=" + std::to_string(place.column) +
             ",endLine=" + std::to_string(place.end_line) + ",endColumn=" + std::to_string(place.end_column) +
             "::" + escaped(printable(alert.message), false) + '\n';
    }
  }

 private:
  std::vector<Alert> alerts_;
};

}  // namespace

Reporter github_reporter() {
  return {.name = "github",
          .help = "annotations of GitHub Actions",
          .open = [](const ReportContext&) -> std::unique_ptr<ReportWriter> { return std::make_unique<GithubWriter>(); },
          .shows_alerts = true};
}

}  // namespace openwash
