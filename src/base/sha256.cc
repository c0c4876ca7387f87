#include "base/sha256.h"

#include <algorithm>
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

Sha256::Sha256() : state_(initial) {}

void Sha256::add(std::string_view bytes) {
  size_ += bytes.size();
  const auto block = [&](std::string_view from) { add_block(state_, reinterpret_cast<const unsigned char*>(from.data())); };
  if (!rest_.empty()) {
    const std::size_t missing = std::min(block_size - rest_.size(), bytes.size());
    rest_ += bytes.substr(0, missing);
    bytes.remove_prefix(missing);
    if (rest_.size() < block_size) return;
    block(rest_);
    rest_.clear();
  }
  for (; bytes.size() >= block_size; bytes.remove_prefix(block_size)) block(bytes);
  rest_ = bytes;
}

std::string Sha256::take() {
  // The end: a one bit, zeros, and the length in bits as the last eight bytes.
  std::string tail("\x80");
  while ((rest_.size() + tail.size()) % block_size != block_size - 8) tail += '\0';
  const std::uint64_t bits = size_ * 8;
  for (int shift = 56; shift >= 0; shift -= 8) tail += static_cast<char>(bits >> shift);
  add(tail);
  std::string out;
  for (const std::uint32_t word : state_)
    for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[word >> shift & 15];
  return out;
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.take();
}

}  // namespace openwash
