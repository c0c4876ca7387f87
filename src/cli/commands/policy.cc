#include "policy/policy.h"

#include <filesystem>

#include "base/file.h"
#include "cli/command.h"
#include "cli/messages.h"
#include "cli/open_rules.h"
#include "cli/policy_file.h"

namespace openwash {
namespace {

constexpr const char* usual_name = "openwash.toml";

ExitCode policy(const Options& options, const Console& console) {
  const std::string path = options.arguments.empty() ? usual_name : options.arguments[0];
  if (options.init == options.check_policy) {
    say(console, "say --init to write a policy, or --check to look at one");
    return ExitCode::usage;
  }
  if (options.init) {
    std::error_code error;
    if (std::filesystem::exists(path, error)) {
      say(console, path + " is there already; it is left as it is");
      return ExitCode::usage;
    }
    const Result<void> written = write_file_atomically(path, policy_template);
    if (!written) say(console, written.error().message());
    return written ? ExitCode::clean : ExitCode::usage;
  }
  const auto analyzer = open_rules(options, console);
  if (!analyzer) return ExitCode::usage;
  const Result<Policy> read = read_policy(*analyzer, path);
  if (!read) say_lines(console, read.error().message());
  return read ? ExitCode::clean : ExitCode::usage;
}

}  // namespace

Command policy_command() {
  return {"policy",
          "[FILE]",
          "write a commented policy, or validate one",
          "FILE is openwash.toml where nothing else is named.\n"
          "\n"
          "Examples:\n"
          "  openwash policy --init\n"
          "  openwash policy --check\n",
          rule_options | write_policy_options,
          policy};
}

}  // namespace openwash
