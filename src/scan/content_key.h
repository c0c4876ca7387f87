#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace openwash {

// Stands for a content and what it is taken for. Equal keys mean equal contents: a 128-bit hash with a seed that is new in each
// run, so that nobody can prepare two texts that pass for each other.
struct ContentKey {
  std::uint64_t low;
  std::uint64_t high;
  std::uint64_t size;
  std::string taken_for;  // what else the result rests on, such as the ending or the path

  bool operator==(const ContentKey&) const = default;
};

struct ContentKeyHash {
  std::size_t operator()(const ContentKey& key) const { return static_cast<std::size_t>(key.low); }
};

// O(size of `bytes`).
ContentKey content_key(std::string_view bytes, std::string taken_for);

// What decides the format of a file: its ending in lower case, or the whole name where there is none (Modelfile).
std::string ending_of(std::string_view path);

}  // namespace openwash
