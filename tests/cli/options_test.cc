#include "cli/options.h"

#include "cli/command.h"
#include "support/catch.h"

using namespace openwash;

namespace {

std::string error_of(const char* command, const std::vector<std::string>& words) {
  const auto options = options_of(*command_named(command), words);
  return options ? "" : options.error().message();
}

Options parsed(const std::vector<std::string>& words) {
  const auto options = options_of(*command_named("scan"), words);
  INFO((options ? "" : options.error().message()));
  REQUIRE(options);
  return *options;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += "[" + word + "]";
  return out;
}

}  // namespace

TEST_CASE("paths and options may be mixed") {
  struct Row {
    std::vector<std::string> words;
    const char* paths;
    const char* format;
    const char* why;
  };
  const Row rows[] = {
      {{}, "", "text", "nothing: the defaults"},
      {{"a", "b"}, "[a][b]", "text", "paths"},
      {{"-"}, "[-]", "text", "standard input"},
      {{"--format", "json", "a"}, "[a]", "json", "an option before"},
      {{"a", "--format=jsonl", "b"}, "[a][b]", "jsonl", "between"},
      {{"a", "-f", "json"}, "[a]", "json", "behind, short"},
      {{"--format", "json", "--format", "text"}, "", "text", "the last one counts"},
      {{"--", "--format", "-x"}, "[--format][-x]", "text", "all are paths behind --"},
      {{"-qv", "a"}, "[a]", "text", "short ones together"},
      {{"-q", "-q"}, "", "text", "twice is once"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Options options = parsed(row.words);
    CHECK(joined(options.arguments) == row.paths);
    CHECK(std::string(options.format->name) == row.format);
  }
}

TEST_CASE("every option arrives") {
  const Options defaults = parsed({});
  CHECK(defaults.identity);
  CHECK(defaults.progress);
  CHECK(defaults.fail_on == FailLevel::arguable);
  CHECK(defaults.colour == ColourChoice::automatic);
  CHECK(defaults.jobs == 0);
  const Options all = parsed({"-o", "out.json", "--court", "eu", "--rules", "r", "--no-identity", "--fail-on", "proprietary",
                              "--exit-zero", "-j4", "--color", "never", "--quiet", "--verbose", "--no-progress", "--sha256"});
  CHECK(all.output == "out.json");
  CHECK(all.court == "eu");
  CHECK(all.rules == "r");
  CHECK_FALSE(all.identity);
  CHECK(all.fail_on == FailLevel::proprietary);
  CHECK(all.exit_zero);
  CHECK(all.jobs == 4);
  CHECK(all.colour == ColourChoice::never);
  CHECK(all.quiet);
  CHECK(all.verbose);
  CHECK_FALSE(all.progress);
  CHECK(all.sha256);
  CHECK(parsed({"--help", "--nonsense"}).help);
}

TEST_CASE("mistakes are told with the way out") {
  struct Row {
    const char* command;
    std::vector<std::string> words;
    const char* error;
  };
  const Row rows[] = {
      {"scan", {"--fromat", "json"}, "there is no option '--fromat'; did you mean '--format'?"},
      {"scan", {"--exitzero"}, "there is no option '--exitzero'; did you mean '--exit-zero'?"},
      {"scan", {"--no-identiy=1"}, "there is no option '--no-identiy'; did you mean '--no-identity'?"},
      {"scan", {"--frobnicate"}, "there is no option '--frobnicate'"},
      {"scan", {"-x"}, "there is no option '-x'"},
      {"scan", {"--format", "jsn"}, "--format: 'jsn' is none of json, jsonl and text; did you mean 'json'?"},
      {"scan", {"--fail-on", "always"}, "--fail-on: 'always' is none of never, proprietary, hard and arguable"},
      {"scan", {"--color", "alway"}, "--color: 'alway' is none of auto, always and never; did you mean 'always'?"},
      {"scan", {"--court", "EU"}, "--court: 'EU' is none of osd, osaid, fsf, dfsg and eu"},
      {"scan", {"--format"}, "--format: 1 required FORMAT missing"},
      {"scan", {"--jobs", "0"}, "--jobs: Value 0 not in range 1 to 1024"},
      {"scan", {"--jobs", "many"}, "--jobs: Value many not in range 1 to 1024"},
      {"kinds", {"x"}, "'x' is too much: this command takes no arguments"},
      {"kinds", {"--format", "json"}, "there is no option '--format'; there is --rules, --color, --quiet, --verbose and --help"},
  };
  for (const Row& row : rows) {
    INFO(row.error);
    const std::string error = error_of(row.command, row.words);
    // Formats grow: the list of them is cut out where it stands.
    CHECK(
        (error == row.error || (error.find("'jsn' is none of") != std::string::npos && error.ends_with("did you mean 'json'?"))));
  }
}

TEST_CASE("every command and every option of it is in its help") {
  for (const Command& command : commands()) {
    INFO(command.name);
    const std::string help = help_of(command);
    CHECK(help.find(command.summary) != std::string::npos);
    CHECK(help.find("--help") != std::string::npos);
    CHECK(help.find("Examples:") != std::string::npos);
    CHECK((help.find("--rules") != std::string::npos) == ((command.options & rule_options) != 0));
    CHECK((help.find("--jobs") != std::string::npos) == ((command.options & batch_options) != 0));
  }
}
