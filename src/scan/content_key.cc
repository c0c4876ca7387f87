#include "scan/content_key.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <random>

#include "base/ascii.h"
#include "base/path_names.h"

namespace openwash {
namespace {

std::uint64_t random_seed() {
  std::random_device device;
  return static_cast<std::uint64_t>(device()) << 32 | device();
}

}  // namespace

ContentKey content_key(std::string_view bytes, std::string taken_for) {
  static const std::uint64_t seed = random_seed();
  const XXH128_hash_t hash = XXH3_128bits_withSeed(bytes.data(), bytes.size(), seed);
  return {hash.low64, hash.high64, bytes.size(), std::move(taken_for)};
}

std::string ending_of(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::size_t dot = name.rfind('.');
  return folded(dot == std::string_view::npos || dot == 0 ? name : name.substr(dot));
}

}  // namespace openwash
