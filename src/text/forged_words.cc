#include "text/forged_words.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/ascii.h"
#include "text/plain_letter.h"
#include "text/utf8.h"
#include "text/words.h"

namespace openwash {
namespace {

constexpr int fewest_odd = 3;           // letters of an odd form: fewer are signs and units
constexpr int fewest_wide = 4;          // likewise of wide ones
constexpr int fewest_foreign = 2;       // words of another script: fewer are signs in a text of Latin words
constexpr std::size_t fewest_tags = 8;  // fewer spell nothing inside a word

bool is_tag(char32_t c) {
  return c >= 0xE0020 && c <= 0xE007E;
}
bool is_east_asian(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

std::size_t next_high(std::string_view chars, std::size_t at) {
  for (; at + 8 <= chars.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, chars.data() + at, 8);
    if (const std::uint64_t high = bytes & 0x8080808080808080u) return at + static_cast<std::size_t>(std::countr_zero(high)) / 8;
  }
  while (at < chars.size() && (chars[at] & 0x80) == 0) ++at;
  return at;
}

// What was met in one word.
struct Spelling {
  std::string plain;
  int latin = 0;  // plain letters
  int wide = 0;
  int forms = 0;
  int accents = 0;  // letters with marks
  int twins = 0;
  int first_twin = 0;                   // letters before it
  std::vector<std::size_t> tall_twins;  // letters before each that looks like an l
  int unseen = 0;
  std::vector<std::size_t> unseen_before;  // letters of `plain` in front of which something unseen stands
  bool unseen_inside = false;              // between plain letters; soft hyphens do not count
  bool twin_inside = false;                // a Cyrillic letter between plain ones
  bool struck = false;                     // marks that run through the letters
  bool foreign = false;
};

class Search {
 public:
  Search(std::string_view chars, const Vocabulary& known) : chars_(chars), known_(known) {}

  std::vector<Edit> run() {
    std::size_t done = 0;
    for (std::size_t at = next_high(chars_, 0); at < chars_.size(); at = next_high(chars_, done)) {
      std::size_t behind = at;
      const char32_t c = next_code_point(chars_, behind);
      east_asian_ = east_asian_ || is_east_asian(c);
      if (is_tag(c) && before_ != 0x1F3F4 && read_tags(at, done)) continue;
      before_ = c;
      if (plain_letter(c).kind == LetterKind::none) {
        done = behind;
        continue;
      }
      std::size_t begin = at;
      while (begin > done && is_letter_or_digit(chars_[begin - 1])) --begin;
      done = read_word(begin);
    }
    if (foreign_words_ < fewest_foreign) add_own_words();
    if (east_asian_) {
      std::erase_if(edits_, [](const Edit& edit) { return edit.trick == Trick::full_width && !edit.plain; });
    }
    return std::move(edits_);
  }

 private:
  // Words in tags, of which nothing is seen; `done` moves behind them. Fewer tags belong to the word that they stand in.
  bool read_tags(std::size_t at, std::size_t& done) {
    std::string spelled = " ";
    std::size_t end = at;
    for (std::size_t next = at; next < chars_.size(); end = next) {
      const char32_t c = next_code_point(chars_, next);
      if (!is_tag(c)) break;
      spelled += static_cast<char>(c - 0xE0000);
    }
    const bool alone =
        (at == 0 || !is_letter_or_digit(chars_[at - 1])) && (end == chars_.size() || !is_letter_or_digit(chars_[end]));
    if (spelled.size() <= fewest_tags && !alone) return false;
    spelled += ' ';
    edits_.push_back({span(at, end), std::move(spelled), Trick::invisible});
    done = end;
    return true;
  }

  // Reads the word that begins at `begin`; gives the offset behind it and what is unseen there.
  std::size_t read_word(std::size_t begin) {
    Spelling word;
    std::size_t end = begin;
    LetterKind last = LetterKind::none;
    bool after_latin = false;
    bool pending_unseen = false;
    bool pending_twin = false;
    std::size_t at = begin;
    for (std::size_t next = begin; next < chars_.size(); at = next) {
      const char byte = chars_[next];
      if ((byte & 0x80) == 0) {
        if (!is_letter_or_digit(byte)) break;
        end = ++next;
        word.plain += to_lower(byte);
        if (is_letter(byte)) {
          ++word.latin;
          word.unseen_inside |= pending_unseen;
          word.twin_inside |= pending_twin;
          after_latin = true;
        }
        pending_unseen = pending_twin = false;
        last = LetterKind::none;
        continue;
      }
      const char32_t c = next_code_point(chars_, next);
      const PlainLetter read = plain_letter(c);
      if (read.kind == LetterKind::none) {
        east_asian_ = east_asian_ || is_east_asian(c);
        break;
      }
      before_ = c;
      if (read.kind == LetterKind::unseen) {
        ++word.unseen;
        if (word.unseen_before.empty() || word.unseen_before.back() != word.plain.size())
          word.unseen_before.push_back(word.plain.size());
        pending_unseen |= after_latin && c != 0xAD && c != 0x34F && !(c >= 0xFE00 && c <= 0xFE0F);
        continue;
      }
      end = next;
      if (read.kind == LetterKind::mark) {
        if (last != LetterKind::mark && !word.plain.empty()) ++word.accents;
        word.struck |= (c >= 0x334 && c <= 0x338) || (c >= 0x20D2 && c <= 0x20E5);
        last = LetterKind::mark;
        continue;
      }
      count(read, word);
      pending_twin |= after_latin && read.kind == LetterKind::twin && c >= 0x400 && c <= 0x52F;
      pending_unseen = after_latin = false;
      last = read.kind;
    }
    judge(word, begin, end);
    return at;
  }

