#include <fstream>
#include <set>

#include "base/file.h"
#include "base/path_names.h"
#include "cli/baseline.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/open_rules.h"
#include "cli/output.h"
#include "cli/policy_file.h"
#include "report/alert.h"
#include "report/printable.h"
#include "scan/audit_batch.h"
#include "scan/changed_units.h"

namespace openwash {
namespace {

std::string folder_in(const ChangedUnit& unit, const std::string& file) {
  return std::string(folder_of(joined(unit.folder, file)));
}

// Whether every file that is to be judged has a policy; what is wrong with one is said.
bool have_policies(const std::vector<ChangedUnit>& units, Policies& policies) {
  bool all = true;
  for (const ChangedUnit& unit : units) {
    all &= policies.of(unit.folder) != nullptr;
    for (const std::string& file : unit.changed) all &= policies.of(folder_in(unit, file)) != nullptr;
  }
  return all;
}

// What is objected to in a unit; its findings only where the file that holds them changed.
std::vector<Alert> complaints_in(const ChangedUnit& unit, const RepositoryAssessment& r, Policies& policies,
                                 PolicyContext& context) {
  context.policy = policies.of(unit.folder);
  std::vector<Alert> complaints = complaints_of(r.openwashing, r.claims, unit.folder, context);
  const std::set<std::string> changed(unit.changed.begin(), unit.changed.end());
  for (const Assessment& file : r.files) {
    if (!changed.contains(file.path)) continue;
    context.policy = policies.of(folder_in(unit, file.path));
    std::vector<Alert> more = complaints_of(file, joined(unit.folder, file.path), context);
    std::move(more.begin(), more.end(), std::back_inserter(complaints));
  }
  return complaints;
}

// Repositories for audit_all whose contents are known already.
std::vector<Repository> repositories_of(const std::vector<ChangedUnit>& units) {
  std::vector<Repository> repositories;
  for (const ChangedUnit& unit : units) {
    auto files = std::make_shared<std::vector<RepositoryFile>>();
    for (const std::string& file : unit.files) files->push_back({file, joined(unit.folder, file)});
    Repository repository{unit.folder, "directory", "", nullptr};
    repository.files = std::move(files);
    repositories.push_back(std::move(repository));
  }
  return repositories;
}

// Adds a table of what failed to the summary of a step of GitHub Actions, where one is asked for.
void append_summary(const std::vector<Alert>& alerts, const Options& options, const Console& console) {
  const std::string path = console.variable("GITHUB_STEP_SUMMARY");
  if (path.empty() || alerts.empty() || std::string_view(options.format->name) != "github") return;
  std::string table = "| where | rule | what |\n|---|---|---|\n";
  for (const Alert& alert : alerts)
    table += "| `" + printable(alert.path) + ":" + std::to_string(alert.place.line) + "` | " + alert.rule + " | " +
             printable(alert.message) + " |\n";
  std::ofstream file(path, std::ios::app | std::ios::binary);
  if (!(file << table)) say(console, path + " cannot be written; the summary of the step is left out");
}

ExitCode check(const Options& options, const Console& console) {
  const auto analyzer = open_rules(options, console);
  if (!analyzer) return ExitCode::usage;
  const std::vector<ChangedUnit> units = changed_units(options.arguments);
  Policies policies(*analyzer, options, console);
  std::optional<PolicyContext> context = policy_context(*analyzer, options, policies);
  if (!context || !have_policies(units, policies)) return ExitCode::usage;
  if (!options.baseline.empty()) {
    Result<std::set<std::string>> known = read_baseline(options.baseline);
    if (!known) {
      say(console, known.error().message());
      return ExitCode::usage;
    }
    context->known = std::move(known).value();
  }

  const ReportContext report = report_context(*analyzer, options, console);
  const auto writer = options.format->open(report);
  Output output(options, console);
  const ScanOptions reading{options.identity, false};
  const RepositoryJudge judge{
      [&](const std::string& path, std::string bytes) { return analyzer->read(path, std::move(bytes), reading); },
      [&](const std::string& path, const FileReader& file) { return analyzer->read_model(path, file, reading); },
      [&](RepositoryReading files) { return analyzer->audit(std::move(files)); }};
  AuditOptions how;
  how.jobs = units.size() < 4 ? 1 : options.jobs;  // threads cost more than a unit does
  ExitCode code = ExitCode::clean;
  std::vector<Alert> all;
  std::size_t number = 0;
  audit_all(judge, repositories_of(units), how, [&](Audited&& audited) {
    const ChangedUnit& unit = units[number++];
    if (!audited.assessment) {
      say(console, (audited.repository.empty() ? "." : audited.repository) + ": " + audited.error);
      code = worse(code, ExitCode::unreadable);
      return true;
    }
    for (const std::string& warning : audited.assessment->unread) {
      say(console, joined(unit.folder, warning));
      code = worse(code, ExitCode::unreadable);
    }
    std::vector<Alert> more = complaints_in(unit, *audited.assessment, policies, *context);
    std::move(more.begin(), more.end(), std::back_inserter(all));
    return true;
  });
  if (!options.write_baseline.empty()) {
    const Result<void> written = write_file_atomically(options.write_baseline, baseline_of(all));
    if (!written) say(console, written.error().message());
    return written ? code : ExitCode::usage;
  }
  writer->begin(output.buffer());
  for (const Alert& alert : all) writer->add(alert, output.buffer());
  const bool silent = all.empty() && std::string_view(options.format->name) == "text";
  if (!silent) writer->end(output.buffer());
  if (!all.empty() && !options.exit_zero) code = worse(code, ExitCode::failing);
  append_summary(all, options, console);
  const ExitCode written = output.finish();
  return output.closed() ? ExitCode::clean : worse(code, written);
}

}  // namespace

Command check_command() {
  return {"check",
          "[FILE...]",
          "judge changed files by a policy: silent when clean, a line a finding",
          "For hooks and CI. A changed licence is judged itself; a changed README, card or metadata file is held against the\n"
          "terms beside it; other files are left alone. The policy of a file is the nearest openwash.toml or .openwash.toml\n"
          "from its folder upwards, at most at the root of the git tree; paths in it count from the folder it lies in. What it\n"
          "excludes is left out even where it is named here, so that hooks may pass all that changed.\n"
          "\n"
          "Examples:\n"
          "  openwash check LICENSE README.md\n"
          "  git diff --cached --name-only -z | xargs -0 openwash check\n"
          "  openwash check --format sarif -o openwash.sarif $(git ls-files)\n"
          "  openwash check --write-baseline known.json $(git ls-files)\n"
          "\n"
          "Exit codes: 0 nothing that fails, 1 something fails, 2 wrong usage or policy, 3 something could not be read.\n",
          rule_options | shown_options | report_options | judge_options | batch_options | policy_options,
          check};
}

}  // namespace openwash
