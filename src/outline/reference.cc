#include "outline/reference.h"

#include "outline/glyph.h"
#include "outline/word_list.h"

namespace openwash {
namespace {

constexpr std::string_view tails[] = {"or", "and", "above", "below", "hereof", "herein", "through", "hereunder"};
// These begin items as well.
constexpr std::string_view tails_inside[] = {"of", "to", "is", "are", "shall"};

}  // namespace

bool is_rest_of_reference(std::string_view chars, std::uint32_t words, std::uint32_t end, bool ended) {
  std::uint32_t stop = words;
  while (stop < end && stop - words < 12 && is_lower(chars[stop])) ++stop;
  const std::string_view word = chars.substr(words, stop - words);
  return is_listed(word, tails) || (!ended && is_listed(word, tails_inside));
}

}  // namespace openwash
