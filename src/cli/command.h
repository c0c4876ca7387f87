#pragma once

#include <span>
#include <string_view>

#include "cli/exit_code.h"
#include "cli/options.h"

namespace openwash {

// One command of the program: commands/NAME.cc defines `Command NAME_command()`, CMake makes the table.
struct Command {
  const char* name;
  const char* arguments;  // as help shows them: "[PATH...]", or empty when there are none
  const char* summary;    // one line, without a full stop
  const char* details;    // below the options: examples, and what is worth knowing
  unsigned options;       // groups of OptionGroup
  ExitCode (*run)(const Options& options, const Console& console);
};

// All commands, by name.
std::span<const Command> commands();

// The command of that name, or null.
const Command* command_named(std::string_view name);

}  // namespace openwash
