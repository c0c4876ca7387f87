#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace openwash {

struct ProcessLimits {
  std::chrono::milliseconds time{20000};
  std::size_t output = 64u << 20;  // bytes
};

// How another program ended.
enum class ProcessEnd { well, badly, not_there, too_slow, too_long };

struct ProcessResult {
  ProcessEnd end = ProcessEnd::badly;
  std::string output;  // of its standard output, when it ended well
};

// Runs a program of the PATH without a shell: `words` are its name and arguments, `input` is its standard input (a file that it
// can seek in), its error output is dropped. A program that breaks a limit is killed. Never fails otherwise than by what it
// returns; any number of threads may run programs.
ProcessResult run_program(const std::vector<std::string>& words, std::string_view input, const ProcessLimits& limits);

}  // namespace openwash
