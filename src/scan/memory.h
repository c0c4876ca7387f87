#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "openwash.h"
#include "scan/batch.h"

namespace openwash {

// Results of contents that were judged before. Contents count as equal by a 128-bit hash with a seed that is new in each run, so
// that nobody can prepare two texts that pass for each other, and by size and file ending, which decides the format.
// Any number of threads may ask at once; of equal contents asked for at once one is judged, the others wait for it.
class Memory {
 public:
  // Keeps the results of the `limit` contents asked for last.
  explicit Memory(std::size_t limit);

  // What `judge` says of the bytes, or said of equal ones, under this path.
  Assessment recall(const std::string& path, std::string bytes, const Judge& judge);

 private:
  struct Key {
    std::uint64_t low;
    std::uint64_t high;
    std::uint64_t size;
    std::string ending;
    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    std::size_t operator()(const Key& key) const { return static_cast<std::size_t>(key.low); }
  };
  struct Entry {
    std::mutex mutex;
    bool judged = false;
    Assessment result;
  };
  struct Slot {
    std::shared_ptr<Entry> entry;
    std::list<Key>::iterator order;
  };

  Key key_of(const std::string& path, std::string_view bytes) const;
  std::shared_ptr<Entry> entry_of(const Key& key);

  const std::size_t limit_;
  const std::uint64_t seed_;
  std::mutex mutex_;
  std::list<Key> order_;  // asked for last first
  std::unordered_map<Key, Slot, KeyHash> slots_;
};

}  // namespace openwash
