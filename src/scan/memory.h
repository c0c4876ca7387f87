#pragma once

#include <algorithm>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "scan/content_key.h"

namespace openwash {

// Results for contents that were met before. Any number of threads may ask at once; of equal contents asked for at once one is
// worked on, the others wait for it.
template <class Value>
class Memory {
 public:
  // Keeps the results of the `limit` contents asked for last.
  explicit Memory(std::size_t limit) : limit_(std::max<std::size_t>(limit, 1)) {}

  // What `make()` says of the content that `key` stands for, or said of an equal one.
  template <class Make>
  std::shared_ptr<const Value> recall(const ContentKey& key, const Make& make) {
    const auto entry = entry_of(key);
    const std::lock_guard lock(entry->mutex);
    if (!entry->value) entry->value = std::make_shared<const Value>(make());
    return entry->value;
  }

 private:
  struct Entry {
    std::mutex mutex;
    std::shared_ptr<const Value> value;
  };
  struct Slot {
    std::shared_ptr<Entry> entry;
    std::list<ContentKey>::iterator order;
  };

  std::shared_ptr<Entry> entry_of(const ContentKey& key) {
    const std::lock_guard lock(mutex_);
    if (const auto found = slots_.find(key); found != slots_.end()) {
      order_.splice(order_.begin(), order_, found->second.order);
      return found->second.entry;
    }
    // An entry that is being worked on lives on in the hands of those who wait for it.
    while (slots_.size() >= limit_) {
      slots_.erase(order_.back());
      order_.pop_back();
    }
    order_.push_front(key);
    auto entry = std::make_shared<Entry>();
    slots_.emplace(key, Slot{entry, order_.begin()});
    return entry;
  }

  const std::size_t limit_;
  std::mutex mutex_;
  std::list<ContentKey> order_;  // asked for last first
  std::unordered_map<ContentKey, Slot, ContentKeyHash> slots_;
};

}  // namespace openwash
