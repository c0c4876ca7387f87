#include "text/utf16.h"

#include <algorithm>

#include "text/text_writer.h"

namespace openwash {
namespace {

std::uint32_t unit_at(std::string_view bytes, std::size_t at, std::size_t size, std::endian order) {
  std::uint32_t unit = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t from = order == std::endian::big ? at + i : at + size - 1 - i;
    unit = unit << 8 | static_cast<std::uint8_t>(bytes[from]);
  }
  return unit;
}

bool is_high_surrogate(std::uint32_t unit) {
  return (unit & 0xFFFFFC00u) == 0xD800;
}
bool is_low_surrogate(std::uint32_t unit) {
  return (unit & 0xFFFFFC00u) == 0xDC00;
}
bool is_surrogate(std::uint32_t unit) {
  return (unit & 0xFFFFF800u) == 0xD800;
}

// How far units of one byte order look like text.
struct Plausibility {
  std::size_t plain = 0;    // ASCII that is printed, and white space
  std::size_t strange = 0;  // what texts do not have: controls, private use, lone surrogates, non-characters
};

bool is_strange(std::uint32_t unit) {
  const bool is_control = unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r' && unit != '\f';
  return is_control || (unit >= 0x7F && unit < 0xA0) || (unit >= 0xE000 && unit < 0xF900) || unit >= 0xFFFE;
}

Plausibility plausibility(std::string_view bytes, std::endian order) {
  Plausibility seen;
  for (std::size_t at = 0; at + 2 <= bytes.size(); at += 2) {
    const std::uint32_t unit = unit_at(bytes, at, 2, order);
    if (is_high_surrogate(unit) && at + 4 <= bytes.size() && is_low_surrogate(unit_at(bytes, at + 2, 2, order))) {
      at += 2;
    } else if (is_surrogate(unit) || is_strange(unit)) {
      ++seen.strange;
    } else if (unit < 0x80) {
      ++seen.plain;
    }
  }
  return seen;
}

}  // namespace

WideDecoded decode_utf16(std::string_view bytes, std::endian order, std::uint32_t source) {
  TextWriter writer;
  writer.reserve(bytes.size() / 2);
  bool damaged = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t left = bytes.size() - at;
    std::size_t size = std::min<std::size_t>(left, 2);
    char32_t code_point = replacement_character;
    if (size == 2) {
      const std::uint32_t unit = unit_at(bytes, at, 2, order);
      if (!is_surrogate(unit)) {
        code_point = unit;
      } else if (is_high_surrogate(unit) && left < 4) {
        size = left;  // a pair that the end cuts is one damage, not two
      } else if (is_high_surrogate(unit)) {
        const std::uint32_t second = unit_at(bytes, at + 2, 2, order);
        if (is_low_surrogate(second)) {
          code_point = 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00);
          size = 4;
        }
      }
      damaged |= code_point == replacement_character && unit != replacement_character;
    } else {
      damaged = true;
    }
    writer.put(code_point, source + static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size));
    at += size;
  }
  return {writer.take(), damaged};
}

WideDecoded decode_utf32(std::string_view bytes, std::endian order, std::uint32_t source) {
  TextWriter writer;
  writer.reserve(bytes.size() / 4);
  bool damaged = false;
  for (std::size_t at = 0; at < bytes.size(); at += 4) {
    const std::size_t size = std::min<std::size_t>(bytes.size() - at, 4);
    const std::uint32_t unit = size == 4 ? unit_at(bytes, at, 4, order) : 0xFFFFFFFFu;
    damaged |= unit > 0x10FFFF || is_surrogate(unit);
    writer.put(static_cast<char32_t>(unit), source + static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size));
  }
  return {writer.take(), damaged};
}

std::optional<std::endian> utf16_order(std::string_view bytes, bool is_utf8) {
  constexpr std::size_t enough = 65536;
  bytes = bytes.substr(0, enough);
  const std::size_t units = bytes.size() / 2;
  if (units == 0 || bytes.find('\0') == std::string_view::npos) return std::nullopt;
  const Plausibility little = plausibility(bytes, std::endian::little);
  const Plausibility big = plausibility(bytes, std::endian::big);
  const std::endian order = little.plain >= big.plain ? std::endian::little : std::endian::big;
  const Plausibility& seen = order == std::endian::little ? little : big;
  // Pairs of ASCII letters are Han characters when read as UTF-16. So bytes that are UTF-8 too must be mostly ASCII in UTF-16;
  // for others a line end or a blank is enough.
  const bool has_plain = is_utf8 ? seen.plain * 10 > units * 7 : seen.plain > 0;
  return has_plain && seen.strange * 50 <= units ? std::optional(order) : std::nullopt;
}

}  // namespace openwash
