#include <map>

#include "report/alert.h"
#include "report/html/markup.h"
#include "report/report.h"

namespace openwash {
namespace {

// A test suite a file or repository; a case a rule that fails there, or one that passes.
class JunitWriter : public ReportWriter {
 public:
  using ReportWriter::add;

  void begin(std::string& out) override { out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"openwash\">\n"; }

  void add(const Assessment& a, std::string& out) override { suite(a.path, alerts_of(a, a.path), a.error, out); }
  void add(const RepositoryAssessment& r, std::string& out) override { suite(r.repository, alerts_of(r), r.error, out); }

  void add(const Alert& alert, std::string&) override { loose_[alert.path].push_back(alert); }

  void end(std::string& out) override {
    for (const auto& [path, alerts] : loose_) suite(path, alerts, "", out);
    out += "</testsuites>\n";
  }

 private:
  static void suite(const std::string& name, const std::vector<Alert>& alerts, const std::string& error, std::string& out) {
    const std::size_t cases = alerts.empty() ? 1 : alerts.size();
    out += "  <testsuite name=\"" + html_escaped(name) + "\" tests=\"" + std::to_string(cases) + "\" failures=\"" +
           std::to_string(alerts.size()) + "\" errors=\"" + (error.empty() ? "0" : "1") + "\">\n";
    std::map<std::string, std::size_t> seen;
    for (const Alert& alert : alerts) {
      std::string title = alert.rule;
      if (const std::size_t again = ++seen[title]; again > 1) title += "#" + std::to_string(again);
      const std::string place = std::to_string(alert.place.line) + ":" + std::to_string(alert.place.column);
      out += "    <testcase name=\"" + html_escaped(title) + "\" classname=\"" + html_escaped(alert.path) + "\" file=\"" +
             html_escaped(alert.path) + "\" line=\"" + std::to_string(alert.place.line) + "\">\n      <failure message=\"" +
             html_escaped(alert.message) + "\" type=\"" + name_of(alert.severity) + "\">" +
             html_escaped(alert.path + ":" + place) + "</failure>\n    </testcase>\n";
    }
    if (!error.empty())
      out += "    <testcase name=\"read\" classname=\"" + html_escaped(name) + "\"><error message=\"" + html_escaped(error) +
             "\"/></testcase>\n";
    else if (alerts.empty())
      out += "    <testcase name=\"terms\" classname=\"" + html_escaped(name) + "\"/>\n";
    out += "  </testsuite>\n";
  }

  std::map<std::string, std::vector<Alert>> loose_;
};

}  // namespace

Reporter junit_reporter() {
  return {.name = "junit",
          .help = "JUnit XML, for test reports",
          .open = [](const ReportContext&) -> std::unique_ptr<ReportWriter> { return std::make_unique<JunitWriter>(); },
          .shows_alerts = true};
}

}  // namespace openwash
