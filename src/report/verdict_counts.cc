#include "report/verdict_counts.h"

#include <numeric>

namespace openwash {

std::size_t VerdictCounts::all() const {
  return std::accumulate(counts_.begin(), counts_.end(), unread_);
}

std::string VerdictCounts::words() const {
  std::string words;
  const auto add = [&](std::size_t count, const char* what) {
    if (count > 0) words += (words.empty() ? "" : ", ") + std::to_string(count) + ' ' + what;
  };
  for (std::size_t i = 0; i < counts_.size(); ++i) add(counts_[i], name_of(static_cast<Verdict>(i)));
  add(unread_, "not read");
  return words;
}

}  // namespace openwash
