#include "base/sha256.h"

#include <array>
#include <bit>
#include <cstdint>

namespace openwash {
namespace {

using State = std::array<std::uint32_t, 8>;
constexpr std::size_t block_size = 64;
__extension__ using Wide = unsigned __int128;

// The standard's constants: the first 32 bits of the fractional part of the square or cube root of the first primes, that is, the
// low bits of the largest integer whose `root`-th power is at most prime * 2^(32 * root).
template <std::size_t count>
consteval std::array<std::uint32_t, count> fractions(int root) {
  std::array<std::uint32_t, count> out{};
  std::uint32_t prime = 2;
  for (std::size_t i = 0; i < count; ++prime) {
    bool is_prime = true;
    for (std::uint32_t d = 2; d * d <= prime; ++d) is_prime = is_prime && prime % d != 0;
    if (!is_prime) continue;
    Wide low = 0;
    Wide high = static_cast<Wide>(32) << 32;
    while (high - low > 1) {
      const Wide middle = (low + high) / 2;
      const bool fits = root == 2 ? middle * middle <= static_cast<Wide>(prime) << 64
                                  : middle * middle * middle <= static_cast<Wide>(prime) << 96;
      (fits ? low : high) = middle;
    }
    out[i++] = static_cast<std::uint32_t>(low);
  }
  return out;
}

constexpr auto initial = fractions<8>(2);
constexpr auto round_constants = fractions<64>(3);

void add_block(State& state, const unsigned char* block) {
  std::array<std::uint32_t, 64> w{};
  for (std::size_t i = 0; i < 16; ++i) {
    w[i] = static_cast<std::uint32_t>(block[4 * i]) << 24 | static_cast<std::uint32_t>(block[4 * i + 1]) << 16 |
           static_cast<std::uint32_t>(block[4 * i + 2]) << 8 | block[4 * i + 3];
  }
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
    const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < 64; ++i) {
    const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + round_constants[i] + w[i];
    const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + t2;
  }
  const State added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < state.size(); ++i) state[i] += added[i];
}

}  // namespace

std::string sha256(std::string_view bytes) {
  State state = initial;
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t left = bytes.size();
  for (; left >= block_size; left -= block_size, at += block_size) add_block(state, at);

  // The end: a one bit, zeros, and the length in bits as the last eight bytes.
  std::array<unsigned char, 2 * block_size> tail{};
  for (std::size_t i = 0; i < left; ++i) tail[i] = at[i];
  tail[left] = 0x80;
  const std::size_t size = left + 9 > block_size ? 2 * block_size : block_size;
  const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
  for (std::size_t i = 0; i < 8; ++i) tail[size - 1 - i] = static_cast<unsigned char>(bits >> 8 * i);
  for (std::size_t begin = 0; begin < size; begin += block_size) add_block(state, tail.data() + begin);

  std::string out;
  for (const std::uint32_t word : state)
    for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[word >> shift & 15];
  return out;
}

}  // namespace openwash
