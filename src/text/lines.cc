#include "text/lines.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace openwash {
namespace {

constexpr std::uint32_t block_size = 4096;

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Eight bytes at a time: a byte continues a character when its top bit is set and the next is not.
std::uint32_t count_code_points(std::string_view chars) {
  std::uint32_t continuing = 0;
  std::size_t at = 0;
  for (; at + 8 <= chars.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, chars.data() + at, 8);
    continuing += static_cast<std::uint32_t>(std::popcount(word & ~(word << 1) & 0x8080808080808080u));
  }
  for (; at < chars.size(); ++at) continuing += continues_character(chars[at]);
  return static_cast<std::uint32_t>(chars.size()) - continuing;
}

// The offset after the next line end, or the size. `next_cr` is where the next CR stands, found once and not for each line.
std::size_t line_after(std::string_view chars, std::size_t at, std::size_t& next_cr) {
  if (next_cr < at) next_cr = std::min(chars.find('\r', at), chars.size());
  const std::string_view before_cr = chars.substr(at, next_cr - at);
  const void* lf = before_cr.empty() ? nullptr : std::memchr(before_cr.data(), '\n', before_cr.size());
  if (lf != nullptr) return static_cast<std::size_t>(static_cast<const char*>(lf) - chars.data()) + 1;
  if (next_cr == chars.size()) return chars.size() + 1;
  return next_cr + (chars.substr(next_cr, 2) == "\r\n" ? 2 : 1);
}

}  // namespace

Lines::Lines(std::string_view chars) : chars_(chars), starts_{0} {
  std::size_t next_cr = std::min(chars.find('\r'), chars.size());
  std::size_t longest = 0;
  for (std::size_t at = 0;;) {
    const std::size_t next = line_after(chars, at, next_cr);
    longest = std::max(longest, next - at);
    if (next > chars.size()) break;
    starts_.push_back(static_cast<std::uint32_t>(next));
    at = next;
  }
  if (longest <= block_size) return;
  std::uint32_t total = 0;
  for (std::size_t at = 0; at <= chars.size(); at += block_size) {
    counted_.push_back(total);
    total += count_code_points(chars.substr(at, block_size));
  }
}

Position Lines::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(chars_.size()));
  while (offset > 0 && offset < chars_.size() && continues_character(chars_[offset])) --offset;
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t start = *std::prev(after);
  const std::uint32_t before = offset - start <= block_size ? count_code_points(chars_.substr(start, offset - start))
                                                            : code_points_before(offset) - code_points_before(start);
  return {static_cast<std::uint32_t>(after - starts_.begin()), before + 1};
}

std::uint32_t Lines::offset(Position position) const {
  if (position.line == 0 || position.line > starts_.size()) return static_cast<std::uint32_t>(chars_.size());
  std::uint32_t at = starts_[position.line - 1];
  const auto end = position.line < starts_.size() ? starts_[position.line] : static_cast<std::uint32_t>(chars_.size());
  for (std::uint32_t column = 1; column < position.column && at < end; ++column) do
      ++at;
    while (at < end && continues_character(chars_[at]));
  return at;
}

std::uint32_t Lines::code_points_before(std::uint32_t offset) const {
  const std::size_t block = offset / block_size;
  return counted_[block] + count_code_points(chars_.substr(block * block_size, offset % block_size));
}

}  // namespace openwash
