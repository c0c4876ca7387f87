#include "clauses/sentence_end.h"

#include "base/ascii.h"
#include "outline/comment_marks.h"
#include "outline/glyph.h"
#include "outline/marker.h"
#include "outline/word_list.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_abbreviation = 8;

// Never the last word of a sentence: something is always named behind them.
constexpr std::string_view opening_abbreviations[] = {
    "e.g", "i.e", "eg",  "ie",   "cf", "vs",   "v",      "no",   "nos", "art", "arts", "sec",  "secs", "mr",
    "mrs", "ms",  "dr",  "prof", "st", "fig",  "approx", "incl", "vol", "pp",  "ch",   "para", "resp", "z.b",
    "d.h", "u.a", "bzw", "abs",  "nr", "ziff", "lit",    "gem",  "vgl", "ca",  "al",   "sect", "viz"};
// May end one, but mostly do not.
constexpr std::string_view closing_abbreviations[] = {"inc", "ltd", "corp", "co",    "llc",  "u.s", "u.s.c", "u.k",
                                                      "etc", "e.u", "l.p",  "bros",  "gmbh", "usw", "plc",   "s.a",
                                                      "b.v", "jr",  "sr",   "u.s.a", "dept", "univ"};
// Words that begin a sentence far more often than they stand in a name.
constexpr std::string_view sentence_starters[] = {"you",      "the",        "this",  "these",  "if",          "any",
                                                  "all",      "no",         "in",    "for",    "to",          "we",
                                                  "it",       "each",       "such",  "except", "subject",     "licensee",
                                                  "licensor", "user",       "users", "your",   "our",         "unless",
                                                  "by",       "as",         "when",  "where",  "use",         "neither",
                                                  "nothing",  "nor",        "for",   "please", "a",           "an",
                                                  "do",       "permission", "with",  "under",  "customer",    "notwithstanding",
                                                  "upon",     "other",      "there", "that",   "furthermore", "however",
                                                  "without",  "they"};

bool is_word_byte(char c) {
  return is_letter_or_digit(c) || (c & 0x80) != 0;
}

// The word whose last byte stands before `at`, dots inside it included; empty when it is longer than any abbreviation.
std::string_view word_before(std::string_view chars, std::uint32_t begin, std::uint32_t at) {
  std::uint32_t start = at;
  while (start > begin && at - start <= longest_abbreviation && (is_word_byte(chars[start - 1]) || chars[start - 1] == '.'))
    --start;
  return at - start > longest_abbreviation ? std::string_view() : chars.substr(start, at - start);
}

std::string_view word_at(std::string_view chars, std::uint32_t at, std::uint32_t end) {
  std::uint32_t stop = at;
  while (stop < end && stop - at < 20 && is_word_byte(chars[stop])) ++stop;
  return chars.substr(at, stop - at);
}

bool is_closer(char32_t code) {
  return code == ')' || code == '"' || code == '\'' || code == '*' || code == '_' || code == ']' || code == '`' ||
         code == 0x2019 || code == 0x201D || code == 0xBB || code == 0xFF09;
}

bool is_opener(char32_t code) {
  return code == '(' || code == '"' || code == '\'' || code == '*' || code == '_' || code == '[' || code == '`' ||
         code == 0x2018 || code == 0x201C || code == 0xAB || code == 0xFF08;
}

// Whether the word before the dot leaves the sentence open, given the word that follows.
bool is_abbreviated(std::string_view before, std::string_view after) {
  if (before.empty()) return false;
  if (is_listed(before, opening_abbreviations)) {
    const bool name = before.size() >= 3 || before.find('.') != std::string_view::npos || before == "No" || before == "v";
    return name || !is_listed(after, sentence_starters);
  }
  if (is_listed(before, closing_abbreviations)) return !is_listed(after, sentence_starters);
  const char last = before.back();
  const bool initial = is_upper(last) && (before.size() == 1 || before[before.size() - 2] == '.');
  return initial && !is_listed(after, sentence_starters);
}

}  // namespace

std::uint32_t sentence_end(std::string_view chars, std::uint32_t begin, std::uint32_t at, std::uint32_t end) {
  std::uint32_t behind = at + 1;
  while (behind < end && (chars[behind] == '.' || chars[behind] == '!' || chars[behind] == '?') && behind - at < 8) ++behind;
  Glyph glyph = glyph_at(chars, behind, end);
  for (int i = 0; i < 4 && is_closer(glyph.code); ++i) {
    behind += glyph.size;
    glyph = glyph_at(chars, behind, end);
  }
  if (glyph.size == 0) return behind;
  if (!is_blank(glyph.code)) return is_cjk(glyph.code) && !is_digit(glyph_before(chars, begin, at).code) ? behind : 0;
  std::uint32_t next = skip_wrap(chars, behind, end);
  glyph = glyph_at(chars, next, end);
  while (glyph.size != 0 && is_opener(glyph.code)) {
    next += glyph.size;
    glyph = glyph_at(chars, next, end);
  }
  if (glyph.size == 0) return behind;
  if (is_lower(glyph.code)) {
    // "(a) ...", "b. ...": an item in small letters may follow a full stop.
    const bool bracket = next > behind && chars[next - 1] == '(';
    const Marker marker = marker_at(chars, bracket ? next - 1 : next, end);
    return marker && marker.alphabet != Alphabet::bullet && marker.form != MarkerForm::bare && chars[at] == '.' &&
                   !is_abbreviated(word_before(chars, begin, at), "the")
               ? behind
               : 0;
  }
  if (chars[at] == '.' && is_abbreviated(word_before(chars, begin, at), word_at(chars, next, end))) return 0;
  return behind;
}

}  // namespace openwash
