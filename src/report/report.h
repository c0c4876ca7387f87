#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit.h"

// Output formats. A reporter turns assessments into text, one at a time, so that a report of any length needs the memory of one;
// what must stand first but is known last is the reporter's own trouble. Reporters never print: they append to a string.

namespace openwash {

struct Alert;

// What rules, kinds, criteria and courts are called. Asked only for what occurs.
struct Glossary {
  std::string rules_version;
  std::function<std::optional<KindInfo>(std::string_view)> kind;
  std::function<std::optional<RuleInfo>(std::string_view)> rule;
  std::function<std::vector<CourtInfo>()> courts;
  std::function<std::vector<CriterionInfo>()> criteria;
  std::function<std::optional<FieldInfo>(std::string_view)> field;
};

// The names that the rules of `analyzer` give. Keeps a reference to it.
Glossary glossary_of(const Analyzer& analyzer);

struct ReportOptions {
  std::size_t width = 80;  // columns of a line for people; at least 40 are used
  bool colour = false;
  bool quiet = false;    // verdicts only
  bool verbose = false;  // long lists whole
  std::string court;     // only this court's criteria, or all where empty
};

struct ReportContext {
  std::string version;  // of the program
  Glossary glossary;
  ReportOptions options;
};

// One report being written. Calls come as begin, add for each assessment in order (of files by `scan`, of repositories by
// `audit`, never both), end; each appends to `out`, which the caller may empty between calls.
class ReportWriter {
 public:
  virtual ~ReportWriter() = default;
  virtual void begin(std::string& /*out*/) {}
  virtual void add(const Assessment& assessment, std::string& out) = 0;
  virtual void add(const RepositoryAssessment& repository, std::string& out) = 0;
  virtual void end(std::string& /*out*/) {}

  // One thing that a policy objects to, by `check`. Formats that show no single ones leave it out.
  virtual void add(const Alert& /*alert*/, std::string& /*out*/) {}

  // Instead of add, for formats with Reporter::render: a repository of that name, and what was rendered of it.
  virtual void add_rendered(std::string_view /*repository*/, std::string_view /*rendered*/, std::string& /*out*/) {}
};

// One output format: each/NAME.cc defines `Reporter NAME_reporter()`, CMake makes the table.
struct Reporter {
  const char* name;
  const char* help;                                             // one line, without a full stop
  std::unique_ptr<ReportWriter> (*open)(const ReportContext&);  // the context must outlive the writer
  bool shows_texts = false;                                     // needs RepositoryAssessment::texts
  bool shows_alerts = false;                                    // takes single ones, as `check` has them

  // Null, or what ReportWriter::add_rendered needs of a repository whose name is left open. May be called on any thread.
  std::string (*render)(const RepositoryAssessment&) = nullptr;
};

// All formats, by name.
std::span<const Reporter> reporters();

// The format of that name, or null.
const Reporter* reporter_named(std::string_view name);

// A whole report at once.
std::string report(const Reporter& reporter, std::span<const Assessment> assessments, const ReportContext& context);
std::string report(const Reporter& reporter, std::span<const RepositoryAssessment> repositories, const ReportContext& context);

}  // namespace openwash
