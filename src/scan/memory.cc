#include "scan/memory.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <random>

namespace openwash {
namespace {

std::uint64_t random_seed() {
  std::random_device device;
  return static_cast<std::uint64_t>(device()) << 32 | device();
}

// What decides the format: the file's ending in lower case, or the whole name where there is none (Modelfile).
std::string ending_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.rfind('.');
  std::string ending(dot == std::string_view::npos || dot == 0 ? name : name.substr(dot));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

}  // namespace

Memory::Memory(std::size_t limit) : limit_(std::max<std::size_t>(limit, 1)), seed_(random_seed()) {}

Assessment Memory::recall(const std::string& path, std::string bytes, const Judge& judge) {
  const auto entry = entry_of(key_of(path, bytes));
  const std::lock_guard lock(entry->mutex);
  if (!entry->judged) {
    entry->result = judge(path, std::move(bytes));
    entry->judged = true;
  }
  Assessment result = entry->result;
  result.path = path;
  return result;
}

Memory::Key Memory::key_of(const std::string& path, std::string_view bytes) const {
  const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed_);
  return {hash.low64, hash.high64, bytes.size(), ending_of(path)};
}

std::shared_ptr<Memory::Entry> Memory::entry_of(const Key& key) {
  const std::lock_guard lock(mutex_);
  if (const auto found = slots_.find(key); found != slots_.end()) {
    order_.splice(order_.begin(), order_, found->second.order);
    return found->second.entry;
  }
  // An entry that is being judged lives on in the hands of those who wait for it.
  while (slots_.size() >= limit_) {
    slots_.erase(order_.back());
    order_.pop_back();
  }
  order_.push_front(key);
  auto entry = std::make_shared<Entry>();
  slots_.emplace(key, Slot{entry, order_.begin()});
  return entry;
}

}  // namespace openwash
