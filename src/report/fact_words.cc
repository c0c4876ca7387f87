#include "report/fact_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace openwash {
namespace {

constexpr std::array amount_keys = {"value", "currency", "metric", "unit", "border", "period"};

std::string listed(const FactValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return grouped_digits(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  std::string out;
  for (const std::string& part : std::get<std::vector<std::string>>(value)) out += (out.empty() ? "" : ", ") + words_of_id(part);
  return out;
}

// Dates, links and names stay as they are written; everything else is an id.
bool is_verbatim(std::string_view key) {
  return key.ends_with("date") || key.ends_with("url") || key.ends_with("name") || key == "brand" || key == "text" ||
         key == "contact";
}

std::string said(std::string_view key, const FactValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text && !is_verbatim(key) ? words_of_id(*text) : listed(value);
}

std::string text_of(const Facts& facts, const char* key) {
  const auto found = facts.find(key);
  const auto* text = found == facts.end() ? nullptr : std::get_if<std::string>(&found->second);
  return text ? *text : std::string();
}

// "P30D" as "30 days", "P1M" as "1 month"; what is no duration stays.
std::string duration(const std::string& iso) {
  constexpr std::array<std::pair<char, std::string_view>, 5> units{
      {{'H', "hour"}, {'D', "day"}, {'W', "week"}, {'M', "month"}, {'Y', "year"}}};
  const std::size_t figures = iso.starts_with("PT") ? 2 : 1;
  const std::size_t end = iso.find_first_not_of("0123456789", figures);
  if (!iso.starts_with('P') || end == figures || end + 1 != iso.size()) return words_of_id(iso);
  const auto unit = std::find_if(units.begin(), units.end(), [&](const auto& u) { return u.first == iso[end]; });
  if (unit == units.end()) return iso;
  const std::string count = iso.substr(figures, end - figures);
  return count + ' ' + std::string(unit->second) + (count == "1" ? "" : "s");
}

// Whether the name of the metric says over which time is counted: "monthly active users".
bool is_said_by(const std::string& metric, const std::string& period) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> names{
      {{"daily-", "P1D"}, {"monthly-", "P1M"}, {"annual-", "P1Y"}}};
  return std::any_of(names.begin(), names.end(),
                     [&](const auto& name) { return metric.starts_with(name.first) && period == name.second; });
}

// "at least USD 1,000,000 annual revenue", "more than 50 users in 30 days"
std::string amount(const Facts& facts) {
  const std::string border = text_of(facts, "border");
  std::string out = border == "above" ? "more than" : border == "from" ? "at least" : "";
  for (const char* key : {"currency", "value", "unit", "metric"}) {
    const auto found = facts.find(key);
    if (found == facts.end()) continue;
    if (!out.empty()) out += ' ';
    out += std::string_view(key) == "currency" ? listed(found->second) : said(key, found->second);
  }
  const std::string period = text_of(facts, "period");
  if (!period.empty() && !is_said_by(text_of(facts, "metric"), period)) out += " in " + duration(period);
  return out;
}

}  // namespace

std::vector<std::string> fact_words(const Facts& facts) {
  std::vector<std::string> out;
  const bool is_amount = facts.contains("value");
  if (is_amount) out.push_back(amount(facts));
  for (const auto& [key, value] : facts) {
    if (is_amount && std::find(amount_keys.begin(), amount_keys.end(), key) != amount_keys.end()) continue;
    out.push_back(words_of_id(key) + ": " + (key == "period" ? duration(text_of(facts, "period")) : said(key, value)));
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
