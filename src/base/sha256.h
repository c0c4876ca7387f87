#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace openwash {

// The SHA-256 of bytes that come in parts.
class Sha256 {
 public:
  Sha256();

  void add(std::string_view bytes);

  // The hash of all that was added, as sha256() gives it. Nothing can be added afterwards.
  std::string take();

 private:
  std::array<std::uint32_t, 8> state_;
  std::uint64_t size_ = 0;
  std::string rest_;  // what does not fill a block yet
};

// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4). O(size).
std::string sha256(std::string_view bytes);

}  // namespace openwash
