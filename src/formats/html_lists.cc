#include "formats/html_lists.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "formats/html_tokens.h"

namespace openwash {
namespace {

constexpr std::uint32_t columns_a_level = 3;
constexpr std::size_t deepest = 16;

std::optional<std::uint32_t> number_in(std::string_view value) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || number > 1'000'000) return std::nullopt;
  return number;
}

std::string letters(std::uint32_t value) {
  std::string text;
  for (; value > 0; value = (value - 1) / 26) text.insert(text.begin(), static_cast<char>('a' + (value - 1) % 26));
  return text;
}

std::string roman(std::uint32_t value) {
  constexpr std::pair<std::uint32_t, std::string_view> digits[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"},
  };
  std::string text;
  for (const auto& [size, digit] : digits) {
    for (; value >= size; value -= size) text += digit;
  }
  return text;
}

std::string uppercase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), to_upper);
  return text;
}

}  // namespace

void HtmlLists::open_ordered(std::string_view tag) {
  lists_.push_back({style_of(tag), number_in(attribute(tag, "start")).value_or(1)});
}

void HtmlLists::close() {
  if (!lists_.empty()) lists_.pop_back();
}

std::string HtmlLists::next_mark(std::string_view tag) {
  if (lists_.empty() || lists_.back().style == Style::bullet) return "- ";
  List& list = lists_.back();
  const std::uint32_t value = number_in(attribute(tag, "value")).value_or(list.next);
  list.next = value + 1;
  return number(list.style, value) + ". ";
}

std::uint32_t HtmlLists::mark_indent() const {
  const std::size_t depth = std::clamp<std::size_t>(lists_.size(), 1, deepest);
  return static_cast<std::uint32_t>(depth - 1) * columns_a_level;
}

std::uint32_t HtmlLists::text_indent() const {
  return static_cast<std::uint32_t>(std::min(lists_.size(), deepest)) * columns_a_level;
}

HtmlLists::Style HtmlLists::style_of(std::string_view tag) {
  constexpr std::pair<std::string_view, Style> types[] = {
      {"a", Style::lower}, {"A", Style::upper}, {"i", Style::lower_roman}, {"I", Style::upper_roman}};
  constexpr std::pair<std::string_view, Style> styles[] = {
      {"lower-alpha", Style::lower}, {"lower-latin", Style::lower},       {"upper-alpha", Style::upper},
      {"upper-latin", Style::upper}, {"lower-roman", Style::lower_roman}, {"upper-roman", Style::upper_roman}};
  const std::string_view type = attribute(tag, "type");
  for (const auto& [name, style] : types) {
    if (type == name) return style;
  }
  const std::string_view css = attribute(tag, "style");
  for (const auto& [name, style] : styles) {
    if (css.find(name) != std::string_view::npos) return style;
  }
  return Style::decimal;
}

std::string HtmlLists::number(Style style, std::uint32_t value) {
  // Roman numerals have no zero and grow long, as letters do.
  const bool is_plain = value == 0 || value > 3000;
  switch (is_plain ? Style::decimal : style) {
    case Style::lower:
      return letters(value);
    case Style::upper:
      return uppercase(letters(value));
    case Style::lower_roman:
      return roman(value);
    case Style::upper_roman:
      return uppercase(roman(value));
    case Style::bullet:
    case Style::decimal:
      break;
  }
  return std::to_string(value);
}

}  // namespace openwash
