#include "formats/toml_depth.h"

#include <algorithm>
#include <string>

namespace openwash {
namespace {

constexpr std::size_t most_parts = 16;

// Behind the string that begins at `at`.
std::size_t string_end(std::string_view source, std::size_t at) {
  const char quote = source[at];
  const std::string three(3, quote);
  const bool is_long = source.substr(at).starts_with(three);
  for (at += is_long ? 3 : 1; at < source.size(); ++at) {
    if (source[at] == '\\' && quote == '"') {
      ++at;
    } else if (source[at] == quote && !is_long) {
      return at + 1;
    } else if (source[at] == quote && source.substr(at).starts_with(three)) {
      // Two more may belong to the string.
      at += 3;
      for (int more = 0; more < 2 && at < source.size() && source[at] == quote; ++more) ++at;
      return at;
    }
  }
  return source.size();
}

}  // namespace

std::optional<std::size_t> deep_toml_key(std::string_view source) {
  std::size_t dots = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < source.size();) {
    const char c = source[at];
    if (c == '"' || c == '\'') {
      at = string_end(source, at);
      continue;
    }
    if (c == '#') {
      at = std::min(source.find('\n', at), source.size());
      continue;
    }
    ++at;
    if (c == '.') {
      if (++dots >= most_parts) return begin;
    } else if (c == '\n' || c == '=' || c == ',' || c == '{' || c == '}' || c == '[' || c == ']') {
      dots = 0;
      begin = at;
    }
  }
  return std::nullopt;
}

}  // namespace openwash
