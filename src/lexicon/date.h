#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace openwash {

class Pieces;

// A day of the calendar, written in full.
struct Date {
  Span span;        // bytes of the text
  std::string iso;  // "2024-07-19"
};

// The dates of a text in order, from 1900 to 2199: ISO, English, German, French, Chinese, Japanese and Korean forms. Days that do
// not exist, months without a year, and 07/08/2024, of which nobody can tell the month, are none. Requires: valid UTF-8. O(size).
std::vector<Date> dates_in(std::string_view text);
std::vector<Date> dates_in(const Pieces& pieces);

// 1 to 12 for the name of a month or its abbreviation, folded, in English, German or French; otherwise 0.
int month_of_name(std::string_view word);

}  // namespace openwash
