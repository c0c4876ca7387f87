#include "text/letters_apart.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>

#include "base/ascii.h"
#include "text/letter_bits.h"
#include "text/plain_letter.h"
#include "text/utf8.h"

namespace openwash {
namespace {

constexpr std::size_t fewest = 3;           // letters in a row
constexpr std::size_t fewest_capitals = 7;  // fewer may be an abbreviation
constexpr std::size_t fewest_telling = 5;   // letters of a known word among others: something is written there
constexpr std::size_t fewest_alone = 4;     // letters of a word beside letters that make none
constexpr std::size_t longest_word = 16;
constexpr std::size_t most_letters = 2000;  // read at a time
constexpr std::size_t longest_gap = 6;      // bytes between two letters
constexpr std::size_t block = bits_block;

bool is_gap(char c) {
  return std::string_view(" \t\n\r.-_*/|+~,()[]{}<>'\"`:;=").find(c) != std::string_view::npos;
}

struct Letter {
  char letter;  // in lower case
  bool capital;
  std::size_t begin;
  std::string_view gap;  // before it
};

class Search {
 public:
  Search(std::string_view chars, const Vocabulary& known) : chars_(chars), known_(known) {}

  // In ordinary text few letters stand alone, so that a bit for each byte tells where to look.
  std::vector<Edit> run() {
    std::uint64_t last_bit = 0;
    int alone_before = 0;
    std::size_t at = 0;
    for (; at + block < chars_.size(); at += block) {
      std::uint64_t seen = 0;
      const std::uint64_t letters = letter_bits(chars_.data() + at, seen);
      const std::uint64_t next_bit = is_letter(chars_[at + block]) ? std::uint64_t{1} << 63 : 0;
      const std::uint64_t alone = letters & ~(letters << 1 | last_bit) & ~(letters >> 1 | next_bit);
      last_bit = letters >> 63;
      if (alone == 0) {
        alone_before = 0;
        continue;
      }
      const int count = std::popcount(alone);
      if (count + alone_before >= static_cast<int>(fewest)) read(at < block ? 0 : at - block, at + block);
      alone_before = count;
    }
    read(at < block ? 0 : at - block, chars_.size());
    return std::move(edits_);
  }

 private:
  void read(std::size_t begin, std::size_t end) {
    begin = std::max(begin, done_);
    std::size_t at = begin;
    while (at < end) at = stands_alone(at) ? read_row(at) : at + 1;
    done_ = std::max(done_, at);
  }

  bool stands_alone(std::size_t at) const {
    if (!is_letter(chars_[at])) return false;
    std::size_t before = at;
    while (before > 0 && at - before < 4 && (chars_[--before] & 0xC0) == 0x80) {
    }
    return (at == 0 || !is_word_at(before)) && (at + 1 == chars_.size() || !is_word_at(at + 1));
  }

  bool is_word_at(std::size_t at) const {
    if ((chars_[at] & 0x80) == 0) return is_letter_or_digit(chars_[at]);
    const LetterKind kind = plain_letter(next_code_point(chars_, at)).kind;
    return kind != LetterKind::none && kind != LetterKind::unseen;
  }

  // What stands between a letter and the next; nothing where it parts more than letters do.
  std::string_view gap_behind(std::size_t at) const {
    std::size_t end = at;
    int lines = 0;
    while (end < chars_.size() && end - at <= longest_gap) {
      if (is_gap(chars_[end])) {
        lines += chars_[end] == '\n';
        ++end;
      } else if (const std::size_t size = high_gap(end)) {
        end += size;
      } else {
        break;
      }
    }
    return end - at > longest_gap || lines > 1 ? std::string_view() : chars_.substr(at, end - at);
  }

  // No-break space, middle dot, soft hyphen; thin blanks, zero-width ones, bullets, dashes.
  std::size_t high_gap(std::size_t at) const {
    const std::string_view rest = chars_.substr(at, 3);
    if (rest.size() >= 2 && rest[0] == '\xC2' && (rest[1] == '\xA0' || rest[1] == '\xB7' || rest[1] == '\xAD')) return 2;
    // Pictures.
    if (rest.size() == 3 && rest[0] == '\xF0' && rest[1] == '\x9F' && static_cast<unsigned char>(rest[2]) >= 0x8C) return 4;
    const bool general = rest.size() == 3 && rest[0] == '\xE2' && rest[1] == '\x80';
    if (general && static_cast<unsigned char>(rest[2]) <= 0x9F) return 3;
    return general && (rest[2] == '\xA2' || rest[2] == '\xA7' || rest[2] == '\xAF') ? 3 : 0;
  }

  // Reads the row of letters that begins at `at`; gives the offset behind it.
  std::size_t read_row(std::size_t at) {
    row_.clear();
    std::string_view gap;
    while (row_.size() < most_letters) {
      const char c = chars_[at];
      row_.push_back({to_lower(c), is_upper(c), at, gap});
      gap = gap_behind(++at);
      const std::size_t next = at + gap.size();
      if (gap.empty() || next >= chars_.size() || !is_letter(chars_[next]) || !stands_alone(next)) break;
      at = next;
    }
    if (row_.size() >= fewest && !is_abbreviation()) judge();
    return at;
  }

