#include "cli/run.h"

#include <sys/stat.h>

#include <exception>

#include "cli/command.h"
#include "cli/messages.h"
#include "cli/version.h"
#include "openwash.h"

namespace openwash {
namespace {

std::string overview() {
  std::string out =
      "openwash finds every term of a licence text that takes a freedom away, and proves it with the exact words.\n"
      "\n"
      "Usage: openwash COMMAND [OPTIONS] [ARGUMENTS]\n"
      "\n"
      "Commands:\n";
  for (const Command& command : commands()) {
    out += std::string("  ") + command.name;
    out.append(12 - std::min<std::size_t>(std::string_view(command.name).size(), 11), ' ');
    out += std::string(command.summary) + "\n";
  }
  return out +
         "\n"
         "Examples:\n"
         "  openwash scan LICENSE                    may I use this, and what is the catch?\n"
         "  openwash scan ./model --format json      the same for programs\n"
         "  openwash explain scale-cap               what a kind of restriction means\n"
         "  openwash COMMAND --help                  all options of a command\n"
         "\n"
         "Exit codes:\n"
         "  0  nothing that fails\n"
         "  1  something fails: see --fail-on\n"
         "  2  wrong usage or configuration\n"
         "  3  something could not be read; all else was reported\n";
}

ExitCode print(const Console& console, const std::string& words) {
  return console.out(words) == Written::failed ? ExitCode::usage : ExitCode::clean;
}

ExitCode wrong(const Console& console, const std::string& words, const std::string& command) {
  say(console, words);
  say(console, "see openwash " + command + "--help");
  return ExitCode::usage;
}

ExitCode unknown_command(const std::string& word, const Console& console) {
  if (word.starts_with('-'))
    return wrong(console, "there is no option '" + word + "' before the command; options stand behind it", "");
  struct stat ignored {};
  if (word.find('/') != std::string::npos || ::stat(word.c_str(), &ignored) == 0)
    return wrong(console, "the command is missing; did you mean 'openwash scan " + word + "'?", "");
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  return wrong(console, unknown("command", word, names), "");
}

ExitCode dispatch(const std::vector<std::string>& words, const Console& console) {
  if (words.empty()) {
    console.err(overview());
    return ExitCode::usage;
  }
  std::string word = words[0];
  if (word == "--version" || word == "-V") {
    return print(console, std::string("openwash ") + version() + " (rules " + Analyzer::embedded().rules_version() + ")\n");
  }
  const bool help = word == "help" || word == "--help" || word == "-h";
  if (help && words.size() == 1) return print(console, overview());
  if (help) word = words[1];

  const Command* const command = command_named(word);
  if (!command) return unknown_command(word, console);
  if (help) return print(console, help_of(*command));
  const Result<Options> options = options_of(*command, {words.begin() + 1, words.end()});
  if (!options) return wrong(console, options.error().message(), word + " ");
  if (options->help) return print(console, help_of(*command));
  return command->run(*options, console);
}

}  // namespace

ExitCode run(const std::vector<std::string>& words, const Console& console) try {
  return dispatch(words, console);
} catch (const std::exception& error) {
  say(console, std::string("stopped: ") + error.what());
  return ExitCode::usage;
}

}  // namespace openwash
