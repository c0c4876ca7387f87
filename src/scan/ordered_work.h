#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace openwash {

// Results that threads finish in any order and one reader takes in the order of the inputs.
template <class T>
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

  void put(std::size_t index, T&& result) {
    const std::lock_guard lock(mutex_);
    slots_[index % slots_.size()] = std::move(result);
    if (index == taken_) ready_.notify_one();
  }

  // The result of the next input, in order. Requires: some are left.
  T take() {
    std::unique_lock lock(mutex_);
    auto& slot = slots_[taken_ % slots_.size()];
    ready_.wait(lock, [&] { return slot.has_value(); });
    T result = std::move(*slot);
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
  std::vector<std::optional<T>> slots_;
  std::size_t claimed_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
};

// Makes results 0 to `count` - 1 by `make(index)` on `jobs` threads (0: as many as there are processors), and hands each to
// `deliver(T&&)`, in order, on the calling thread, until it returns false. At most `window` results wait for an earlier one.
// `make` must not throw.
template <class T, class Make, class Deliver>
void work_in_order(std::size_t count, std::size_t jobs, std::size_t window_size, const Make& make, const Deliver& deliver) {
  const std::size_t wanted = jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency());
  if (std::min(wanted, count) < 2) {
    for (std::size_t i = 0; i < count; ++i)
      if (!deliver(make(i))) return;
    return;
  }
  Window<T> window(count, std::min(window_size, count));
  std::vector<std::jthread> workers;
  const struct StopAtEnd {
    Window<T>& window;
    ~StopAtEnd() { window.stop(); }
  } stop{window};
  const auto work = [&] {
    while (const auto index = window.claim()) window.put(*index, make(*index));
  };
  // As many threads as the system gives; none is an answer too.
  try {
    while (workers.size() < std::min(wanted, count)) workers.emplace_back(work);
  } catch (const std::system_error&) {
  }
  for (std::size_t i = 0; i < count; ++i)
    if (!deliver(workers.empty() ? make(i) : window.take())) return;
}

}  // namespace openwash
