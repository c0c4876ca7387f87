#include "known/idle_words.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "known/idle_lines.h"
#include "known/operative_words.h"

namespace openwash {
namespace {

constexpr std::uint32_t most_name_words = 24;
constexpr std::uint32_t most_title_words = 14;
constexpr std::uint32_t few_title_words = 4;
constexpr std::uint32_t most_strange_words = 2;  // in a title
constexpr std::uint32_t most_idle_words = 200;   // in one place

bool ends_sentence(std::string_view chars, const Word& word) {
  static constexpr std::array<std::string_view, 10> abbreviations = {"inc", "ltd", "co", "corp", "llc",
                                                                     "v",   "dr",  "mr", "no",   "st"};
  const std::size_t at = chars.find_first_not_of("\"')*", word.end());
  if (at == std::string_view::npos || std::string_view(".!?").find(chars[at]) == std::string_view::npos) return false;
  const bool closed = at + 1 == chars.size() || is_blank(chars[at + 1]) || chars[at + 1] == '"' || chars[at + 1] == '<';
  return closed && !is_one_of(chars.substr(word.begin, word.size), abbreviations);
}

}  // namespace

IdleWords::IdleWords(std::string_view chars, const std::vector<Word>& words)
    : chars_(chars),
      words_(words),
      marked_up_(chars.find('<') != std::string_view::npos || chars.find("](") != std::string_view::npos) {
  static const std::array<std::uint64_t, 4> telling = {word_hash("copyright"), word_hash("copyrights"), word_hash("copr"),
                                                       word_hash("reserved")};
  const auto count = static_cast<std::uint32_t>(words.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const Word& word = words[i];
    const bool sign = word.size == 1 && to_lower(chars[word.begin]) == 'c' && word.begin > 0 && chars[word.begin - 1] == '(';
    const bool may_tell = word.size == 9 || word.size == 10 || word.size == 4 || word.size == 8;
    if (sign || (may_tell && std::find(telling.begin(), telling.end(), word.hash) != telling.end()))
      notices_.push_back(word.begin);
  }
  const std::size_t written = notices_.size();
  for (std::size_t at = chars.find("\xC2\xA9"); at != std::string_view::npos; at = chars.find("\xC2\xA9", at + 2)) {
    notices_.push_back(static_cast<std::uint32_t>(at));
  }
  std::inplace_merge(notices_.begin(), notices_.begin() + static_cast<std::ptrdiff_t>(written), notices_.end());
}

void IdleWords::mark(std::uint32_t first, std::uint32_t last, std::vector<std::uint8_t>& idle) const {
  idle.assign(last - first, 0);
  if (first == last) return;
  const std::uint32_t begin = words_[first].begin;
  const auto notice = std::lower_bound(notices_.begin(), notices_.end(), begin > notice_reach ? begin - notice_reach : 0);
  const bool near_notice = notice != notices_.end() && *notice <= words_[last - 1].end();
  mark_idle_lines(chars_, words_, marked_up_, near_notice, first, last, idle);
}

// Whether a sentence ends or begins beside or among the words. A name stands within one.
bool IdleWords::parts_sentences(std::uint32_t first, std::uint32_t last) const {
  bool before = false;  // a sentence begins with the words, so they are its start
  for (std::uint32_t i = first; i <= last && i < words_.size(); ++i) {
    if (i == 0 || !ends_sentence(chars_, words_[i - 1])) continue;
    if (i > first && i < last) return true;
    if (i == first) before = true;
    if (i == last && before) return true;
  }
  return false;
}

bool IdleWords::is_idle(std::uint32_t first, std::uint32_t last, Room room) const {
  if (first == last) return true;
  const auto operative = [&](const Word& word) {
    return room == Room::title ? is_operative_in_title(word.hash) : is_operative(word.hash);
  };
  if (last - first > most_idle_words) return false;
  std::vector<std::uint8_t> idle;
  for (std::uint32_t i = first; i < last; ++i) {
    if (operative(words_[i]) && !(marked_up_ && is_mark_up(chars_, words_, true, i))) return false;
  }
  mark(first, last, idle);
  std::uint32_t left = 0;
  std::uint32_t strange = 0;  // words that a title would write with a capital
  for (std::uint32_t i = first; i < last; ++i) {
    if (idle[i - first]) continue;
    if (room == Room::none || operative(words_[i])) return false;
    const char begin = chars_[words_[i].begin];
    strange += begin >= 'a' && begin <= 'z' && !is_referring(words_[i].hash);
    ++left;
  }
  if (room == Room::name) return left <= most_name_words && !parts_sentences(first, last);
  const bool few = left <= few_title_words;
  return left <= most_title_words && (few || strange <= most_strange_words) &&
         (left < few_title_words || !ends_sentence(chars_, words_[last - 1]));
}

}  // namespace openwash
