#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace openwash {

// A half-open range of bytes [begin, end). Which bytes is said where a span is declared: those of a Text unless the name
// says `source`. Files are limited to 4 GiB, so 32 bits are enough.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return end <= begin; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  // clang-tidy takes the zero inside for a null pointer.
  friend constexpr auto operator<=>(const Span&, const Span&) = default;  // NOLINT(modernize-use-nullptr)
};

// The smallest span that holds both.
constexpr Span join(Span a, Span b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace openwash
