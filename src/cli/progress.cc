#include "cli/progress.h"

#include "report/fact_words.h"

namespace openwash {

using namespace std::chrono_literals;

Progress::Progress(bool wanted, std::size_t total, const Console& console)
    : wanted_(wanted), total_(total), console_(console), next_(wanted ? Clock::now() + 500ms : Clock::time_point()) {}

Progress::~Progress() {
  if (shown_) console_.err("\r\x1b[K");
}

void Progress::step() {
  ++done_;
  if (!wanted_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + 100ms;
  shown_ = true;
  const auto words = [](std::size_t count) { return grouped_digits(static_cast<std::int64_t>(count)); };
  console_.err("\r\x1b[K" + words(done_) + " of " + words(total_) + " files");
}

}  // namespace openwash
