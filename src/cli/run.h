#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"

namespace openwash {

// The program: `words` are its arguments without its own name. Results go to the console's out, all else to its err. Never
// throws.
ExitCode run(const std::vector<std::string>& words, const Console& console);

}  // namespace openwash
