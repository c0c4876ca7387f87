#include "scan/audit_batch.h"

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/messages.h"
#include "cli/open_rules.h"
#include "cli/output.h"
#include "cli/path_list.h"
#include "cli/progress.h"
#include "cli/run_end.h"
#include "cli/version.h"

namespace openwash {
namespace {

ExitCode code_of(const Audited& audited, const Options& options) {
  if (!audited.assessment || !audited.assessment->unread.empty() || audited.incomplete) return ExitCode::unreadable;
  return !options.exit_zero && fails(*audited.assessment, options.fail_on, options.court) ? ExitCode::failing : ExitCode::clean;
}

// All that the reading of a file rests on besides its content and path.
std::string version_of(const Analyzer& analyzer, const Options& options) {
  return std::string(version()) + ' ' + analyzer.rules_version() + (options.identity ? "" : " no identity") +
         (options.format->shows_texts ? " texts" : "");
}

ExitCode audit(const Options& options, const Console& console) {
  const auto analyzer = open_rules(options, console);
  if (!analyzer) return ExitCode::usage;
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

  const ReportContext context = report_context(*analyzer, options, console);
  const auto writer = options.format->open(context);
  const bool for_people = std::string_view(options.format->name) == "text" && options.output.empty();
  Output output(options, console);
  const bool terminal_is_free = console.err_is_terminal && !(console.out_is_terminal && options.output.empty());
  Progress progress(options.progress && !options.quiet && terminal_is_free, repositories.size(), "repositories", console);

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
  ExitCode code = ExitCode::clean;
  std::size_t done = 0;
  heed_interrupts();
  writer->begin(output.buffer());
  audit_all(judge, repositories, how, [&](Audited&& audited) {
    code = worse(code, code_of(audited, options));
    if (!audited.error.empty() && !for_people) say(console, audited.repository + ": " + audited.error);
    if (audited.rendered)
      writer->add_rendered(audited.repository, *audited.rendered, output.buffer());
    else
      writer->add(named(audited), output.buffer());
    progress.step();
    ++done;
    return output.pass() && !interrupted();
  });
  writer->end(output.buffer());
  return run_end(output, done, repositories.size(), "repositories", code, console);
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
          rule_options | shown_options | report_options | judge_options | batch_options | audit_options,
          audit};
}

}  // namespace openwash
