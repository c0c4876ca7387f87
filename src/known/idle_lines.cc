#include "known/idle_lines.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "known/operative_words.h"

namespace openwash {
namespace {

constexpr std::uint32_t most_strange_words = 2;  // in a copyright notice
constexpr std::uint32_t most_notice_words = 60;
constexpr std::uint32_t most_notice_lines = 6;
constexpr std::uint32_t most_mark_words = 8;

constexpr std::array<std::string_view, 47> tags = {
    "p",      "br",   "li",      "ul",      "ol",    "div",  "span",   "b",      "i",     "em",    "strong",    "a",
    "pre",    "code", "tt",      "html",    "body",  "head", "h1",     "h2",     "h3",    "h4",    "h5",        "h6",
    "hr",     "dl",   "dt",      "dd",      "table", "tr",   "td",     "th",     "u",     "small", "sup",       "font",
    "center", "img",  "section", "article", "main",  "nav",  "header", "footer", "tbody", "sub",   "blockquote"};
constexpr std::array<std::string_view, 15> small_words = {"and", "of", "the", "for", "by",  "de", "von", "van",
                                                          "et",  "al", "inc", "llc", "ltd", "in", "at"};

constexpr std::array<std::string_view, 12> notice_words = {"all",     "rights",     "reserved", "copyright",
                                                           "present", "authors",    "holders",  "contributors",
                                                           "others",  "affiliates", "project",  "copyrights"};

// The lines around some words, walked word by word.
class Marker {
 public:
  Marker(std::string_view chars, const std::vector<Word>& words, bool marked_up, bool near_notice, std::uint32_t first,
         std::uint32_t last, std::vector<std::uint8_t>& idle)
      : chars_(chars), words_(words), marked_up_(marked_up), near_notice_(near_notice), first_(first), last_(last), idle_(idle) {}

  void run() {
    std::uint32_t at = near_notice_ ? first_of_block() : first_of_line();
    std::uint32_t notice_lines = 0;  // lines of the copyright notice so far, 0 outside one
    while (at < last_) {
      const std::uint32_t end = line_end(at);
      if (notice_lines && starts_line(at) && after_blank_line(at)) notice_lines = 0;
      std::uint32_t body = at;
      if (starts_line(at)) body = pass_marks(at, end);
      if (notice_lines && notice_lines < most_notice_lines && is_name_like(body, end)) {
        ++notice_lines;
        for (std::uint32_t i = body; i < end; ++i) set(i);
      } else {
        notice_lines = mark_notices(body, end) ? 1 : 0;
      }
      at = end;
    }
    for (std::uint32_t i = first_; i < last_; ++i) {
      if (is_mark_up(i)) set(i);
    }
  }

  bool is_mark_up(std::uint32_t i) const {
    const std::string_view w = word(i);
    if (equals_folded(w, "http") || equals_folded(w, "https") || equals_folded(w, "www")) return true;
    if (w.size() <= 8 && behind(i) == ';' && (before(i) == '&' || before(i) == '#')) return true;
    if (!marked_up_) return false;
    const std::uint32_t from = words_[i].begin > 300 ? words_[i].begin - 300 : 0;
    const std::string_view left = chars_.substr(from, words_[i].begin - from);
    const std::size_t link = left.rfind("](");
    if (link != std::string_view::npos && left.find_first_of(") \n", link + 2) == std::string_view::npos) return true;
    return is_tag(i);
  }

 private:
  // Marks the copyright notices of a line; whether one goes on to its end.
  bool mark_notices(std::uint32_t body, std::uint32_t end) {
    if (!near_notice_) return false;
    for (std::uint32_t i = body; i < end; ++i) {
      if (!starts_notice(i, i == body)) continue;
      const std::uint32_t stop = std::min(end, notice_end(i));
      for (std::uint32_t k = i; k < stop; ++k) set(k);
      if (stop == end) return true;
      i = std::max(i, stop - (stop > i));
    }
    return false;
  }

  std::string_view word(std::uint32_t i) const { return chars_.substr(words_[i].begin, words_[i].size); }
  char before(std::uint32_t i) const { return words_[i].begin ? chars_[words_[i].begin - 1] : '\n'; }
  char behind(std::uint32_t i) const { return words_[i].end() < chars_.size() ? chars_[words_[i].end()] : '\n'; }
  std::uint32_t gap_begin(std::uint32_t i) const { return i ? words_[i - 1].end() : 0; }
  std::string_view gap(std::uint32_t i) const {
    const std::uint32_t begin = std::max(gap_begin(i), words_[i].begin > notice_reach ? words_[i].begin - notice_reach : 0);
    return chars_.substr(begin, words_[i].begin - begin);
  }
  void set(std::uint32_t i) {
    if (i >= first_ && i < last_) idle_[i - first_] = 1;
  }

  bool starts_line(std::uint32_t i) const {
    return i == 0 || gap(i).find_first_of("\r\n") != std::string_view::npos || behind_tag(i);
  }