  static void count(PlainLetter read, Spelling& word) {
    if (read.letter) word.plain += read.letter;
    switch (read.kind) {
      case LetterKind::wide:
        ++word.wide;
        break;
      case LetterKind::form:
        ++word.forms;
        break;
      case LetterKind::accented:
        ++word.accents;
        break;
      case LetterKind::twin:
        if (word.twins++ == 0) word.first_twin = static_cast<int>(word.plain.size()) - 1;
        if (read.letter == 'l') word.tall_twins.push_back(word.plain.size() - 1);
        break;
      default:
        word.foreign = true;
        break;
    }
  }

  void judge(const Spelling& word, std::size_t begin, std::size_t end) {
    if (word.foreign) {
      foreign_words_ += word.latin == 0;
      return;
    }
    const auto note = [&](Trick trick) { edits_.push_back({span(begin, end), std::nullopt, trick}); };
    if (word.unseen_inside) note(Trick::invisible);
    const auto size = static_cast<int>(word.plain.size());
    if (size < 2) return;
    const bool marked = word.struck || (size >= fewest_odd && (word.accents >= fewest_odd || word.accents * 2 >= size));
    const bool odd = word.forms > 0 || word.wide > 0 || word.twins > 0 || word.unseen > 0 || marked;
    if (!odd || (word.latin == 0 && word.wide + word.forms == size && size < fewest_odd)) {
      return;
    }
    const std::string_view written = chars_.substr(begin, end - begin);
    const bool whole_twin = word.twins == size;
    if (word.wide == size && size >= fewest_wide) note(Trick::full_width);
    if (word.twin_inside) note(Trick::look_alike);
    const std::string read = known_reading(word);
    if (read.empty()) {
      if (word.unseen_inside) add_parts(word, span(begin, end));
      return;
    }
    const bool read_so_far = is_read(written, read, word.forms + word.twins + word.unseen == 0);
    if ((read_so_far && word.forms + word.twins == 0 && !marked) || word.wide == size) return;
    const Trick trick = word.twins > 0 ? Trick::look_alike : word.forms > 0 || marked ? Trick::odd_form : Trick::invisible;
    if (read_so_far && trick == Trick::odd_form && word.forms < fewest_odd) return;
    Edit edit{span(begin, end), std::nullopt, trick};
    if (!read_so_far) edit.plain = read;
    const bool ends_in_twins = word.twins > 0 && word.latin + word.twins == size && word.first_twin == word.latin;
    if (whole_twin) {
      if (size >= fewest_odd && !read_so_far) own_words_.push_back(std::move(edit));
    } else if (ends_in_twins && known_(word.plain.substr(0, static_cast<std::size_t>(word.latin)))) {
      own_words_.push_back(std::move(edit));
    } else {
      edits_.push_back(std::move(edit));
    }
  }

  // Whether a word is one word to the rules as it is written, and the right one; one with accents only may be a word of its own.
  bool is_read(std::string_view written, std::string_view read, bool only_accents) const {
    const std::string folded = fold_word(written);
    if (only_accents && known_(folded)) return true;
    std::vector<Word> words;
    append_words(written, 0, static_cast<std::uint32_t>(written.size()), words);
    return words.size() == 1 && folded == read;
  }

  // Blanks that show nothing else may stand between words.
  void add_parts(const Spelling& word, Span place) {
    std::string parts;
    bool any_known = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= word.unseen_before.size(); ++i) {
      const std::size_t end = i < word.unseen_before.size() ? word.unseen_before[i] : word.plain.size();
      const std::string part = word.plain.substr(begin, end - begin);
      any_known = any_known || (part.size() >= 3 && known_(part));
      if (!part.empty()) parts += (parts.empty() ? "" : " ") + part;
      begin = end;
    }
    if (any_known) edits_.push_back({place, std::move(parts), Trick::invisible});
  }

  // The word as it is known, else nothing. A twin that looks like an l may be meant as an i.
  std::string known_reading(const Spelling& word) const {
    for (const char meant : {'l', 'i'}) {
      std::string plain = word.plain;
      for (const std::size_t at : word.tall_twins) plain[at] = meant;
      if (known_(plain)) return plain;
      if (word.tall_twins.empty()) break;
    }
    return {};
  }

  void add_own_words() {
    edits_.insert(edits_.end(), std::make_move_iterator(own_words_.begin()), std::make_move_iterator(own_words_.end()));
    std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
  }

  static Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::string_view chars_;
  const Vocabulary& known_;
  std::vector<Edit> edits_;
  std::vector<Edit>
      own_words_;  // words of twins, or Latin ones with an ending of twins, which are ordinary in a text of that script
  char32_t before_ = 0;
  int foreign_words_ = 0;
  bool east_asian_ = false;
};

}  // namespace

std::vector<Edit> forged_words(std::string_view chars, const Vocabulary& known) {
  return Search(chars, known).run();
}

}  // namespace openwash
