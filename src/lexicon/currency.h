#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/pieces.h"

namespace openwash {

// A currency said beside a number.
struct Currency {
  std::string_view code;  // ISO 4217
  bool exact = false;     // a bare "$" may stand for other dollars than USD; "USD", "HK$", "euros" are exact
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // bytes of the text
  std::size_t piece = 0;  // before a number: its first piece; behind one: the first piece that is no longer part of it
};

// The currency that ends where piece `i` begins: "USD $", "EUR ", "HK$", 人民币.
std::optional<Currency> currency_before(const Pieces& pieces, std::size_t i);

// The currency that begins at byte `from`, at or before piece `i`: " US dollars", "€", 元.
std::optional<Currency> currency_behind(const Pieces& pieces, std::uint32_t from, std::size_t i);

}  // namespace openwash
