#include "outline/heading.h"

#include <algorithm>

#include "outline/block_end.h"
#include "outline/glyph.h"
#include "outline/word_list.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_heading = 90;
constexpr std::uint32_t longest_cjk_heading = 60;
constexpr int most_words = 9;
constexpr int most_plain_words = 5;

// A line with one of these states something; it must stay a clause.
constexpr std::string_view ruling_words[] = {"only", "must", "shall", "is",  "are",  "not",    "will",
                                             "can",  "you",  "was",   "has", "have", "please", "see"};
// So does one that ends in one of these: "commercial use prohibited", but not "prohibited uses".
constexpr std::string_view ruling_ends[] = {"prohibited", "forbidden", "reserved", "allowed", "permitted", "required", "granted"};
constexpr std::string_view small_words[] = {"of",   "and", "the", "for", "to",    "in",  "or", "on", "a",   "an",  "by", "with",
                                            "from", "as",  "at",  "&",   "under", "non", "de", "la", "und", "der", "des"};
constexpr std::string_view annex_words[] = {"attachment", "appendix", "exhibit", "annex",  "schedule", "addendum",
                                            "preamble",   "part",     "section", "anhang", "annexe"};

constexpr std::string_view copyright_words[] = {"copyright"};

bool is_around_words(char c) {
  switch (c) {
    case '(':
    case ')':
    case '[':
    case ']':
    case '"':
    case '\'':
    case '*':
    case '_':
    case '.':
    case ',':
    case ':':
    case ';':
    case '-':
    case '/':
    case '`':
      return true;
    default:
      return false;
  }
}

std::string_view bare_word(std::string_view word) {
  while (!word.empty() && is_around_words(word.front())) word.remove_prefix(1);
  while (!word.empty() && is_around_words(word.back())) word.remove_suffix(1);
  return word;
}

struct WordCounts {
  int words = 0;
  int upper = 0;     // begin with a capital or a digit
  int capitals = 0;  // are in capitals throughout
  int lower = 0;     // are longer words in lower case
  int cjk = 0;       // begin with a Han, kana or Hangul character
  bool rules = false;
  bool ends_ruling = false;
  bool annex = false;
  bool copyright = false;  // a notice, if a year or a sign follows
};

void count_word(std::string_view word, WordCounts& counts) {
  const std::string_view bare = bare_word(word);
  if (bare.empty()) return;
  const auto size = static_cast<std::uint32_t>(bare.size());
  const char32_t first = glyph_at(bare, 0, size).code;
  ++counts.words;
  if (counts.words == 1) {
    counts.annex = is_listed(bare, annex_words);
    counts.copyright = is_listed(bare, copyright_words);
  } else if (counts.words == 2 && counts.copyright) {
    counts.rules = !is_upper(static_cast<char32_t>(word[0])) && !is_lower(static_cast<char32_t>(word[0]));
  }
  if (is_listed(bare, ruling_words)) counts.rules = true;
  counts.ends_ruling = counts.words > 1 && is_listed(bare, ruling_ends);
  if (is_cjk(first)) ++counts.cjk;
  if (is_upper(first) || is_digit(first) || is_cjk(first)) {
    ++counts.upper;
    if (std::none_of(bare.begin(), bare.end(), [](char c) { return c >= 'a' && c <= 'z'; })) ++counts.capitals;
  } else if (!is_listed(bare, small_words)) {
    ++counts.lower;
  }
}

WordCounts count_words(std::string_view line) {
  WordCounts counts;
  while (!line.empty() && counts.words <= most_words && !counts.rules &&
         (counts.lower == 0 || counts.words <= most_plain_words)) {
    std::size_t stop = 0;
    while (stop < line.size() && line[stop] != ' ' && line[stop] != '\t') ++stop;
    count_word(line.substr(0, stop), counts);
    line.remove_prefix(std::min(stop + 1, line.size()));
  }
  return counts;
}

}  // namespace

HeadingLook heading_look(std::string_view chars, std::uint32_t begin, std::uint32_t end) {
  if (end <= begin || end - begin > longest_heading) return HeadingLook::none;
  const BlockEnd closing = block_end(chars, begin, end);
  const Glyph first = glyph_at(chars, begin, end);
  if (closing == BlockEnd::colon || closing == BlockEnd::semicolon || closing == BlockEnd::comma) return HeadingLook::none;
  if (first.code == '|' || first.code == '"' || first.code == 0x201C || first.code == '<' || first.code == '(' ||
      first.code == 0xA9)
    return HeadingLook::none;
  const bool pair = chars.substr(begin, end - begin).find(": ") != std::string_view::npos;
  const WordCounts counts = count_words(chars.substr(begin, end - begin));
  if (counts.words == 0 || counts.words > most_words) return HeadingLook::none;
  if (counts.cjk > 0)
    return closing == BlockEnd::open && chars.substr(begin, end - begin).find("\xEF\xBC\x9A") == std::string_view::npos &&
                   end - begin <= longest_cjk_heading
               ? HeadingLook::short_words
               : HeadingLook::none;
  if (counts.rules || counts.ends_ruling || (pair && !counts.annex)) return HeadingLook::none;
  if (counts.annex && counts.words <= 6 && counts.lower == 0) return HeadingLook::named;
  const bool ends_full = closing == BlockEnd::full;
  if (counts.capitals * 4 >= counts.words * 3 && counts.lower == 0 && !is_digit(first.code)) return HeadingLook::capitals;
  if (counts.upper > 0 && counts.lower == 0 && (is_upper(first.code) || first.code == '*')) return HeadingLook::title;
  if (counts.words <= (ends_full ? 4 : most_plain_words) && is_upper(first.code)) return HeadingLook::short_words;
  return HeadingLook::none;
}

bool is_section_like(const Marker& marker) {
  const bool letters = marker.alphabet == Alphabet::lower || marker.alphabet == Alphabet::roman_lower;
  const bool brackets = marker.form == MarkerForm::half || marker.form == MarkerForm::full;
  return marker.alphabet != Alphabet::bullet && !letters && !brackets;
}

std::uint8_t heading_depth(const Marker& marker) {
  switch (marker.form) {
    case MarkerForm::word:
      return 1;
    case MarkerForm::bullet:
      return 4;
    case MarkerForm::half:
    case MarkerForm::full:
      return 4;
    default:
      break;
  }
  if (marker.alphabet == Alphabet::han || marker.alphabet == Alphabet::roman_upper) return 1;
  if (marker.alphabet == Alphabet::lower || marker.alphabet == Alphabet::roman_lower) return 4;
  return static_cast<std::uint8_t>(std::min(1 + static_cast<int>(marker.parts), 6));
}

}  // namespace openwash
