#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace openwash {

// Letters, digits and blanks of ASCII, whatever the locale is; bytes beyond it are none of them and stay as they are. "Folded"
// words have no capitals of ASCII. All in time linear in the shorter word, or in the text that is searched.

constexpr bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_letter(char c) {
  return is_lower(c) || is_upper(c);
}
constexpr bool is_letter_or_digit(char c) {
  return is_letter(c) || is_digit(c);
}
constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char to_upper(char c) {
  return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

// What a hexadecimal digit stands for; -1 for all else.
constexpr int hex_value(char c) {
  const char low = to_lower(c);
  return is_digit(c) ? c - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

// A copy of `text` in small letters.
inline std::string folded(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

// Whether a text is, begins, ends or holds `small`, which is folded, in any case.
constexpr bool equals_folded(std::string_view text, std::string_view small) {
  return text.size() == small.size() &&
         std::equal(text.begin(), text.end(), small.begin(), [](char a, char b) { return to_lower(a) == b; });
}
constexpr bool starts_folded(std::string_view text, std::string_view small) {
  return equals_folded(text.substr(0, small.size()), small);
}
constexpr bool ends_folded(std::string_view text, std::string_view small) {
  return text.size() >= small.size() && equals_folded(text.substr(text.size() - small.size()), small);
}
constexpr bool holds_folded(std::string_view text, std::string_view small) {
  return std::search(text.begin(), text.end(), small.begin(), small.end(), [](char a, char b) { return to_lower(a) == b; }) !=
             text.end() ||
         small.empty();
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& small) {
  return std::any_of(small.begin(), small.end(), [&](std::string_view item) { return equals_folded(word, item); });
}

}  // namespace openwash
