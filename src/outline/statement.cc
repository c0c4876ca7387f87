#include "outline/statement.h"

#include <algorithm>
#include <cstddef>

#include "base/ascii.h"
#include "outline/block_end.h"
#include "outline/word_list.h"

namespace openwash {
namespace {

constexpr int fewest_words = 4;  // of a sentence by its full stop alone

constexpr std::string_view ruling_words[] = {"only",     "must",      "shall",  "may",        "can",       "cannot",
                                             "can't",    "not",       "never",  "prohibited", "forbidden", "without",
                                             "required", "permitted", "banned", "allowed"};
constexpr std::string_view asking_words[] = {"what",  "when",    "how", "who", "why", "where",
                                             "which", "whether", "if",  "can", "may"};
constexpr std::string_view opening_words[] = {"no"};  // "No commercial use"
constexpr std::string_view ruling_signs[] = {
    "\xE4\xB8\x8D\xE5\xBE\x97",  // U+4E0D U+5F97, must not
    "\xE4\xB8\x8D\xE5\x8F\xAF",  // U+4E0D U+53EF, may not
    "\xE7\xA6\x81\xE6\xAD\xA2",  // U+7981 U+6B62, forbid
    "\xE7\xA6\x81\xE3\x81\x98",  // U+7981 U+3058, forbid
    "\xEA\xB8\x88\xEC\xA7\x80",  // U+AE08 U+C9C0, forbidden
    "\xE4\xBB\x85\xE9\x99\x90",  // U+4EC5 U+9650, only
};

bool is_in_word(char c) {
  return is_letter(c) || (c & 0x80) != 0;
}

}  // namespace

bool states_something(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  const std::string_view line = chars.substr(begin, end - begin);
  if (line.ends_with('?') || line.ends_with("\xEF\xBC\x9F")) return false;
  if (std::any_of(std::begin(ruling_signs), std::end(ruling_signs),
                  [&](std::string_view sign) { return line.find(sign) != std::string_view::npos; }))
    return true;
  int words = 0;
  bool rules = false;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t stop = at;
    while (stop < line.size() && (is_in_word(line[stop]) || (line[stop] == '\'' && stop > at))) ++stop;
    if (stop == at) {
      ++at;
      continue;
    }
    const std::string_view word = line.substr(at, stop - at);
    if (words++ == 0) {
      if (is_listed(word, asking_words) && line.find_first_of(",?.") == std::string_view::npos) return false;
      rules = is_listed(word, opening_words);
    }
    rules = rules || is_listed(word, ruling_words);
    at = stop;
  }
  return (rules && words > 1) || (words >= fewest_words && block_end(chars, begin, end) == BlockEnd::full);
}

}  // namespace openwash
