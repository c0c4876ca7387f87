#include <set>

#include "report/printable.h"
#include "report/report.h"

namespace openwash {
namespace {

// A cell as RFC 4180 has it; one that a spreadsheet would take for a formula is made a text.
void cell(std::string& out, std::string_view raw) {
  std::string text = printable(raw);
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) text.insert(0, 1, '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

void row(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i) out += ',';
    cell(out, cells[i]);
  }
  out += "\r\n";
}

std::string joined(const std::set<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : " ") + value;
  return out;
}

std::string result_of(const std::map<std::string, CourtRuling>& courts, const char* court) {
  const auto found = courts.find(court);
  return name_of(found == courts.end() ? Ruling::unknown : found->second.result);
}

void add_kinds(const Assessment& a, std::set<std::string>& hard, std::set<std::string>& arguable) {
  for (const Finding& finding : a.findings) {
    if (finding.severity == Severity::hard) hard.insert(finding.kind);
    if (finding.severity == Severity::arguable) arguable.insert(finding.kind);
  }
}

// One row a file, or a repository. The heading is that of what comes first.
class CsvWriter : public ReportWriter {
 public:
  using ReportWriter::add;

  void add(const Assessment& a, std::string& out) override {
    if (!headed_)
      row(out,
          {"path", "verdict", "licence", "match", "hard", "arguable", "osd", "osaid", "fsf", "dfsg", "eu", "summary", "error"});
    headed_ = true;
    std::set<std::string> hard, arguable;
    add_kinds(a, hard, arguable);
    row(out, {a.path, a.error.empty() ? name_of(a.verdict) : "", a.license.id, a.license.match, joined(hard), joined(arguable),
              result_of(a.courts, "osd"), result_of(a.courts, "osaid"), result_of(a.courts, "fsf"), result_of(a.courts, "dfsg"),
              result_of(a.courts, "eu"), a.summary, a.error});
  }

  void add(const RepositoryAssessment& r, std::string& out) override {
    if (!headed_)
      row(out, {"repository", "source",   "verdict", "openness",       "open-washing", "weights", "code",
                "data",       "licences", "hard",    "arguable",       "osd",          "osaid",   "fsf",
                "dfsg",       "eu",       "claims",  "contradictions", "summary",      "error"});
    headed_ = true;
    std::set<std::string> hard, arguable, licenses, claims, contradictions;
    for (const Assessment& file : r.files) add_kinds(file, hard, arguable);
    std::map<std::string, std::string> verdicts;
    for (const Artifact& artifact : r.artifacts) {
      verdicts[artifact.artifact] = name_of(artifact.verdict);
      for (const Terms& terms : artifact.terms)
        if (!terms.license.empty()) licenses.insert(terms.license);
    }
    for (const Claim& claim : r.claims)
      if (claim.about != "something-else") claims.insert(claim.claim);
    for (const Contradiction& contradiction : r.contradictions) contradictions.insert(contradiction.kind);
    const std::string openness = r.openness ? std::to_string(static_cast<int>(*r.openness * 100)) : "";
    row(out, {r.repository,
              r.source,
              r.error.empty() ? name_of(r.verdict) : "",
              openness,
              r.openwashing.result,
              verdicts["weights"],
              verdicts["code"],
              verdicts["data"],
              joined(licenses),
              joined(hard),
              joined(arguable),
              result_of(r.courts, "osd"),
              result_of(r.courts, "osaid"),
              result_of(r.courts, "fsf"),
              result_of(r.courts, "dfsg"),
              result_of(r.courts, "eu"),
              joined(claims),
              joined(contradictions),
              r.summary,
              r.error});
  }

 private:
  bool headed_ = false;
};

}  // namespace

Reporter csv_reporter() {
  return {"csv", "a row a file or repository, for spreadsheets",
          [](const ReportContext&) -> std::unique_ptr<ReportWriter> { return std::make_unique<CsvWriter>(); }};
}

}  // namespace openwash
