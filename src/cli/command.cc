#include "cli/command.h"

#include <algorithm>
#include <array>

namespace openwash {

#define ROW(name) Command name##_command();
#include "cli_commands.inc"
#undef ROW

std::span<const Command> commands() {
  static const std::array table = {
#define ROW(name) name##_command(),
#include "cli_commands.inc"
#undef ROW
  };
  return table;
}

const Command* command_named(std::string_view name) {
  const auto all = commands();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace openwash
