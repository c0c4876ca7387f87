#pragma once

#include <chrono>
#include <cstddef>

#include "cli/console.h"

namespace openwash {

// A line on the terminal that tells how far a long run is; gone with the value.
class Progress {
 public:
  // Shows nothing unless `wanted`, and nothing for runs of less than half a second.
  Progress(bool wanted, std::size_t total, const char* noun, const Console& console);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void step();

 private:
  using Clock = std::chrono::steady_clock;

  const bool wanted_;
  const std::size_t total_;
  const char* const noun_;
  const Console& console_;
  std::size_t done_ = 0;
  const Clock::time_point begun_;
  Clock::time_point next_;
  bool shown_ = false;
};

}  // namespace openwash
