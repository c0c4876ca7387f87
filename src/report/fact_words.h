#pragma once

#include <string>
#include <vector>

#include "openwash.h"

namespace openwash {

// A finding's facts as a person would say them, each a short phrase without a full stop: "700,000,000 monthly active users",
// "USD 1,000,000 annual revenue", "purposes: research, education". What belongs together makes one phrase; keys that nobody
// knows yet are shown by their name.
std::vector<std::string> fact_words(const Facts& facts);

// An id such as "monthly-active-users" as words.
std::string words_of_id(std::string_view id);

// 1234567 as "1,234,567".
std::string grouped_digits(std::int64_t number);

}  // namespace openwash