  // Few capitals, with points or among words in small letters.
  bool is_abbreviation() const {
    if (row_.size() >= fewest_capitals ||
        !std::all_of(row_.begin(), row_.end(), [](const Letter& letter) { return letter.capital; }))
      return false;
    std::size_t before = row_.front().begin;
    while (before > 0 && !is_letter(chars_[before - 1]) && row_.front().begin - before < longest_gap) --before;
    const bool among_capitals = before > 0 && is_upper(chars_[before - 1]);
    return row_[1].gap[0] == '.' || !among_capitals;
  }

  // Cuts the row into known words so that few letters are left; words rather end where gaps differ from the first.
  void judge() {
    const std::size_t size = row_.size();
    std::string letters;
    for (const Letter& letter : row_) letters += letter.letter;
    std::vector<std::uint32_t> costs(size + 1, 0);
    std::vector<std::uint8_t> sizes(size + 1, 0);  // of the word that ends there; 0 for a letter that belongs to none
    std::vector<std::uint32_t> breaks(size + 1, 0);
    for (std::size_t i = 1; i < size; ++i) breaks[i + 1] = breaks[i] + (parts(i) ? 1 : 0);
    for (std::size_t end = 1; end <= size; ++end) {
      costs[end] = costs[end - 1] + 4;
      const std::size_t first = end > longest_word ? end - longest_word : 0;
      for (std::size_t begin = first; begin + 1 < end; ++begin) {
        const std::uint32_t cost = costs[begin] + 1 + 2 * (breaks[end] - breaks[begin + 1]);
        if (cost >= costs[end] || (end - begin < fewest_telling && is_mixed(begin, end)) ||
            !known_(std::string_view(letters).substr(begin, end - begin)))
          continue;
        costs[end] = cost;
        sizes[end] = static_cast<std::uint8_t>(end - begin);
      }
    }
    std::vector<std::string_view> words;
    std::size_t in_words = 0;
    std::size_t longest = 0;
    for (std::size_t end = size; end > 0;) {
      const std::size_t word = std::max<std::size_t>(sizes[end], 1);
      if (word > 1) in_words += word;
      longest = std::max(longest, word);
      end -= word;
      words.push_back(std::string_view(letters).substr(end, word));
    }
    const Span span{static_cast<std::uint32_t>(row_.front().begin), static_cast<std::uint32_t>(row_.back().begin + 1)};
    if (in_words * 3 < size * 2) {
      if (longest >= fewest_telling) edits_.push_back({span, std::nullopt, Trick::spaced_out});
      return;
    }
    const bool several_parts = longest < fewest_alone && in_words < size;
    if (longest < fewest || several_parts || is_alphabet(letters) || is_name(letters)) return;
    std::string plain;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
      if (!plain.empty()) plain += ' ';
      plain += *word;
    }
    edits_.push_back({span, std::move(plain), is_title(span) ? std::nullopt : std::optional(Trick::spaced_out)});
  }

  // Three capitals are a name but for few words.
  bool is_name(std::string_view letters) const {
    constexpr std::string_view words[] = {"not", "non", "use", "any", "for"};
    return letters.size() == fewest && row_.front().capital && row_.back().capital &&
           std::find(std::begin(words), std::end(words), letters) == std::end(words);
  }

  // "a b c d": each letter is followed by the next of the alphabet, with few exceptions.
  static bool is_alphabet(std::string_view letters) {
    std::size_t next = 0;
    for (std::size_t i = 1; i < letters.size(); ++i) next += letters[i] == letters[i - 1] + 1 ? 1 : 0;
    return next * 3 >= (letters.size() - 1) * 2;
  }

  bool parts(std::size_t i) const { return !is_same_gap(row_[i].gap, row_[1].gap); }

  // Whether the letters of a word are not all parted in one way.
  bool is_mixed(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin + 2; i < end; ++i) {
      if (!is_same_gap(row_[i].gap, row_[begin + 1].gap)) return true;
    }
    return false;
  }

  // A line end counts as a blank.
  static bool is_same_gap(std::string_view a, std::string_view b) {
    const auto blank = [](std::string_view gap) { return gap == " " || gap == "\n" || gap == "\r\n" || gap == "\t"; };
    return a == b || (blank(a) && blank(b));
  }

  // Capitals that have a line for themselves are set apart for their looks.
  bool is_title(Span span) const {
    if (!std::all_of(row_.begin(), row_.end(),
                     [](const Letter& letter) { return letter.capital && letter.gap.find('\n') == letter.gap.npos; }))
      return false;
    std::size_t begin = span.begin;
    std::size_t end = span.end;
    while (begin > 0 && !is_letter_or_digit(chars_[begin - 1]) && chars_[begin - 1] != '\n') --begin;
    while (end < chars_.size() && !is_letter_or_digit(chars_[end]) && chars_[end] != '\n') ++end;
    return (begin == 0 || chars_[begin - 1] == '\n') && (end == chars_.size() || chars_[end] == '\n');
  }

  std::string_view chars_;
  const Vocabulary& known_;
  std::vector<Edit> edits_;
  std::vector<Letter> row_;
  std::size_t done_ = 0;
};

}  // namespace

std::vector<Edit> letters_apart(std::string_view chars, const Vocabulary& known) {
  return Search(chars, known).run();
}

}  // namespace openwash
