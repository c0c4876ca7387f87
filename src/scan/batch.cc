#include "scan/batch.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

#include "base/file.h"
#include "base/sha256.h"
#include "scan/memory.h"

namespace openwash {
namespace {

Assessment unread(const std::string& path, std::string error) {
  Assessment result;
  result.path = path;
  result.error = std::move(error);
  return result;
}

// Reads and judges one file. `memory` may be null.
Assessment judge_one(const Input& input, const Judge& judge, const BatchOptions& options, Memory* memory) try {
  if (!input.error.empty()) return unread(input.path, input.error);
  Result<std::string> bytes = read_file(input.path);
  if (!bytes) return unread(input.path, bytes.error().what);
  const std::string hash = options.sha256 ? sha256(*bytes) : "";
  Assessment result = memory ? memory->recall(input.path, std::move(*bytes), judge) : judge(input.path, std::move(*bytes));
  result.sha256 = hash;
  return result;
} catch (const std::exception& e) {
  return unread(input.path, std::string("not enough memory to judge it (") + e.what() + "); try --jobs 1");
}

// Results that threads finish in any order and one reader takes in the order of the inputs.
class Window {
 public:
  Window(std::size_t count, std::size_t size) : count_(count), slots_(std::max<std::size_t>(size, 1)) {}

  // The next input to work on, once there is room for its result; nothing at the end or after stop().
  std::optional<std::size_t> claim() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || claimed_ >= count_ || claimed_ < taken_ + slots_.size(); });
    if (stopped_ || claimed_ >= count_) return std::nullopt;
    return claimed_++;
  }

  void put(std::size_t index, Assessment&& result) {
    const std::lock_guard lock(mutex_);
    slots_[index % slots_.size()] = std::move(result);
    if (index == taken_) ready_.notify_one();
  }

  // The result of the next input, in order. Requires: some are left.
  Assessment take() {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[taken_ % slots_.size()];
    ready_.wait(lock, [&] { return slot.has_value(); });
    Assessment result = std::move(*slot);
    slot.reset();
    ++taken_;
    room_.notify_one();
    return result;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  const std::size_t count_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable ready_;
  std::vector<std::optional<Assessment>> slots_;
  std::size_t claimed_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

std::size_t threads_for(std::size_t count, std::size_t jobs) {
  if (count < 2) return count;
  const std::size_t wanted = jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
  return std::min(wanted, count);
}

struct StopAtEnd {
  Window& window;
  ~StopAtEnd() { window.stop(); }
};

// As many threads as the system gives; none is an answer too.
void start(std::vector<std::jthread>& workers, std::size_t count, const std::function<void()>& work) {
  try {
    while (workers.size() < count) workers.emplace_back(work);
  } catch (const std::system_error&) {
  }
}

}  // namespace

void judge_all(const std::vector<Input>& inputs, const Judge& judge, const BatchOptions& options,
               const std::function<bool(Assessment&&)>& deliver) {
  std::optional<Memory> memory;
  if (inputs.size() > 1) memory.emplace(options.remembered);
  Memory* const shared = memory ? &*memory : nullptr;

  Window window(inputs.size(), std::min(options.window, inputs.size()));
  const std::function<void()> work = [&] {
    while (const auto index = window.claim()) window.put(*index, judge_one(inputs[*index], judge, options, shared));
  };
  std::vector<std::jthread> workers;
  const StopAtEnd stop{window};
  if (const std::size_t count = threads_for(inputs.size(), options.jobs); count > 1) start(workers, count, work);
  for (const Input& input : inputs) {
    const bool goes_on = deliver(workers.empty() ? judge_one(input, judge, options, shared) : window.take());
    if (!goes_on) break;
  }
}

}  // namespace openwash
