#include "report/excerpt.h"
#include "report/printable.h"
#include "report/report.h"

namespace openwash {
namespace {

constexpr std::size_t longest_quote = 400;

// Text that Markdown takes for nothing else, on one line.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (std::string_view("\\`*_{}[]<>()#|!~&").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string quote_block(const Place& place) {
  return place.quote.empty() ? "" : "  > " + escaped(shortened(place, longest_quote)) + "\n";
}

// A backtick would end the span of code.
std::string at(const std::string& file, const Place& place) {
  if (file.find('`') != std::string::npos) return escaped(file) + (place.quote.empty() ? "" : ":" + std::to_string(place.line));
  return "`" + printable(file) + (place.quote.empty() ? "" : ":" + std::to_string(place.line)) + "`";
}

void add_findings(const Assessment& a, const std::string& path, std::string& out) {
  for (const Severity severity : {Severity::hard, Severity::arguable})
    for (const Finding& finding : a.findings) {
      if (finding.severity != severity) continue;
      out += "- **" + finding.kind + "** (" + name_of(severity) + ") " + at(path, finding.place) + ": " +
             escaped(finding.message) + "\n" + quote_block(finding.place);
    }
}

class MarkdownWriter : public ReportWriter {
 public:
  using ReportWriter::add;

  void add(const Assessment& a, std::string& out) override {
    out += "## " + escaped(a.path) + "\n\n";
    if (!a.error.empty()) {
      out += "Not read: " + escaped(a.error) + "\n\n";
      return;
    }
    out += "**" + std::string(name_of(a.verdict)) + "**: " + escaped(a.summary) + "\n\n";
    std::string findings;
    add_findings(a, a.path, findings);
    if (!findings.empty()) out += findings + "\n";
  }

  void add(const RepositoryAssessment& r, std::string& out) override {
    out += "## " + escaped(r.repository) + "\n\n";
    if (!r.error.empty()) {
      out += "Not read: " + escaped(r.error) + "\n\n";
      return;
    }
    out += "**" + std::string(name_of(r.verdict)) + "**: " + escaped(r.summary) + "\n\n";
    if (r.openwashing.result == "mismatch") add_washing(r, out);
    if (!r.artifacts.empty()) {
      out += "| artifact | verdict | terms |\n|---|---|---|\n";
      for (const Artifact& artifact : r.artifacts) {
        std::string terms;
        for (const Terms& t : artifact.terms)
          terms += (terms.empty() ? "" : "; ") + escaped(t.file) + (t.license.empty() ? "" : ", " + escaped(t.license)) +
                   (t.how == "text" ? "" : ", by " + t.how);
        out += "| " + artifact.artifact + " | " + name_of(artifact.verdict) + " | " + (terms.empty() ? "none found" : terms) +
               " |\n";
      }
      out += "\n";
    }
    std::string findings;
    for (const Assessment& file : r.files) add_findings(file, file.path, findings);
    if (!findings.empty()) out += findings + "\n";
    std::string open;
    for (const Contradiction& contradiction : r.contradictions)
      open += "- " + contradiction.kind + ": " + escaped(contradiction.detail) + "\n";
    for (const std::string& words : r.missing) open += "- missing: " + escaped(words) + "\n";
    if (!open.empty()) out += open + "\n";
  }

 private:
  static void add_washing(const RepositoryAssessment& r, std::string& out) {
    out += "Open-washing:\n\n";
    std::size_t claim = r.claims.size();
    for (const Reason& reason : r.openwashing.because) {
      if (reason.claim != claim && reason.claim < r.claims.size()) {
        claim = reason.claim;
        const Claim& said = r.claims[claim];
        out +=
            "- " + at(said.file, said.place) + " claims " + said.claim + " about " + said.about + "\n" + quote_block(said.place);
      }
      out += "- " + at(reason.file, reason.place) + " says " + reason.kind + "\n" + quote_block(reason.place);
    }
    out += "\n";
  }
};

}  // namespace

Reporter markdown_reporter() {
  return {"markdown", "for issues and pull requests: a section a file or repository",
          [](const ReportContext&) -> std::unique_ptr<ReportWriter> { return std::make_unique<MarkdownWriter>(); }};
}

}  // namespace openwash
