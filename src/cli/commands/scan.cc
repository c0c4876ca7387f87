#include "scan/batch.h"

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/open_rules.h"
#include "cli/policy_file.h"
#include "cli/report_run.h"
#include "scan/inputs.h"

namespace openwash {
namespace {

// Without a path it is the current directory, whose files then go by their bare names.
std::vector<Input> found_inputs(const Options& options, const Console& console) {
  const bool here = options.arguments.empty();
  std::vector<Input> all;
  for (const std::string& path : here ? std::vector<std::string>{"."} : options.arguments) {
    std::vector<Input> inputs = inputs_of({path});
    if (inputs.empty() && !options.quiet) {
      say(console, (here ? "the current directory" : path) + " holds no licence-like file; name the file that holds the terms");
    }
    for (Input& input : inputs) {
      if (here && input.path.starts_with("./")) input.path.erase(0, 2);
      all.push_back(std::move(input));
    }
  }
  return all;
}

ExitCode code_of(const Assessment& assessment, const Options& options, const PolicyContext& policy) {
  if (!assessment.error.empty()) return ExitCode::unreadable;
  const bool failing = policy.policy ? !complaints_of(assessment, assessment.path, policy).empty()
                                     : fails(assessment, options.fail_on, options.court);
  return failing && !options.exit_zero ? ExitCode::failing : ExitCode::clean;
}

ExitCode scan(const Options& options, const Console& console) {
  const auto analyzer = open_rules(options, console);
  if (!analyzer) return ExitCode::usage;
  Policies policies(*analyzer, options, console);
  const auto policy = policy_context(*analyzer, options, policies);
  if (!policy) return ExitCode::usage;
  const std::vector<Input> inputs = found_inputs(options, console);

  ReportRun run(*analyzer, options, inputs.size(), "files", console);
  BatchOptions batch;
  batch.jobs = options.jobs;
  batch.sha256 = options.sha256;
  const ScanOptions how{options.identity};
  const Judge judge = [&](std::string_view path, std::string bytes) { return analyzer->scan(path, std::move(bytes), how); };
  batch.model = [&](std::string_view path, const FileReader& file) { return analyzer->scan_model(path, file, how); };
  judge_all(inputs, judge, batch, [&](Assessment&& assessment) {
    if (!assessment.error.empty()) run.warn(assessment.path + ": " + assessment.error);
    run.writer().add(assessment, run.buffer());
    return run.step(code_of(assessment, options, *policy));
  });
  return run.end();
}

}  // namespace

Command scan_command() {
  return {"scan",
          "[PATH...|-]",
          "judge licence texts: what they take away, with the exact words",
          "A PATH is a file of any name, a directory (its licence-like files and its LICENSES folder are read), or - for\n"
          "standard input; without one it is the current directory.\n"
          "\n"
          "Examples:\n"
          "  openwash scan LICENSE                       for people\n"
          "  openwash scan ./model --verbose             every list whole\n"
          "  openwash scan - < terms.html                from another program\n"
          "  openwash scan texts/* --format jsonl -j 8   one result a line, in this order\n"
          "  openwash scan LICENSE --court eu            only what the AI Act's exemption asks for\n"
          "  openwash scan LICENSE --fail-on hard        arguable terms do not fail\n"
          "\n"
          "Exit codes: 0 nothing that fails, 1 something fails, 2 wrong usage, 3 something could not be read.\n",
          rule_options | shown_options | report_options | judge_options | batch_options | policy_file_option,
          scan};
}

}  // namespace openwash
