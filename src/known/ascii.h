#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace openwash {

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
constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// Whether a word is `folded` but for the case of ASCII letters.
inline bool equals_folded(std::string_view word, std::string_view folded) {
  return word.size() == folded.size() &&
         std::equal(word.begin(), word.end(), folded.begin(), [](char a, char b) { return to_lower(a) == b; });
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& folded) {
  return std::any_of(folded.begin(), folded.end(), [&](std::string_view item) { return equals_folded(word, item); });
}

}  // namespace openwash
