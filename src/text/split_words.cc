#include "text/split_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include "base/ascii.h"
#include "text/letter_bits.h"

namespace openwash {
namespace {

constexpr std::size_t shortest = 3;         // letters and digits that may stand for a word
constexpr std::size_t shortest_split = 5;   // likewise with marks between them
constexpr std::size_t shortest_joined = 8;  // likewise with hyphens, points or apostrophes between them
constexpr std::size_t longest = 40;
constexpr std::size_t longest_tag = 80;

enum Sign : std::uint8_t { other, letter, digit, joint, emphasis, tag };

constexpr std::array<std::uint8_t, 256> signs = [] {
  std::array<std::uint8_t, 256> table{};
  for (int c = 'a'; c <= 'z'; ++c) table[static_cast<std::size_t>(c)] = table[static_cast<std::size_t>(c - 0x20)] = letter;
  for (const char c : {'0', '1', '3', '4', '5'}) table[static_cast<unsigned char>(c)] = digit;
  for (const char c : {'-', '.', '_', '\'', '\xC2', '\xE2'}) table[static_cast<unsigned char>(c)] = joint;
  for (const char c : {'*', '~', '`', '\\'}) table[static_cast<unsigned char>(c)] = emphasis;
  table['<'] = tag;
  return table;
}();

// What stands inside a word.
struct Marks {
  bool digits = false;
  bool rare_digits = false;  // other than 0, which names of things hold more often than words
  bool joints = false;
  bool others = false;  // than hyphens, which line ends leave behind in texts that were set anew
};

std::uint8_t sign_of(char c) {
  return signs[static_cast<unsigned char>(c)];
}

char letter_for(char digit_sign) {
  switch (digit_sign) {
    case '0':
      return 'o';
    case '1':
      return '1';  // an l or an i
    case '3':
      return 'e';
    case '4':
      return 'a';
    default:
      return 's';
  }
}

class Search {
 public:
  Search(std::string_view chars, const Vocabulary& known) : chars_(chars), known_(known) {}

  // What stands behind a letter is another or a blank nearly everywhere, so that other signs tell where to look.
  std::vector<Edit> run() {
    std::uint64_t last_bit = 0;
    std::size_t at = 0;
    for (; at + bits_block < chars_.size(); at += bits_block) {
      std::uint64_t seen = 0;
      const std::uint64_t letters = letter_bits(chars_.data() + at, seen);
      for (std::uint64_t found = ~letters & seen & (letters << 1 | last_bit); found; found &= found - 1)
        look(at + static_cast<std::size_t>(std::countr_zero(found)));
      last_bit = letters >> 63;
    }
    for (at = std::max<std::size_t>(at, 1); at < chars_.size(); ++at) {
      if (is_letter(chars_[at - 1]) && !is_letter(chars_[at])) look(at);
    }
    return std::move(edits_);
  }

 private:
  // Behind a letter.
  void look(std::size_t at) {
    const std::uint8_t sign = sign_of(chars_[at]);
    if (sign < digit || at < done_ || at + 1 >= chars_.size()) return;
    const char next = chars_[at + 1];
    if (!is_letter(next) && sign != tag && (chars_[at] & 0x80) == 0 && !(sign == emphasis && next == chars_[at]) &&
        sign_of(next) != digit)
      return;
    std::size_t begin = at;
    while (begin > done_ && at - begin < longest && is_letter(chars_[begin - 1])) --begin;
    done_ = read(begin);
  }

  // Reads the word that begins at `begin`; gives its end.
  std::size_t read(std::size_t begin) {
    parts_.assign(1, {});
    word_.clear();
    Marks marks;
    std::size_t behind_digit = 0;
    std::size_t end = begin;
    for (std::size_t at = begin; at < chars_.size() && word_.size() < longest;) {
      const char c = chars_[at];
      const std::uint8_t sign = sign_of(c);
      if (sign == letter || (sign == digit && at + 1 < chars_.size() && is_letter(chars_[at + 1]) && at > begin)) {
        marks.digits |= sign == digit;
        marks.rare_digits |= sign == digit && c != '0';
        behind_digit = sign == digit ? 0 : behind_digit + 1;
        word_ += sign == digit ? letter_for(c) : to_lower(c);
        parts_.back() += word_.back();
        end = ++at;
        continue;
      }
      const std::size_t size = sign >= joint ? mark_size(at) : 0;
      if (size == 0 || at + size >= chars_.size() || !is_letter(chars_[at + size])) break;
      marks.joints |= sign == joint;
      marks.others |= chars_[at] != '-' && chars_[at] != '\xE2';
      parts_.emplace_back();
      at += size;
    }
    const bool name = (end < chars_.size() && is_digit(chars_[end])) ||
                      (marks.rare_digits && (behind_digit < 2 || word_.size() < shortest_split));
    if (!name) judge(begin, end, marks);
    return end;
  }

  std::size_t mark_size(std::size_t at) const {
    const std::uint8_t sign = sign_of(chars_[at]);
    if (sign == joint) {
      const std::string_view mark = chars_.substr(at, 3);
      if (mark[0] == '\xC2') return mark.starts_with("\xC2\xB7") ? 2 : 0;
      if (mark[0] != '\xE2') return 1;
      constexpr std::string_view dashes_and_points[] = {"\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93",
                                                        "\xE2\x80\x94", "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\xA2",
                                                        "\xE2\x80\xA7", "\xE2\x88\x99"};
      return std::find(std::begin(dashes_and_points), std::end(dashes_and_points), mark) != std::end(dashes_and_points) ? 3 : 0;
    }
    if (sign == emphasis) {
      const std::size_t behind = std::min(chars_.find_first_not_of(chars_[at], at), chars_.size());
      return behind - at <= 3 ? behind - at : 0;
    }
    const std::string_view rest = chars_.substr(at, longest_tag);
    const std::string_view close = rest.substr(0, 4) == "<!--" ? "-->" : ">";
    const std::size_t found = rest.find(close);
    return found == std::string_view::npos || found < 2 ? 0 : found + close.size();
  }

  void judge(std::size_t begin, std::size_t end, const Marks& marks) {
    const bool split = parts_.size() > 1;
    if (!(split || marks.digits) || word_.size() < (split ? shortest_split : shortest)) return;
    if (split && parts_.back().size() < 2) return;  // "customer`s"
    const auto is_known = [&](const std::string& part) { return known_(part); };
    const std::string read = known_reading();
    if (read.empty()) return;
    if (split && std::all_of(parts_.begin(), parts_.end(), is_known)) return;
    // Hyphens and points stand between words, too.
    const auto is_own = [&](const std::string& part) { return part.size() < 3 || (part.size() > 3 && known_(part)); };
    if (split && marks.joints && (word_.size() < shortest_joined || std::any_of(parts_.begin(), parts_.end(), is_own))) return;
    // "**G**eneral" is how abbreviations are explained.
    edits_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                      read,
                      marks.digits || (marks.others && parts_.front().size() > 1) ? std::optional(Trick::split) : std::nullopt});
  }

  // A 1 may stand for an l or an i.
  std::string known_reading() const {
    for (const char meant : {'l', 'i'}) {
      std::string word = word_;
      std::replace(word.begin(), word.end(), '1', meant);
      if (known_(word)) return word;
    }
    return {};
  }

  std::string_view chars_;
  const Vocabulary& known_;
  std::vector<Edit> edits_;
  std::size_t done_ = 0;
  std::string word_;
  std::vector<std::string> parts_;
};

}  // namespace

std::vector<Edit> split_words(std::string_view chars, const Vocabulary& known) {
  return Search(chars, known).run();
}

}  // namespace openwash
