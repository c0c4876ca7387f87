#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <optional>

#include "cli/command.h"
#include "cli/messages.h"
#include "report/court_order.h"

namespace openwash {
namespace {

// The words as they stand on the command line, before they are checked.
struct RawOptions {
  std::string format = "text";
  std::string fail_on;
  std::string colour = "auto";
  bool no_identity = false;
  bool no_progress = false;
  bool no_cache = false;
};

using Names = std::vector<std::string>;

Names courts() {
  return {court_order.begin(), court_order.end()};
}
Names fail_levels() {
  return {"never", "proprietary", "hard", "arguable"};
}
Names colours() {
  return {"auto", "always", "never"};
}

std::string listed(const Names& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "|") + name;
  return out;
}

Names format_names() {
  Names names;
  for (const Reporter& reporter : reporters()) names.emplace_back(reporter.name);
  return names;
}

// Those that can show what the command has to show.
Names format_names(const Command& command) {
  Names names = format_names();
  if (command.options & policy_options)
    std::erase_if(names, [](const std::string& name) { return !reporter_named(name)->shows_alerts; });
  return names;
}

void add_judging(CLI::App& app, RawOptions& raw, Options& options) {
  app.add_option("--fail-on", raw.fail_on, "Exit 1 from this weight on: " + listed(fail_levels()))->type_name("LEVEL");
  app.add_flag("--exit-zero", options.exit_zero, "Exit 0 where it would be 1");
  app.add_option("--court", options.court, "Judge by one court alone: " + listed(courts()))->type_name("COURT");
  app.add_flag("--no-identity", raw.no_identity, "Do not look for known licences; judge by the words alone");
}

void add_shown(CLI::App& app, RawOptions& raw, Options& options) {
  app.add_option("--color", raw.colour, "Colour: " + listed(colours()) + " (auto heeds NO_COLOR)")->type_name("WHEN");
  app.add_flag("-q,--quiet", options.quiet, "Say less: verdicts without the terms");
  app.add_flag("-v,--verbose", options.verbose, "Say all: no list is shortened");
}

void build(CLI::App& app, const Command& command, RawOptions& raw, Options& options) {
  app.name(std::string("openwash ") + command.name);
  app.allow_extras();
  app.set_help_flag();
  app.option_defaults()->take_last();
  if (*command.arguments) app.add_option("arguments", options.arguments)->group("")->take_all();
  if (command.options & report_options) {
    app.add_option("-f,--format", raw.format, "How to write results: " + listed(format_names(command)))->type_name("FORMAT");
    app.add_option("-o,--output", options.output, "Write results to this file, whole or not at all")->type_name("FILE");
  }
  if (command.options & judge_options) add_judging(app, raw, options);
  if (command.options & rule_options)
    app.add_option("--rules", options.rules, "Use the rules of this directory instead of the built-in ones")->type_name("DIR");
  if (command.options & batch_options) {
    app.add_option("-j,--jobs", options.jobs, "Files judged at once (default: the number of processors)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024).description(""));
    app.add_flag("--sha256", options.sha256, "Add the hash of each file to its result");
    app.add_flag("--no-progress", raw.no_progress, "Show no progress on the terminal");
  }
  if (command.options & audit_options)
    app.add_option("--from", options.from, "Read further paths from this file, one a line; - is standard input")
        ->type_name("LIST");
  if (command.options & audit_options) {
    app.add_option("--cache", options.cache, "Keep results in this directory for later runs")
        ->type_name("DIR")
        ->envname("OPENWASH_CACHE");
    app.add_flag("--no-cache", raw.no_cache, "Keep and use no results of other runs, whatever OPENWASH_CACHE says");
  }
  if (command.options & policy_options) {
    app.add_option("--policy", options.policy, "Judge by this policy instead of the nearest openwash.toml")->type_name("FILE");
    app.add_flag("--isolated", options.isolated, "Look for no policy");
    app.add_option("--baseline", options.baseline, "Leave out what this file says has failed before")->type_name("FILE");
    app.add_option("--write-baseline", options.write_baseline, "Write all that fails now to this file, and fail nothing")
        ->type_name("FILE");
  }
  if (command.options & policy_file_option)
    app.add_option("--policy", options.policy, "Exit 1 for what this policy objects to, instead of by weight; all is shown")
        ->type_name("FILE");
  if (command.options & write_policy_options) {
    app.add_flag("--init", options.init, "Write a policy in which every key is explained");
    app.add_flag("--check", options.check_policy, "Say what is wrong with a policy");
  }
  if (command.options & shown_options) add_shown(app, raw, options);
  app.add_flag("-h,--help", options.help, "Show this help");
}

// Every option that the command has, in its long form.
Names names_of(const CLI::App& app) {
  Names names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// The place of `word` in `names`, or what is wrong with it.
Result<std::size_t> choice(const char* option, const std::string& word, const Names& names) {
  const auto found = std::find(names.begin(), names.end(), word);
  if (found == names.end()) return Error{option, none_of(word, names)};
  return static_cast<std::size_t>(found - names.begin());
}

Result<Options> checked(const Command& command, const RawOptions& raw, Options options) {
  const auto format = choice("--format", raw.format, format_names());
  if (!format) return format.error();
  options.format = &reporters()[*format];
  const Names fitting = format_names(command);
  if (std::find(fitting.begin(), fitting.end(), raw.format) == fitting.end())
    return Error{"--format", raw.format + " shows whole results and no single problems; use " + listed(fitting)};

  options.fail_on_named = raw.fail_on;
  const auto level = choice("--fail-on", raw.fail_on.empty() ? "arguable" : raw.fail_on, fail_levels());
  if (!level) return level.error();
  options.fail_on = static_cast<FailLevel>(*level);

  const auto colour = choice("--color", raw.colour, colours());
  if (!colour) return colour.error();
  options.colour = static_cast<ColourChoice>(*colour);

  if (!options.court.empty())
    if (const auto court = choice("--court", options.court, courts()); !court) return court.error();
  options.identity = !raw.no_identity;
  options.progress = !raw.no_progress;
  if (raw.no_cache) options.cache.clear();
  return options;
}

}  // namespace

Result<Options> options_of(const Command& command, const std::vector<std::string>& words) {
  Options options;
  RawOptions raw;
  try {
    CLI::App app;
    build(app, command, raw, options);
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    std::vector<std::string> rest = app.remaining();
    std::erase(rest, "--");
    if (!rest.empty() && !options.help) {
      const std::string word = rest[0].substr(0, rest[0].find('='));
      if (word.starts_with('-')) return Error{"", unknown("option", word, names_of(app))};
      return Error{"", "'" + word + "' is too much: this command takes no arguments"};
    }
  } catch (const CLI::Error& error) {
    return Error{"", error.what()};
  }
  if (options.help) return options;
  return checked(command, raw, std::move(options));
}

std::vector<OptionInfo> option_table(const Command& command) {
  const std::pair<std::string_view, Names> closed[] = {
      {"--format", format_names(command)}, {"--fail-on", fail_levels()}, {"--court", courts()}, {"--color", colours()}};
  Options options;
  RawOptions raw;
  CLI::App app;
  build(app, command, raw, options);
  std::vector<OptionInfo> table;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_lnames().empty()) continue;
    OptionInfo info{"--" + option->get_lnames()[0], "", "", option->get_description(), {}};
    if (!option->get_snames().empty()) info.letter = "-" + option->get_snames()[0];
    if (option->get_items_expected_max() > 0) info.value = option->get_type_name();
    for (const auto& [name, values] : closed)
      if (name == info.name) info.values = values;
    table.push_back(std::move(info));
  }
  return table;
}

std::string help_of(const Command& command) {
  Options options;
  RawOptions raw;
  CLI::App app;
  build(app, command, raw, options);
  std::string out = std::string("openwash ") + command.name + ": " + command.summary + "\n\n";
  out += std::string("Usage: openwash ") + command.name + (command.options ? " [OPTIONS]" : "") +
         (*command.arguments ? " " : "") + command.arguments + "\n";
  CLI::Formatter formatter;
  formatter.column_width(26);
  const std::string listed_options = formatter.make_groups(&app, CLI::AppFormatMode::Normal);
  return out + listed_options + "\n" + command.details;
}

}  // namespace openwash
