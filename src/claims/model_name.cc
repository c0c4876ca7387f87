#include "claims/model_name.h"

#include "base/ascii.h"

namespace openwash {
namespace {

constexpr std::size_t shortest_name = 2;    // bytes
constexpr std::size_t longest_version = 5;  // "2", "7B", "v1"

}  // namespace

bool may_be_name(std::string_view chars, const Word& word) {
  const char first = chars[word.begin];
  return word.size >= shortest_name && is_upper(first);
}

bool name_goes_on(std::string_view chars, const Word& word, const Word& next) {
  const std::string_view gap = chars.substr(word.end(), next.begin - word.end());
  if (gap == "-" || gap == "/") return true;
  const std::string_view text = chars.substr(next.begin, next.size);
  return (gap == " " || gap == ".") && text.size() <= longest_version &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace openwash
