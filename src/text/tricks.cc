#include "text/tricks.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/look_alike.h"

namespace openwash {
namespace {

constexpr int fewest_spaced = 7;
constexpr int fewest_wide = 4;

bool is_latin(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_twin(char32_t c) {
  const bool capital = (c >= 0x0391 && c <= 0x03A9) || (c >= 0x0410 && c <= 0x042F);
  return c >= 0x0370 && c <= 0x052F && look_alike(capital ? c + 0x20 : c) != 0;
}
bool is_invisible(char32_t c) {
  return c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF;
}
bool is_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}
bool is_wide_latin(char32_t c) {
  return (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
}
bool is_east_asian(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

// Whether "109;..." or "x6d;..." stands for a Latin letter.
bool codes_a_letter(std::string_view code) {
  const bool hexadecimal = !code.empty() && (code[0] == 'x' || code[0] == 'X');
  char32_t c = 0;
  for (std::size_t i = hexadecimal ? 1 : 0; i < code.size(); ++i) {
    const char digit = code[i];
    if (digit == ';') return is_latin(c);
    const int value = hexadecimal || is_digit(digit) ? hex_value(digit) : -1;
    if (value < 0) return false;
    c = c * (hexadecimal ? 16 : 10) + static_cast<char32_t>(value);
  }
  return false;
}

class Search {
 public:
  explicit Search(std::string_view chars) : chars_(chars) {}

  std::vector<TrickPlace> run() {
    for (std::size_t at = 0; at < chars_.size();) {
      const std::size_t begin = at;
      const char32_t c = next(at);
      look(c, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at));
    }
    if (east_asian_) std::erase_if(found_, [](const TrickPlace& place) { return place.trick == Trick::full_width; });
    return std::move(found_);
  }

 private:
  // The character at `at`, which is moved behind it; a broken one counts as a byte.
  char32_t next(std::size_t& at) const {
    const auto lead = static_cast<unsigned char>(chars_[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    char32_t c = size == 1 ? lead : static_cast<char32_t>(lead & (0xFFu >> (size + 1)));
    ++at;
    for (std::size_t i = 1; i < size && at < chars_.size() && (chars_[at] & 0xC0) == 0x80; ++i)
      c = (c << 6) | (static_cast<unsigned char>(chars_[at++]) & 0x3Fu);
    return c;
  }

  void look(char32_t c, std::uint32_t begin, std::uint32_t end) {
    if (is_east_asian(c)) east_asian_ = true;
    if (c == '#' && last_ == '&' && codes_a_letter(chars_.substr(end, 8))) add(Trick::coded, {last_begin_, end});
    if (is_direction(c)) add(Trick::direction, {begin, end});
    if (is_latin(c) && is_invisible(last_) && is_latin(before_last_)) add(Trick::invisible, {last_begin_, end});
    if ((is_latin(c) && is_twin(last_)) || (is_twin(c) && is_latin(last_))) add(Trick::look_alike, {last_begin_, end});
    wide_ = is_wide_latin(c) ? wide_ + 1 : 0;
    if (wide_ == fewest_wide) add(Trick::full_width, {begin, end});
    count_spaced(c, begin, end);
    before_last_ = last_;
    last_ = c;
    last_begin_ = begin;
  }

  // "f o r b i d": letters alone between single blanks.
  void count_spaced(char32_t c, std::uint32_t begin, std::uint32_t end) {
    const bool alone = is_latin(c) && (last_ == ' ' || last_ == '\n' || last_ == 0);
    if (alone && (spaced_ == 0 || is_latin(before_last_))) {
      if (spaced_++ == 0) spaced_begin_ = begin;
      if (spaced_ == fewest_spaced) pending_ = {spaced_begin_, end};
    } else if (c != ' ') {
      spaced_ = 0;
      pending_ = {};
    }
    // The last letter counts once it is known to stand alone as well.
    if (!pending_.empty() && c == ' ') {
      add(Trick::spaced_out, pending_);
      pending_ = {};
    }
  }

  void add(Trick trick, Span span) {
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const TrickPlace& place) { return place.trick == trick; });
    if (!known) found_.push_back({trick, span});
  }

  std::string_view chars_;
  std::vector<TrickPlace> found_;
  char32_t last_ = 0;
  char32_t before_last_ = 0;
  std::uint32_t last_begin_ = 0;
  int wide_ = 0;
  int spaced_ = 0;
  std::uint32_t spaced_begin_ = 0;
  Span pending_;
  bool east_asian_ = false;
};

}  // namespace

std::vector<TrickPlace> tricks_in(std::string_view chars) {
  return Search(chars).run();
}

bool hides_words(Trick trick) {
  return trick == Trick::spaced_out || trick == Trick::coded;
}

const char* words_of(Trick trick) {
  switch (trick) {
    case Trick::invisible:
      return "Invisible characters stand inside words";
    case Trick::look_alike:
      return "Letters of another script stand inside Latin words";
    case Trick::full_width:
      return "Latin words stand in wide letters";
    case Trick::spaced_out:
      return "The letters of a word stand apart";
    case Trick::coded:
      return "Letters are written as codes (&#...;)";
    case Trick::direction:
      break;
  }
  return "Characters turn the direction of writing around";
}

}  // namespace openwash
