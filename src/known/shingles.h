#pragma once

#include <array>
#include <cstdint>

namespace openwash {

constexpr std::uint32_t shingle_words = 5;
constexpr std::uint32_t shingle_window = 8;

// Calls visit(key, position) for a sample of the runs of `shingle_words` words, such that each run of
// shingle_words + shingle_window - 1 words that two texts share gives both of them one shingle at least (winnowing). `hash(i)`
// is the hash of word i of `count`. O(count).
template <class Hash, class Visit>
void sample_shingles(std::uint32_t count, Hash hash, Visit visit) {
  constexpr std::uint64_t base = 0x9E3779B97F4A7C15u;
  constexpr std::uint64_t base5 = base * base * base * base * base;
  static_assert(shingle_words == 5);
  if (count < shingle_words) return;
  std::array<std::uint64_t, shingle_window> recent{};
  const auto key = [](std::uint64_t order) { return (order ^ (order >> 31)) * 0xD6E8FEB86659FD93u; };
  std::uint64_t rolling = 0;
  std::uint64_t least = ~std::uint64_t{0};
  std::uint32_t at = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    rolling = rolling * base + hash(i);
    if (i + 1 < shingle_words) continue;
    if (i >= shingle_words) rolling -= base5 * hash(i - shingle_words);
    const std::uint32_t position = i + 1 - shingle_words;
    const std::uint64_t order = (rolling ^ (rolling >> 32)) * base;
    recent[position % shingle_window] = order;
    bool fresh = false;
    if (order <= least) {
      least = order;
      at = position;
      fresh = true;
    } else if (at + shingle_window == position) {
      at = position;
      least = order;
      for (std::uint32_t back = 1; back < shingle_window; ++back) {
        const std::uint64_t other = recent[(position - back) % shingle_window];
        if (other < least) {
          least = other;
          at = position - back;
        }
      }
      fresh = true;
    }
    if (position + 1 == shingle_window || (position + 1 > shingle_window && fresh)) visit(key(least), at);
  }
  if (count < shingle_words + shingle_window - 1) visit(key(least), at);
}

}  // namespace openwash
