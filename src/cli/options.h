#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/console.h"
#include "cli/fail_level.h"
#include "report/report.h"

namespace openwash {

struct Command;

// What was asked for on the command line, checked.
struct Options {
  std::vector<std::string> arguments;  // paths or ids
  const Reporter* format = nullptr;
  std::string output;  // a file, or empty for standard output
  std::string court;
  std::string rules;  // a directory, or empty for the built-in rules
  bool identity = true;
  FailLevel fail_on = FailLevel::arguable;
  bool exit_zero = false;
  std::size_t jobs = 0;  // 0: as many as processors
  ColourChoice colour = ColourChoice::automatic;
  bool quiet = false;
  bool verbose = false;
  bool progress = true;
  bool sha256 = false;
  std::string fail_on_named;   // --fail-on as it was given, or empty
  std::string policy;          // a file, or empty for the one that is found
  bool isolated = false;       // no policy is looked for
  std::string baseline;        // a file, or empty for none
  std::string write_baseline;  // a file, or empty for none
  bool init = false;           // write a policy
  bool check_policy = false;   // validate one
  std::string from;            // a file that lists paths, or -
  std::string cache;           // a directory, or empty for none
  bool help = false;
};

// Groups of options that commands share.
enum OptionGroup : unsigned {
  no_options = 0,
  rule_options = 1,            // --rules
  shown_options = 2,           // --color, --quiet, --verbose
  report_options = 4,          // --format, -o
  judge_options = 8,           // --court, --no-identity, --fail-on, --exit-zero
  batch_options = 16,          // --jobs, --no-progress, --sha256
  policy_options = 64,         // --policy, --isolated, --baseline, --write-baseline
  write_policy_options = 128,  // --init, --check
  audit_options = 32,          // --from, --cache, --no-cache
  policy_file_option = 256,    // --policy alone
};

// Reads the words behind a command's name. An error's `what` is a sentence, with a suggestion where something was misspelt.
Result<Options> options_of(const Command& command, const std::vector<std::string>& words);

// One option as completions and the manual show it.
struct OptionInfo {
  std::string name;                 // "--format"
  std::string letter;               // "-f", or empty
  std::string value;                // what it takes, "FORMAT"; empty for a flag
  std::string words;                // what it does
  std::vector<std::string> values;  // all there are; empty where anything goes
};

// The options of a command, in the order of its help.
std::vector<OptionInfo> option_table(const Command& command);

// The help of one command: what it is for, its options, examples.
std::string help_of(const Command& command);

}  // namespace openwash
