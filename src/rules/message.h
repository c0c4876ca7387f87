#pragma once

#include <string>
#include <string_view>

#include "base/facts.h"

namespace openwash {

// Fills a rule's message with facts. {name} is the fact of that name; [text {name} text|otherwise] gives its left side when all
// facts in it are there, else its right side (or nothing). "value" is written with its currency or metric: "700,000,000 monthly
// active users", "USD 1,000,000 of annual revenue"; "beyond" and "within" are the value with its side: "above ...", "from ...
// on"; "up to ...", "below ...".
std::string message_of(std::string_view message, const Facts& facts);

// An amount with its unit as a person reads it, from the facts value, currency, metric and period.
std::string amount_in_words(const Facts& facts);

}  // namespace openwash
