#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/text_writer.h"

namespace openwash {
namespace {

constexpr std::uint64_t top_bits = 0x8080808080808080u;

// What may follow a lead byte: how many bytes in all, and the range of the second. Size 0 for what leads nothing.
struct Sequence {
  std::uint8_t size = 0;
  std::uint8_t second_min = 0x80;
  std::uint8_t second_max = 0xBF;
};

constexpr Sequence sequence_of(std::uint8_t lead) {
  if (lead < 0x80) return {1};
  if (lead < 0xC2) return {};
  if (lead < 0xE0) return {2};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};  // below: overlong
  if (lead == 0xED) return {3, 0x80, 0x9F};  // above: surrogates
  if (lead < 0xF0) return {3};
  if (lead == 0xF0) return {4, 0x90, 0xBF};  // below: overlong
  if (lead < 0xF4) return {4};
  if (lead == 0xF4) return {4, 0x80, 0x8F};  // above: beyond U+10FFFF
  return {};
}

constexpr auto sequences = [] {
  std::array<Sequence, 256> table{};
  for (std::size_t lead = 0; lead < table.size(); ++lead) table[lead] = sequence_of(static_cast<std::uint8_t>(lead));
  return table;
}();

// How many bytes from `at` on belong to one sequence, as far as it is well-formed; `size` is what it should have.
std::size_t well_formed(const std::uint8_t* at, const std::uint8_t* end, std::size_t& size) {
  const Sequence sequence = sequences[*at];
  size = sequence.size;
  if (size == 0) return 0;
  const std::size_t available = std::min(size, static_cast<std::size_t>(end - at));
  if (available < 2) return 1;
  if (at[1] < sequence.second_min || at[1] > sequence.second_max) return 1;
  for (std::size_t i = 2; i < available; ++i) {
    if ((at[i] & 0xC0) != 0x80) return i;
  }
  return available;
}

std::uint64_t load(const std::uint8_t* at) {
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// The first byte from `at` on that is not ASCII.
const std::uint8_t* skip_ascii(const std::uint8_t* at, const std::uint8_t* end) {
  while (end - at >= 32) {
    if (((load(at) | load(at + 8) | load(at + 16) | load(at + 24)) & top_bits) != 0) break;
    at += 32;
  }
  while (end - at >= 8) {
    const std::uint64_t marked = load(at) & top_bits;
    if (marked != 0) {
      const int bits = std::endian::native == std::endian::little ? std::countr_zero(marked) : std::countl_zero(marked);
      return at + bits / 8;
    }
    at += 8;
  }
  while (at < end && *at < 0x80) ++at;
  return at;
}

// Walks well-formed UTF-8 and counts its sequences of more than one byte.
std::size_t walk_valid(std::string_view bytes, std::size_t& multibyte) {
  const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::uint8_t* end = begin + bytes.size();
  const std::uint8_t* at = begin;
  for (;;) {
    at = skip_ascii(at, end);
    while (at < end && *at >= 0x80) {
      // Most letters beyond Latin have three bytes; the two leads with a narrower range take the long way.
      if (end - at >= 3 && (at[0] & 0xF0) == 0xE0 && at[0] != 0xE0 && at[0] != 0xED && (at[1] & 0xC0) == 0x80 &&
          (at[2] & 0xC0) == 0x80) {
        at += 3;
        ++multibyte;
        continue;
      }
      std::size_t size = 0;
      if (well_formed(at, end, size) != size || size == 0) return static_cast<std::size_t>(at - begin);
      at += size;
      ++multibyte;
    }
    if (at == end) return bytes.size();
  }
}

template <class OnValid, class OnInvalid>
void split(std::string_view bytes, std::size_t& multibyte, OnValid on_valid, OnInvalid on_invalid) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t valid = walk_valid(bytes.substr(at), multibyte);
    if (valid > 0) on_valid(at, valid);
    at += valid;
    if (at == bytes.size()) break;
    const std::size_t invalid = invalid_utf8_size(bytes.substr(at));
    on_invalid(at, invalid);
    at += invalid;
  }
}

}  // namespace

std::size_t valid_utf8_size(std::string_view bytes) {
  std::size_t multibyte = 0;
  return walk_valid(bytes, multibyte);
}

std::size_t invalid_utf8_size(std::string_view bytes) {
  const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
  std::size_t size = 0;
  return std::max<std::size_t>(1, well_formed(begin, begin + bytes.size(), size));
}

char32_t next_code_point(std::string_view chars, std::size_t& at) {
  const auto lead = static_cast<std::uint8_t>(chars[at++]);
  const unsigned continuing = sequences[lead].size - 1u;
  char32_t code_point = continuing == 0 ? lead : lead & (0x3Fu >> continuing);
  for (unsigned i = 0; i < continuing; ++i) code_point = code_point << 6 | (static_cast<std::uint8_t>(chars[at++]) & 0x3Fu);
  return code_point;
}

Text repair_utf8(std::string_view bytes, std::uint32_t source) {
  TextWriter writer;
  writer.reserve(bytes.size());
  std::size_t multibyte = 0;
  const auto place = [&](std::size_t at) { return source + static_cast<std::uint32_t>(at); };
  split(
      bytes, multibyte, [&](std::size_t at, std::size_t size) { writer.copy(bytes.substr(at, size), place(at)); },
      [&](std::size_t at, std::size_t size) { writer.put(replacement_character, place(at), static_cast<std::uint32_t>(size)); });
  return writer.take();
}

Utf8Survey survey_utf8(std::string_view bytes) {
  Utf8Survey survey;
  split(
      bytes, survey.multibyte, [](std::size_t, std::size_t) {}, [&](std::size_t, std::size_t) { ++survey.invalid; });
  return survey;
}

}  // namespace openwash
