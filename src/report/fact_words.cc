#include "report/fact_words.h"

#include <algorithm>
#include <array>

namespace openwash {
namespace {

constexpr std::array amount_keys = {"value", "currency", "metric", "unit", "period"};

std::string listed(const FactValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return grouped_digits(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  std::string out;
  for (const std::string& part : std::get<std::vector<std::string>>(value)) out += (out.empty() ? "" : ", ") + words_of_id(part);
  return out;
}

// Dates, links and names stay as they are written; everything else is an id.
bool is_verbatim(std::string_view key) {
  return key.ends_with("date") || key.ends_with("url") || key.ends_with("name") || key == "brand" || key == "text";
}

std::string said(std::string_view key, const FactValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text && !is_verbatim(key) ? words_of_id(*text) : listed(value);
}

// "USD 1,000,000 annual revenue"
std::string amount(const Facts& facts) {
  std::string out;
  for (const char* key : {"currency", "value", "unit", "metric", "period"}) {
    const auto found = facts.find(key);
    if (found == facts.end()) continue;
    if (!out.empty()) out += ' ';
    out += std::string_view(key) == "currency" ? listed(found->second) : said(key, found->second);
  }
  return out;
}

}  // namespace

std::vector<std::string> fact_words(const Facts& facts) {
  std::vector<std::string> out;
  const bool is_amount = facts.contains("value");
  if (is_amount) out.push_back(amount(facts));
  for (const auto& [key, value] : facts) {
    if (is_amount && std::find(amount_keys.begin(), amount_keys.end(), key) != amount_keys.end()) continue;
    out.push_back(words_of_id(key) + ": " + said(key, value));
  }
  return out;
}

std::string words_of_id(std::string_view id) {
  std::string out(id);
  for (std::size_t i = 0; i < out.size(); ++i)
    if (out[i] == '_' || (out[i] == '-' && i > 0 && i + 1 < out.size())) out[i] = ' ';
  return out;
}

std::string grouped_digits(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t stop = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > stop + 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

}  // namespace openwash
