#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "openwash.h"

namespace openwash {

// How many results have which verdict, for the totals at the end of a report.
class VerdictCounts {
 public:
  void add(Verdict verdict) { ++counts_.at(static_cast<std::size_t>(verdict)); }
  void add_unread() { ++unread_; }

  // Files or repositories that were added.
  std::size_t all() const;

  // "2 open, 1 restricted, 1 not read"; empty where there are none.
  std::string words() const;

 private:
  std::array<std::size_t, 7> counts_{};
  std::size_t unread_ = 0;
};

}  // namespace openwash
