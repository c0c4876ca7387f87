#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace openwash {

inline constexpr std::size_t bits_block = 64;  // bytes that are looked at at once

// A bit for each of the 64 bytes at `p`, the first the lowest: whether it is a letter of ASCII; in `seen` whether it is neither a
// blank nor a control character. All 64 are read.
inline std::uint64_t letter_bits(const char* p, std::uint64_t& seen) {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  constexpr std::uint64_t tops = ones * 0x80;
  constexpr std::uint64_t gather = 0x0102040810204080u;  // the lowest bit of each byte, into the topmost byte
  std::uint64_t letters = 0;
  seen = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, p + 8 * i, 8);
    const std::uint64_t high = bytes & tops;
    const std::uint64_t low = bytes & ~tops;
    const std::uint64_t small = low | ones * 0x20;
    const std::uint64_t from_a = small + ones * (0x80 - 'a');
    const std::uint64_t behind_z = small + ones * (0x7F - 'z');
    const std::uint64_t letter = from_a & ~behind_z & ~high & tops;
    const std::uint64_t visible = ((low + ones * (0x80 - 0x21)) | high) & tops;
    letters |= ((letter >> 7) * gather >> 56) << (8 * i);
    seen |= ((visible >> 7) * gather >> 56) << (8 * i);
  }
  return letters;
}

}  // namespace openwash
