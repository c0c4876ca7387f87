#pragma once

#include <cstddef>

#include "cli/output.h"

namespace openwash {

// The end of a command that wrote `done` of `all` results: sends what is left, says so where somebody stopped it, and gives the
// exit code, at least `code` but for a reader that went away.
ExitCode run_end(Output& output, std::size_t done, std::size_t all, const char* noun, ExitCode code, const Console& console);

}  // namespace openwash
