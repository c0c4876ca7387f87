#include "text/broken_words.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "text/words.h"

namespace openwash {
namespace {

constexpr std::size_t longest_part = 40;
constexpr std::size_t longest_edge = 40;  // blanks and comment marks before the second part

bool is_word_byte(char c) {
  return is_letter(c) || (c & 0x80) != 0;
}

// How many bytes of hyphen `chars` ends with: -, soft and unbreakable ones.
std::size_t hyphen_size(std::string_view chars) {
  if (chars.ends_with('-')) return 1;
  if (chars.ends_with("\xC2\xAD")) return 2;
  return chars.ends_with("\xE2\x80\x90") || chars.ends_with("\xE2\x80\x91") ? 3 : 0;
}

std::size_t word_end(std::string_view chars, std::size_t at) {
  const std::size_t last = std::min(chars.size(), at + longest_part);
  while (at < last && is_word_byte(chars[at]) && chars.substr(at, 2) != "\xC2\xAD" && chars.substr(at, 2) != "\xE2\x80") ++at;
  return at;
}

// Behind a line end: the start of the words of the next line.
std::size_t words_begin(std::string_view chars, std::size_t at) {
  const std::size_t last = std::min(chars.size(), at + longest_edge);
  while (at < last && std::string_view(" \t*#>/%;!|").find(chars[at]) != std::string_view::npos) ++at;
  return at;
}

}  // namespace

std::vector<Edit> broken_words(std::string_view chars, const Vocabulary& known) {
  std::vector<Edit> edits;
  const auto edit = [&](std::size_t begin, std::size_t end, std::string plain) {
    edits.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(plain), std::nullopt});
  };
  std::size_t done = 0;
  for (std::size_t line_end = chars.find('\n'); line_end != std::string_view::npos; line_end = chars.find('\n', line_end + 1)) {
    const char last = line_end > 0 ? chars[line_end - 1] : '\n';
    if (last != '-' && (last & 0x80) == 0 && last != '\r' && last != ' ') continue;
    std::size_t stop = line_end;
    while (stop > 0 && (chars[stop - 1] == '\r' || chars[stop - 1] == ' ')) --stop;
    std::size_t hyphen = stop - hyphen_size(chars.substr(0, stop));
    if (hyphen == stop || hyphen <= done || !is_word_byte(chars[hyphen - 1])) continue;
    std::size_t begin = hyphen;
    while (begin > done && hyphen - begin < longest_part && is_word_byte(chars[begin - 1])) --begin;
    const std::size_t second = words_begin(chars, line_end + 1);
    const std::size_t end = word_end(chars, second);
    if (end == second) continue;
    const std::string first_part = fold_word(chars.substr(begin, hyphen - begin));
    const std::string second_part = fold_word(chars.substr(second, end - second));
    if (!known(first_part + second_part) || (known(first_part) && known(second_part))) continue;
    edit(hyphen, second, {});
    // The rest of the line stays a line of its own, which tells paragraphs and items.
    const std::size_t blank = chars.find_first_of(" \t\r\n", end);
    if (blank != std::string_view::npos && (chars[blank] == ' ' || chars[blank] == '\t'))
      edit(blank, blank + 1, std::string(chars.substr(stop, second - stop)));
    done = end;
  }
  return edits;
}

}  // namespace openwash
