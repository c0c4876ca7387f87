#include <algorithm>

#include "base/path_names.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/open_rules.h"
#include "cli/path_list.h"
#include "cli/policy_file.h"
#include "cli/report_run.h"
#include "cli/version.h"
#include "scan/audit_batch.h"

namespace openwash {
namespace {

bool objects(const PolicyContext& policy, const RepositoryAssessment& r, const std::string& folder) {
  return !complaints_of(r.openwashing, r.claims, folder, policy).empty() ||
         std::any_of(r.files.begin(), r.files.end(),
                     [&](const Assessment& file) { return !complaints_of(file, joined(folder, file.path), policy).empty(); });
}

ExitCode code_of(const Audited& audited, const Options& options, const PolicyContext& policy) {
  if (!audited.assessment || !audited.assessment->unread.empty() || audited.incomplete) return ExitCode::unreadable;
  const RepositoryAssessment& r = *audited.assessment;
  const bool failing = policy.policy ? objects(policy, r, audited.repository) : fails(r, options.fail_on, options.court);
  return failing && !options.exit_zero ? ExitCode::failing : ExitCode::clean;
}

// All that the reading of a file rests on besides its content and path.
std::string version_of(const Analyzer& analyzer, const Options& options) {
  return std::string(version()) + ' ' + analyzer.rules_version() + (options.identity ? "" : " no identity") +
         (options.format->shows_texts ? " texts" : "");
}

ExitCode audit(const Options& options, const Console& console) {
  const auto analyzer = open_rules(options, console);
  if (!analyzer) return ExitCode::usage;
  Policies policies(*analyzer, options, console);
  const auto policy = policy_context(*analyzer, options, policies);
  if (!policy) return ExitCode::usage;
  std::vector<std::string> paths = options.arguments;
  if (!options.from.empty()) {
    const Result<std::vector<std::string>> listed = paths_in(options.from);
    if (!listed) {
      say(console, listed.error().message());
      return ExitCode::usage;
    }
    paths.insert(paths.end(), listed->begin(), listed->end());
  } else if (paths.empty()) {
    paths.emplace_back(".");
  }
  const std::vector<Repository> repositories = repositories_of(paths, options.jobs);

  AuditOptions how;
  how.jobs = options.jobs;
  how.render = options.format->render;
  std::unique_ptr<ResultCache> cache;
  if (!options.cache.empty()) {
    auto opened = ResultCache::open(options.cache, version_of(*analyzer, options));
    if (!opened) {
      say(console, opened.error().message());
      return ExitCode::usage;
    }
    cache = std::move(opened).value();
  }
  how.cache = cache.get();
  const ScanOptions reading{options.identity, options.format->shows_texts};
  const RepositoryJudge judge{
      [&](const std::string& path, std::string bytes) { return analyzer->read(path, std::move(bytes), reading); },
      [&](const std::string& path, const FileReader& file) { return analyzer->read_model(path, file, reading); },
      [&](RepositoryReading files) { return analyzer->audit(std::move(files)); }};
  ReportRun run(*analyzer, options, repositories.size(), "repositories", console);
  audit_all(judge, repositories, how, [&](Audited&& audited) {
    const ExitCode code = code_of(audited, options, *policy);
    if (!audited.error.empty()) run.warn(audited.repository + ": " + audited.error);
    if (audited.rendered)
      run.writer().add_rendered(audited.repository, *audited.rendered, run.buffer());
    else
      run.writer().add(named(audited), run.buffer());
    return run.step(code);
  });
  return run.end();
}

}  // namespace

Command audit_command() {
  return {"audit",
          "[PATH...]",
          "judge whole repositories: what governs them, and whether their claims fit",
          "A PATH is a repository, a folder of them, a cache of Hugging Face, an Ollama or Docker model store, or a model file;\n"
          "without one it is the current directory.\n"
          "\n"
          "Examples:\n"
          "  openwash audit ./model                              one repository, for people\n"
          "  openwash audit ~/.cache/huggingface/hub -f html -o report.html\n"
          "  openwash audit --from list.txt --format jsonl       one result a line, in this order\n"
          "  find . -name README.md -printf '%h\\n' | openwash audit --from -\n"
          "\n"
          "Exit codes: 0 nothing that fails, 1 something fails, 2 wrong usage, 3 something could not be read.\n",
          rule_options | shown_options | report_options | judge_options | batch_options | audit_options | policy_file_option,
          audit};
}

}  // namespace openwash
