#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/pieces.h"

namespace openwash {

// The unit that words behind a number give it.
struct AmountUnit {
  std::string_view name;  // "percent", "hours", "days", "weeks", "months", "years", "per-month", "per-year"
  std::uint32_t end = 0;  // byte behind its words
  std::size_t piece = 0;  // first piece behind them
};

// "%", "calendar days", "Monate", 个月 at byte `from`, at or before piece `i`.
std::optional<AmountUnit> unit_behind(const Pieces& pieces, std::uint32_t from, std::size_t i);

// "per year", "/month", "annually", 每年; up to three words may stand between: "users per month". `end` stays at `from` then.
std::optional<AmountUnit> rate_behind(const Pieces& pieces, std::uint32_t from, std::size_t i);

// The byte behind the ASCII mark `mark`, or its wide form, if that is the first character from `from` on that is no blank.
std::optional<std::uint32_t> behind_mark(std::string_view text, std::uint32_t from, char mark);

}  // namespace openwash
