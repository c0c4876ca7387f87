#include <algorithm>
#include <set>

#include "report/alert.h"
#include "report/fact_words.h"
#include "report/finding_text.h"
#include "report/license_text.h"
#include "report/printable.h"
#include "report/repository_totals.h"
#include "report/verdict_counts.h"
#include "report/verdict_words.h"
#include "report/wrap.h"

namespace openwash {
namespace {

constexpr std::size_t usual_findings = 8;
constexpr std::size_t usual_others = 12;
constexpr std::size_t usual_notes = 8;

class TextWriter : public ReportWriter {
 public:
  using ReportWriter::add;

  explicit TextWriter(const ReportContext& context) : context_(context), repositories_(context_) {}

  void add(const Assessment& a, std::string& out) override {
    if (verdicts_.all() > 0 && !context_.report.options.quiet) out += separator();
    count(a);
    const std::string path = printable(a.path);
    if (!a.error.empty()) {
      out += paragraph(path + ": " + printable(a.error), context_.width);
      return;
    }
    out += context_.style(Ink::strong, path) + ": " + context_.style(ink_of(a.verdict), name_of(a.verdict)) + '\n';
    if (context_.report.options.quiet) return;
    out += paragraph(printable(a.summary.empty() ? sentence_of(a.verdict) : a.summary), context_.width);
    out += license_text(a, context_);
    if (!a.sha256.empty()) out += "SHA-256: " + printable(a.sha256) + '\n';
    add_terms(a, out);
    add_notes(a, out);
    add_unseen(a, out);
    if (const std::string courts = courts_text(a, context_); !courts.empty()) out += '\n' + courts;
  }

  // "LICENSE:6:20: scale-cap [scale-cap/licence-needed-above] Above ...", as editors and people read it.
  void add(const Alert& alert, std::string& out) override {
    ++alerts_;
    alert_paths_.insert(alert.path);
    std::string place = alert.path;
    if (alert.place.end > 0) place += ":" + std::to_string(alert.place.line) + ":" + std::to_string(alert.place.column);
    const std::string rule = alert.kind + " [" + alert.rule + "]";
    out += context_.style(Ink::strong, printable(place)) + ": " + context_.style(Ink::red, printable(rule)) + " " +
           printable(alert.message) + '\n';
  }

  void add(const RepositoryAssessment& repository, std::string& out) override { repositories_.add(repository, out); }

  void end(std::string& out) override {
    repositories_.end(out);
    if (alerts_ > 0) out += counted(alerts_, "problem") + " in " + counted(alert_paths_.size(), "file") + "\n";
    if (verdicts_.all() < 2) return;
    const std::string words = counted(verdicts_.all(), "file") + ": " + verdicts_.words() + "; " +
                              counted(hard_, "hard finding") + ", " + std::to_string(arguable_) + " arguable.";
    out += (context_.report.options.quiet ? "\n" : separator()) + paragraph(words, context_.width);
  }

 private:
  std::string separator() const { return '\n' + context_.style(Ink::faint, std::string(context_.width, '-')) + '\n'; }

  void count(const Assessment& a) {
    if (!a.error.empty()) return verdicts_.add_unread();
    verdicts_.add(a.verdict);
    for (const Finding& finding : a.findings) {
      hard_ += finding.severity == Severity::hard;
      arguable_ += finding.severity == Severity::arguable;
    }
  }

  // The terms that take something away, the hard ones first.
  void add_terms(const Assessment& a, std::string& out) const {
    std::vector<const Finding*> terms;
    for (const Severity severity : {Severity::hard, Severity::arguable})
      for (const Finding& finding : a.findings)
        if (finding.severity == severity) terms.push_back(&finding);
    std::set<std::string> said;
    const std::size_t whole = context_.shown(terms.size(), usual_findings);
    for (std::size_t i = 0; i < whole; ++i) out += '\n' + finding_text(*terms[i], a.path, i + 1, said, context_);
    if (whole == terms.size()) return;
    out += '\n' + context_.style(Ink::strong, "More terms (--verbose shows them whole)") + '\n';
    terms.erase(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(whole));
    add_lines(terms, usual_others, out);
  }

  void add_notes(const Assessment& a, std::string& out) const {
    std::vector<const Finding*> notes;
    for (const Finding& finding : a.findings)
      if (finding.severity == Severity::note) notes.push_back(&finding);
    if (notes.empty()) return;
    out += '\n' + context_.style(Ink::strong, "Worth knowing, though it takes nothing away") + '\n';
    add_lines(notes, usual_notes, out);
  }

  void add_lines(const std::vector<const Finding*>& findings, std::size_t usual, std::string& out) const {
    const std::size_t shown = context_.shown(findings.size(), usual);
    for (std::size_t i = 0; i < shown; ++i) {
      const Finding& finding = *findings[i];
      const std::string words = finding.message.empty() ? title_of(finding, context_) : finding.message;
      out += paragraph(printable(words), context_.width, 4, "  line " + std::to_string(finding.place.line) + ": ");
    }
    if (shown < findings.size()) out += "  " + and_more(findings.size() - shown) + '\n';
  }

  // What the verdict rests on although it was not read.
  void add_unseen(const Assessment& a, std::string& out) const {
    std::string lines;
    for (const Reference& reference : a.references)
      if (!reference.resolved) lines += "  " + printable(reference.kind) + ": " + printable(reference.url) + '\n';
    if (!lines.empty()) out += '\n' + context_.style(Ink::strong, "Referred to, but not seen") + '\n' + lines;
    if (!a.warnings.empty()) out += '\n';
    for (const std::string& warning : a.warnings) out += paragraph(printable(warning), context_.width, 9, "Warning: ");
  }

  TextContext context_;
  RepositoryTotals repositories_;
  std::size_t alerts_ = 0;
  std::set<std::string> alert_paths_;
  VerdictCounts verdicts_;
  std::size_t hard_ = 0;
  std::size_t arguable_ = 0;
};

}  // namespace

Reporter text_reporter() {
  return {
      .name = "text",
      .help = "for people: each term with its words, what it means and what it breaks",
      .open = [](const ReportContext& context) -> std::unique_ptr<ReportWriter> { return std::make_unique<TextWriter>(context); },
      .shows_alerts = true};
}

}  // namespace openwash
