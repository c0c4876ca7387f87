#include "outline/bare_item.h"

#include <algorithm>

#include "base/ascii.h"
#include "outline/block_end.h"
#include "outline/glyph.h"
#include "outline/heading.h"
#include "outline/word_list.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_tail = 130;
constexpr std::uint32_t longest_head = 120;
constexpr int words_of_head = 7;

// The next run of letters in [at, end), after which `at` stands.
std::string_view next_word(std::string_view chars, std::uint32_t& at, std::uint32_t end) {
  while (at < end && !is_letter(chars[at])) ++at;
  const std::uint32_t begin = at;
  while (at < end && is_letter(chars[at])) ++at;
  return chars.substr(begin, at - begin);
}

// The end of the words before a colon and before what stands in brackets there.
std::uint32_t before_colon(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && !is_letter(chars[end - 1]) && chars[end - 1] != ')') --end;
  if (end == begin || chars[end - 1] != ')') return end;
  std::uint32_t open = end;
  while (open > begin && chars[open - 1] != '(') --open;
  return open > begin ? trim_blanks(chars, begin, open - 1) : end;
}

bool holds_ban(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  constexpr std::string_view bans[] = {"not",        "cannot",  "never",      "prohibited", "forbidden", "prohibits",
                                       "disallowed", "refrain", "restricted", "banned",     "nor",       "neither"};
  while (begin < end) {
    if (is_listed(next_word(chars, begin, end), bans)) return true;
  }
  return false;
}

}  // namespace

bool awaits_items(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  begin = std::max(begin, end > longest_tail ? end - longest_tail : 0);
  const std::size_t stop = chars.substr(begin, end - begin).rfind(". ");
  if (stop != std::string_view::npos) begin += static_cast<std::uint32_t>(stop) + 2;
  const bool colon = block_end(chars, begin, end) == BlockEnd::colon;
  const std::uint32_t words_end = colon ? before_colon(chars, begin, end) : end;
  if (ends_in_open_word(chars, begin, words_end)) return true;
  return colon && holds_ban(chars, begin, words_end);
}

bool looks_like_bare_item(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  constexpr std::string_view starters[] = {"you",
                                           "your",
                                           "we",
                                           "our",
                                           "the",
                                           "this",
                                           "these",
                                           "those",
                                           "it",
                                           "its",
                                           "if",
                                           "unless",
                                           "except",
                                           "subject",
                                           "upon",
                                           "licensee",
                                           "licensor",
                                           "company",
                                           "user",
                                           "users",
                                           "title",
                                           "no",
                                           "neither",
                                           "nothing",
                                           "please",
                                           "note",
                                           "also",
                                           "however",
                                           "therefore",
                                           "further",
                                           "when",
                                           "where",
                                           "once",
                                           "by",
                                           "as",
                                           "licence",
                                           "license",
                                           "section",
                                           "article",
                                           "exhibit",
                                           "annex",
                                           "schedule",
                                           "attachment",
                                           "appendix",
                                           "copyright",
                                           "version",
                                           "date",
                                           "name",
                                           "email",
                                           "phone",
                                           "address",
                                           "customer",
                                           "permission",
                                           "permissions",
                                           "redistribution",
                                           "licensees",
                                           "there",
                                           "notwithstanding",
                                           "all",
                                           "each",
                                           "i",
                                           "a",
                                           "they"};
  constexpr std::string_view ruling[] = {"may",   "must",   "shall", "will", "can",   "cannot", "is",    "are",
                                         "was",   "has",    "have",  "does", "do",    "should", "would", "grants",
                                         "agree", "agrees", "you",   "we",   "means", "mean"};
  const std::uint32_t head = std::min(end, begin + longest_head);
  std::uint32_t at = begin;
  if (begin >= end || !is_upper(glyph_at(chars, begin, end).code)) return false;
  const std::string_view first = next_word(chars, at, head);
  if (first.empty() || is_listed(first, starters)) return false;
  if (block_end(chars, begin, end) == BlockEnd::colon || heading_look(chars, begin, end) >= HeadingLook::capitals) return false;
  for (int i = 1; i < words_of_head && at < head; ++i) {
    // "Support. We ...": a title that runs into its sentence.
    if (i <= 3 && at + 1 < head && (chars[at] == '.' || chars[at] == ':') && chars[at + 1] == ' ') return false;
    if (is_listed(next_word(chars, at, head), ruling)) return false;
  }
  return true;
}

}  // namespace openwash
