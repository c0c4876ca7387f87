#include "cli/command.h"

#include <algorithm>

#include "cli_commands.inc"

namespace openwash {

const Command* command_named(std::string_view name) {
  const auto all = commands();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace openwash
