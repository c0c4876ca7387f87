#include "cli/command.h"
#include "cli/completion_script.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "openwash.h"

namespace openwash {
namespace {

Ids explained() {
  const Analyzer analyzer = Analyzer::embedded();
  Ids ids = analyzer.kind_ids();
  for (const CriterionInfo& criterion : analyzer.criteria()) ids.push_back(criterion.id);
  for (const CourtInfo& court : analyzer.courts()) ids.push_back(court.id);
  for (const KnownLicenseInfo& known : analyzer.known_licenses()) ids.push_back(known.id);
  return ids;
}

ExitCode completions(const Options& options, const Console& console) {
  if (options.arguments.size() != 1) {
    say(console, "name one shell: bash, fish or zsh");
    return ExitCode::usage;
  }
  const std::string script = completion_script(options.arguments[0], explained());
  if (script.empty()) {
    say(console, unknown("shell", options.arguments[0], completion_shells()));
    return ExitCode::usage;
  }
  Output output(options, console);
  output.buffer() = script;
  return output.finish();
}

}  // namespace

Command completions_command() {
  return {"completions",
          "SHELL",
          "write a script that completes commands and options in bash, zsh or fish",
          "Examples:\n"
          "  openwash completions bash > ~/.local/share/bash-completion/completions/openwash\n"
          "  openwash completions zsh > ~/.zfunc/_openwash    (a folder of fpath)\n"
          "  openwash completions fish > ~/.config/fish/completions/openwash.fish\n",
          no_options,
          completions};
}

}  // namespace openwash