  // Whether only blanks stand between an HTML tag and the word.
  bool behind_tag(std::uint32_t i) const {
    if (!marked_up_) return false;
    const std::string_view space = gap(i);
    const std::size_t close = space.find_last_not_of(" \t(");
    return close != std::string_view::npos && space[close] == '>' && i > 0 && is_tag(i - 1);
  }

  bool after_blank_line(std::uint32_t i) const {
    if (i == 0) return true;
    bool seen = false;
    for (const char c : gap(i)) {
      if (c == '\n') {
        if (seen) return true;
        seen = true;
      } else if (!is_blank(c) && c != '*' && c != '/' && c != '#' && c != ';' && c != '%' && c != '>' && c != '|' && c != '-') {
        seen = false;
      }
    }
    return false;
  }

  // The first word of the paragraph, or of the few lines before, that words_[first_] stands in.
  std::uint32_t first_of_block() const {
    if (first_ == last_) return first_;
    const std::uint32_t from = words_[first_].begin > notice_reach ? words_[first_].begin - notice_reach : 0;
    std::uint32_t start = first_;
    for (std::uint32_t i = first_;; --i) {
      if (starts_line(i)) {
        start = i;
        if (after_blank_line(i)) break;
      }
      if (i == 0 || words_[i - 1].begin < from) break;
    }
    return start;
  }

  // The same for the line alone; a list mark is of a few words at most.
  std::uint32_t first_of_line() const {
    std::uint32_t start = first_;
    for (std::uint32_t back = 0; back < most_mark_words && start > 0 && start < last_ && !starts_line(start); ++back) --start;
    return start;
  }

  std::uint32_t line_end(std::uint32_t i) const {
    std::uint32_t end = i + 1;
    while (end < last_ && !starts_line(end)) ++end;
    return end;
  }

  // A list mark is one only where an item can start: behind a blank line or the end of a sentence, an item or a lead-in.
  bool item_can_start(std::uint32_t i) const {
    if (i == 0 || after_blank_line(i) || behind_tag(i)) return true;
    const std::string_view space = gap(i);
    const std::size_t stop = space.find_first_not_of(" \t");
    if (stop != std::string_view::npos && std::string_view(".;:,)\"'*").find(space[stop]) != std::string_view::npos) return true;
    return equals_folded(word(i - 1), "and") || equals_folded(word(i - 1), "or") || static_cast<unsigned char>(space[0]) >= 0x80;
  }

  static bool is_mark(std::string_view word) {
    if (word.size() == 1) return true;
    if (word.size() <= 3 && std::all_of(word.begin(), word.end(), is_digit)) return true;
    return word.size() <= 5 && std::all_of(word.begin(), word.end(),
                                           [](char c) { return std::string_view("ivxlIVXL").find(c) != std::string_view::npos; });
  }

  // Passes list marks and comment words at the start of a line; the first word of what the line says.
  std::uint32_t pass_marks(std::uint32_t i, std::uint32_t end) {
    if (i < end && (equals_folded(word(i), "rem") || equals_folded(word(i), "dnl")) && behind(i) == ' ') set(i++);
    if (i == end || !item_can_start(i)) return i;
    while (i < end && is_mark(word(i)) && !starts_notice(i, true)) {
      const std::uint32_t stop = mark_end(i, end);
      if (stop == i) break;
      for (; i < stop; ++i) set(i);
    }
    return i;
  }

  // Behind the last word of the list mark that starts at i, "(a)" or "2.3.1"; i where there is none.
  std::uint32_t mark_end(std::uint32_t i, std::uint32_t end) const {
    for (std::uint32_t k = i; k < end && k < i + most_mark_words && is_mark(word(k)); ++k) {
      const char next = behind(k);
      const std::uint32_t after = words_[k].end() + 1;
      if (k + 1 < end && next == '.' && words_[k + 1].begin == after && is_mark(word(k + 1))) continue;
      if (next == '.' || next == ')' || next == ']' || next == ':') {
        const bool closed = after >= chars_.size() || is_blank(chars_[after]) ||
                            std::string_view("(*\\<\"").find(chars_[after]) != std::string_view::npos;
        return closed ? k + 1 : i;
      }
      // Without a sign at its end, 2.3 is a mark before a sentence and an amount before anything else.
      const bool heads = k > i && k + 1 < words_.size() && is_blank(next) && !is_digit(word(k + 1)[0]) &&
                         !(word(k + 1)[0] >= 'a' && word(k + 1)[0] <= 'z');
      return heads ? k + 1 : i;
    }
    return i;
  }

  bool is_year(std::uint32_t i) const {
    const std::string_view w = word(i);
    return w.size() == 4 && (w[0] == '1' || w[0] == '2') && std::all_of(w.begin(), w.end(), is_digit);
  }

  bool has_sign(std::uint32_t i) const { return gap(i).find("\xC2\xA9") != std::string_view::npos; }

