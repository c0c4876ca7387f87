#include "cli/progress.h"

#include "report/fact_words.h"

namespace openwash {

using namespace std::chrono_literals;

namespace {

std::string words(std::size_t count) {
  return grouped_digits(static_cast<std::int64_t>(count));
}

std::string span_words(std::size_t seconds) {
  if (seconds < 90) return std::to_string(seconds) + " s";
  if (seconds < 5400) return std::to_string((seconds + 30) / 60) + " min";
  return std::to_string((seconds + 1800) / 3600) + " h";
}

}  // namespace

Progress::Progress(bool wanted, std::size_t total, const char* noun, const Console& console)
    : wanted_(wanted), total_(total), noun_(noun), console_(console), begun_(Clock::now()), next_(begun_ + 500ms) {}

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
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  const double rate = static_cast<double>(done_) / seconds;
  std::string line = "\r\x1b[K" + words(done_) + " of " + words(total_) + ' ' + noun_;
  line += ", " + words(static_cast<std::size_t>(rate)) + " a second";
  if (done_ < total_) line += ", " + span_words(static_cast<std::size_t>(static_cast<double>(total_ - done_) / rate)) + " left";
  console_.err(line);
}

}  // namespace openwash
