#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace openwash {

// A number that counts or measures something.
struct Quantity {
  Span span;               // bytes of the text: the number with its scale, currency, repetition in brackets and unit
  std::int64_t value = 0;  // fractions are cut; INT64_MAX where it does not fit
  std::string currency;    // ISO 4217, or empty
  std::string unit;        // "percent", "hours", "days", "weeks", "months", "years"; of a rate "per-month", "per-year"; or empty
};

// The amounts of a text in order, in figures or in words of English, German, French, Chinese, Japanese or Korean. An amount said
// twice, in words and in figures, is one. Years, dates, addresses, versions, references to sections, list markers, phone numbers
// and ranges are none. Requires: valid UTF-8. O(size).
std::vector<Quantity> quantities_in(std::string_view text);

}  // namespace openwash