  // Whether word i opens a copyright notice. Within a line it must be followed by a sign, a year or a placeholder.
  bool starts_notice(std::uint32_t i, bool at_line_start) const {
    const bool more = i + 1 < last_;
    if (equals_folded(word(i), "copyright") || equals_folded(word(i), "copyrights") || equals_folded(word(i), "copr")) {
      if (!more) return true;
      if (is_year(i + 1) || has_sign(i + 1)) return true;
      const std::string_view space = gap(i + 1);
      if (equals_folded(word(i + 1), "c") && before(i + 1) == '(' && behind(i + 1) == ')') return true;
      if (space.find_first_of("<[{") != std::string_view::npos || equals_folded(word(i + 1), "year") ||
          equals_folded(word(i + 1), "yyyy"))
        return true;
      return at_line_start && (equals_folded(word(i + 1), "by") || equals_folded(word(i + 1), "the") || behind(i) == ':' ||
                               is_upper(word(i + 1)[0]) || is_digit(word(i + 1)[0]));
    }
    if (equals_folded(word(i), "c") && before(i) == '(' && behind(i) == ')' && more &&
        (is_year(i + 1) || equals_folded(word(i + 1), "copyright")))
      return true;
    if (has_sign(i) && (at_line_start || is_year(i))) return true;
    if (equals_folded(word(i), "portions") && at_line_start && more &&
        (equals_folded(word(i + 1), "copyright") || equals_folded(word(i + 1), "c")))
      return true;
    return equals_folded(word(i), "all") && i + 2 < last_ && equals_folded(word(i + 1), "rights") &&
           equals_folded(word(i + 2), "reserved");
  }

  // Behind the last word of the notice that starts at i. A notice ends before the sentence that says anything of substance, or
  // where the known text goes on with a sentence of its own.
  std::uint32_t notice_end(std::uint32_t i) const {
    const auto count = static_cast<std::uint32_t>(words_.size());
    std::uint32_t sentence = i;
    std::uint32_t strange = 0;
    for (std::uint32_t k = i; k < count && k < i + most_notice_words && (k == i || !starts_line(k)); ++k) {
      if (k > i && gap(k).find(". ") != std::string_view::npos) sentence = k;
      strange += is_strange(k);
      if (!is_operative(words_[k].hash) && strange <= most_strange_words) continue;
      const bool goes_on = last_ > i && last_ <= k && is_upper(word(last_)[0]) && is_name_like(i, last_);
      return goes_on ? last_ : sentence;
    }
    return count;
  }

  // Whether a word would hardly stand in a name, an address or the words around them.
  bool is_strange(std::uint32_t i) const {
    const std::string_view w = word(i);
    return is_lower(w[0]) && w.size() > 1 && !is_one_of(w, small_words) && !is_one_of(w, notice_words) && !is_in_address(i);
  }

  bool is_in_address(std::uint32_t i) const {
    if (std::string_view("@./:<-").find(before(i)) != std::string_view::npos) return true;
    return std::string_view("@./:-").find(behind(i)) != std::string_view::npos && i + 1 < words_.size() &&
           gap(i + 1).size() <= 3 && gap(i + 1).find(' ') == std::string_view::npos;
  }

  bool is_name_like(std::uint32_t i, std::uint32_t end) const {
    for (; i < end; ++i) {
      if (is_operative(words_[i].hash) || is_strange(i)) return false;
    }
    return true;
  }

  // Whether the word stands within an HTML tag.
  bool is_tag(std::uint32_t i) const {
    const std::uint32_t from = words_[i].begin > 300 ? words_[i].begin - 300 : 0;
    const std::string_view left = chars_.substr(from, words_[i].begin - from);
    const std::size_t open = left.rfind('<');
    if (open == std::string_view::npos || left.find('>', open) != std::string_view::npos) return false;
    std::size_t name = open + 1;
    const std::string_view whole = chars_.substr(from, words_[i].end() - from);
    if (name < whole.size() && (whole[name] == '/' || whole[name] == '!')) ++name;
    std::size_t stop = name;
    while (stop < whole.size() && is_letter_or_digit(whole[stop])) ++stop;
    return is_one_of(whole.substr(name, stop - name), tags);
  }

  std::string_view chars_;
  const std::vector<Word>& words_;
  bool marked_up_;
  bool near_notice_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::vector<std::uint8_t>& idle_;
};

}  // namespace

void mark_idle_lines(std::string_view chars, const std::vector<Word>& words, bool marked_up, bool near_notice,
                     std::uint32_t first, std::uint32_t last, std::vector<std::uint8_t>& idle) {
  Marker(chars, words, marked_up, near_notice, first, last, idle).run();
}

bool is_mark_up(std::string_view chars, const std::vector<Word>& words, bool marked_up, std::uint32_t word) {
  std::vector<std::uint8_t> none;
  return Marker(chars, words, marked_up, false, word, word + 1, none).is_mark_up(word);
}

}  // namespace openwash
