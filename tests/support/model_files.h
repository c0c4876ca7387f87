#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Writes headers of GGUF in either byte order.
struct Gguf {
  bool big = false;
  std::string bytes = "GGUF";

  Gguf& number(std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> 8 * (big ? size - 1 - i : i));
    return *this;
  }
  Gguf& head(std::uint64_t pairs, std::uint64_t version = 3) { return number(version, 4).number(0, 8).number(pairs, 8); }
  Gguf& words(std::string_view chars) {
    number(chars.size(), 8);
    bytes += chars;
    return *this;
  }
  Gguf& string(std::string_view key, std::string_view value) { return words(key).number(8, 4).words(value); }
  Gguf& list(std::string_view key, std::uint64_t type, std::uint64_t count) {
    return words(key).number(9, 4).number(type, 4).number(count, 8);
  }
};

// A file of safetensors with this header.
inline std::string safetensors(const std::string& json) {
  std::string bytes;
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>(std::uint64_t{json.size()} >> 8 * i);
  return bytes + json + "weights";
}

// A field of Protocol Buffers that holds bytes; fewer than 128 of them.
inline std::string field(int number, const std::string& bytes) {
  return std::string{static_cast<char>(number << 3 | 2), static_cast<char>(bytes.size())} + bytes;
}
