#include "clauses/inline_items.h"

#include <algorithm>

#include "base/ascii.h"
#include "outline/glyph.h"
#include "outline/word_list.h"

namespace openwash {
namespace {

constexpr std::size_t most_levels = 4;

constexpr std::string_view reference_words[] = {
    "section",    "sections",    "clause",       "clauses",   "paragraph", "paragraphs", "article", "articles",
    "subsection", "subsections", "subparagraph", "subclause", "item",      "items",      "point",   "points",
    "condition",  "conditions",  "part",         "parts",     "exhibit",   "letter",     "sec",     "sub-section",
    "sub-clause", "provisions",  "subsections",  "rule",      "under",     "satz",       "nr",      "lit",
    "abs",        "option",      "options",      "either",    "both"};
constexpr std::string_view reference_tails[] = {"and", "or", "of", "above", "below", "hereof", "through", "herein"};

// Whether the word before `at` names a part of a text, or is a number: then the marker is a reference.
bool follows_reference(std::string_view chars, std::uint32_t begin, std::uint32_t at) {
  const std::uint32_t stop = trim_blanks(chars, begin, at);
  std::uint32_t start = stop;
  while (start > begin && stop - start < 16 &&
         (is_letter_or_digit(chars[start - 1]) || chars[start - 1] == '-' || chars[start - 1] == '.'))
    --start;
  const std::string_view word = chars.substr(start, stop - start);
  if (word.empty()) return glyph_before(chars, begin, stop).code == 0x7B2C;
  const char last = word.back();
  if (last >= '0' && last <= '9') return true;
  return is_listed(word, reference_words);
}

// Whether what follows the marker makes it a reference: "(a) and (b)", "(b) above", "(c).".
bool leads_to_reference(std::string_view chars, std::uint32_t words, std::uint32_t end) {
  if (words >= end) return true;
  const char next = chars[words];
  if (next == ',' || next == ';' || next == '.' || next == ')' || next == ':') return true;
  const char32_t sign = glyph_at(chars, words, end).code;
  if (sign == 0x3001 || sign == 0x9879 || sign == 0x6B3E || sign == 0x6761 || sign == 0x76EE || sign == 0xFF0C) return true;
  std::uint32_t stop = words;
  while (stop < end && stop - words < 12 && is_letter_or_digit(chars[stop])) ++stop;
  const std::string_view word = chars.substr(words, stop - words);
  if (is_listed(word, reference_tails)) return true;
  return word == "to" && stop + 1 < end && chars[stop + 1] == '(';
}

std::uint32_t start_of_number(std::string_view chars, std::uint32_t begin, std::uint32_t at) {
  std::uint32_t start = at;
  while (start > begin && at - start < 12) {
    const Glyph glyph = glyph_before(chars, begin, start);
    const bool han = glyph.code >= 0x4E00 && glyph.code <= 0x9FFF;
    if (!han && !(glyph.code < 0x80 && is_letter_or_digit(static_cast<char>(glyph.code)))) break;
    start -= glyph.size;
  }
  return start;
}

bool parts_words(char32_t code) {
  return code == 0 || is_blank(code) || code == '"' || code == 0x201C || code == '(' || code == ':' || code == ';' ||
         code == ',' || code == '*' || code == 0xFF1A || code == 0xFF1B || code == 0xFF0C || code == 0x3002 || code == 0x2014 ||
         code == 0x2013;
}

// U+6216, U+548C, U+53CA, U+4E14: "and", "or".
bool is_joining_sign(char32_t code) {
  return code == 0x6216 || code == 0x548C || code == 0x53CA || code == 0x4E14;
}

bool ends_something(char32_t code) {
  return code == 0 || code == ':' || code == ';' || code == '.' || code == ',' || code == ')' || code == 0xFF1A ||
         code == 0xFF1B || code == 0x3002;
}

// The end of the words before `at` and before an "and" or "or" there.
std::uint32_t before_joining_word(std::string_view chars, std::uint32_t begin, std::uint32_t at) {
  std::uint32_t stop = trim_blanks(chars, begin, at);
  const std::string_view words = chars.substr(begin, stop - begin);
  if (is_joining_sign(glyph_before(chars, begin, stop).code) || words.ends_with(" or")) {
    stop -= 3;
  } else if (words.ends_with(" and")) {
    stop -= 4;
  }
  return trim_blanks(chars, begin, stop);
}

// Where the marker whose last sign stands at `at` begins; `at` itself where none may.
std::uint32_t start_of_marker(std::string_view chars, std::uint32_t begin, std::uint32_t at, char32_t sign, bool in_brackets) {
  const std::uint32_t start = start_of_number(chars, begin, at);
  if (start == at) return at;
  const Glyph before = glyph_before(chars, begin, start);
  const bool bracket = (before.code == '(' || before.code == 0xFF08) && (sign == ')' || sign == 0xFF09);
  if (!bracket && in_brackets) return at;
  const std::uint32_t marker = bracket ? start - before.size : start;
  const char32_t outer = glyph_before(chars, begin, marker).code;
  if (sign == ')' || sign == 0xFF09) {
    if (parts_words(outer) || is_joining_sign(outer)) return marker;
    return at;
  }
  // "1." and U+3001 stand in other uses as well: only behind the end of something.
  const std::uint32_t stop = trim_blanks(chars, begin, marker);
  if (sign == '.' && stop == marker && marker != begin) return at;
  return ends_something(glyph_before(chars, begin, stop).code) ? marker : at;
}

}  // namespace

InlineMarker inline_marker(std::string_view chars, std::uint32_t begin, std::uint32_t at, std::uint32_t end, bool in_brackets) {
  InlineMarker found;
  const char32_t sign = glyph_at(chars, at, end).code;
  const bool circled = sign >= 0x2460 && sign <= 0x249B;
  const std::uint32_t start = circled ? at : start_of_marker(chars, begin, at, sign, in_brackets);
  if (start == at && !circled) return found;
  const Marker marker = marker_at(chars, start, end);
  if (!marker || marker.alphabet == Alphabet::bullet || marker.form == MarkerForm::bare || marker.form == MarkerForm::word)
    return found;
  if (marker.parts > 1 || follows_reference(chars, begin, start) || leads_to_reference(chars, marker.words, end)) return found;
  const char32_t before = glyph_before(chars, begin, before_joining_word(chars, begin, start)).code;
  found.begin = start;
  found.words = marker.words;
  found.marker = marker;
  found.after_semicolon = before == ';' || before == 0xFF1B;
  return found;
}

void tie_inline_lists(std::vector<InlineMarker>& markers, const Marker& own, bool single) {
  struct Level {
    std::uint32_t style;
    std::uint32_t ordinal;
    std::uint32_t sentence;
    std::uint32_t list;
  };
  Level levels[most_levels];
  std::size_t depth = 0;
  std::vector<std::uint32_t> counts{1};
  if (own && own.ordinal != 0) levels[depth++] = {own.style(), own.ordinal, 0, 0};
  const auto successor_level = [&](const InlineMarker& item, const Marker& marker) {
    for (std::size_t i = depth; i-- > 0;) {
      if (levels[i].style != marker.style() || !(levels[i].sentence == item.sentence || item.starts_sentence)) continue;
      if (levels[i].list == 0 && !item.after_semicolon && !item.starts_sentence) continue;
      // Authors miscount: behind a semicolon a number may be missing or stand twice.
      const bool next = levels[i].ordinal + 1 == marker.ordinal;
      const bool near = item.after_semicolon && marker.ordinal >= levels[i].ordinal && marker.ordinal <= levels[i].ordinal + 2;
      if (next || (near && marker.ordinal > 1)) return i + 1;
    }
    return std::size_t{0};
  };
  for (InlineMarker& item : markers) {
    std::size_t at = successor_level(item, item.marker);
    if (item.marker.as_roman != 0) {
      const std::size_t as_roman = successor_level(item, item.marker.roman());
      if (as_roman > at || (at == 0 && item.marker.as_roman == 1)) {
        item.marker = item.marker.roman();
        at = as_roman;
      }
    }
    if (at != 0) {
      depth = at;
      Level& level = levels[at - 1];
      level.ordinal = item.marker.ordinal;
      level.sentence = item.sentence;
      item.list = level.list;
      ++counts[level.list];
      continue;
    }
    if (item.marker.ordinal != 1) continue;
    for (std::size_t i = 0; i < depth; ++i)
      if (levels[i].style == item.marker.style()) depth = i;
    if (depth == most_levels) std::copy(levels + 1, levels + most_levels, levels), --depth;
    item.list = static_cast<std::uint32_t>(counts.size());
    levels[depth++] = {item.marker.style(), 1, item.sentence, item.list};
    counts.push_back(1);
  }
  const std::uint32_t last_list = markers.empty() ? InlineMarker::no_list : markers.back().list;
  for (InlineMarker& item : markers)
    if (item.list != InlineMarker::no_list && counts[item.list] < 2 && !(single && item.list == last_list))
      item.list = InlineMarker::no_list;
}

}  // namespace openwash
