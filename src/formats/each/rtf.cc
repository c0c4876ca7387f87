#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "formats/flow.h"
#include "formats/format.h"

namespace openwash {
namespace {

// Groups whose contents are no part of the text.
constexpr std::string_view hidden_groups[] = {
    "annotation",
    "atnauthor",
    "atnid",
    "bkmkend",
    "bkmkstart",
    "colortbl",
    "colorschememapping",
    "datastore",
    "do",
    "fldinst",
    "fonttbl",
    "footer",
    "footerf",
    "footerl",
    "footerr",
    "generator",
    "header",
    "headerf",
    "headerl",
    "headerr",
    "info",
    "latentstyles",
    "listtable",
    "listoverridetable",
    "nonshppict",
    "nonesttables",
    "objdata",
    "object",
    "pict",
    "rsidtbl",
    "stylesheet",
    "tc",
    "themedata",
    "xe",
    "xmlnstbl",
};

struct NamedCharacter {
  std::string_view word;
  char32_t code_point;
};
constexpr NamedCharacter named_characters[] = {
    {"bullet", 0x2022}, {"cell", ' '},         {"emdash", 0x2014}, {"emspace", ' '},      {"endash", 0x2013}, {"enspace", ' '},
    {"lquote", 0x2018}, {"ldblquote", 0x201C}, {"qmspace", ' '},   {"rdblquote", 0x201D}, {"rquote", 0x2019}, {"tab", ' '},
};

// The bytes 0x80 to 0x9F of windows-1252.
constexpr char16_t windows_1252[] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
};

// "\word-12 " in the source.
struct Control {
  std::string_view word;
  int number = 0;
  bool has_number = false;
};

// Reads the words of a document in one pass. Groups nest as deep as they like: their state stands on a stack of its own.
class RtfReader {
 public:
  explicit RtfReader(std::string_view rtf) : rtf_(rtf) {}

  Text read();

 private:
  struct Group {
    bool is_hidden = false;
    std::uint8_t fallbacks = 1;  // characters after \u for readers that know no Unicode
  };

  void read_control(std::uint32_t begin);
  void read_symbol(std::uint32_t begin);
  void obey(const Control& control, std::uint32_t begin);
  void write_unicode(int number, std::uint32_t begin);
  void write_byte(std::uint32_t begin);
  void write(char32_t code_point, std::uint32_t begin);
  void write_run();
  void end_paragraph();

  // Never stops inside a character.
  void skip_continuation() {
    while (at_ < rtf_.size() && (static_cast<unsigned char>(rtf_[at_]) & 0xC0) == 0x80) ++at_;
  }

  // Whether what comes now is a stand-in for a character that was written already.
  bool is_fallback() { return fallbacks_left_ > 0 && fallbacks_left_-- > 0; }

  std::string_view rtf_;
  std::size_t at_ = 0;
  Flow flow_;
  Group group_;
  std::vector<Group> outer_;
  int fallbacks_left_ = 0;
  char32_t high_surrogate_ = 0;
  std::uint32_t high_begin_ = 0;
  std::uint32_t paragraph_begin_ = 0;
  bool knows_bytes_ = true;  // \'hh is in windows-1252
};

Text RtfReader::read() {
  while (at_ < rtf_.size()) {
    const auto begin = static_cast<std::uint32_t>(at_);
    switch (rtf_[at_]) {
      case '{':
        outer_.push_back(group_);
        fallbacks_left_ = 0;
        ++at_;
        break;
      case '}':
        if (!outer_.empty()) {
          group_ = outer_.back();
          outer_.pop_back();
        }
        fallbacks_left_ = 0;
        ++at_;
        break;
      case '\\':
        ++at_;
        read_control(begin);
        break;
      case '\r':
      case '\n':
        ++at_;
        break;
      default:
        write_run();
    }
  }
  return flow_.take();
}

void RtfReader::read_control(std::uint32_t begin) {
  if (at_ == rtf_.size()) return;
  if (!is_letter(rtf_[at_])) {
    read_symbol(begin);
    return;
  }
  Control control;
  const std::size_t word = at_;
  while (at_ < rtf_.size() && is_letter(rtf_[at_])) ++at_;
  control.word = rtf_.substr(word, at_ - word);
  const std::size_t number = at_;
  if (at_ < rtf_.size() && rtf_[at_] == '-') ++at_;
  while (at_ < rtf_.size() && is_digit(rtf_[at_])) ++at_;
  const auto parsed = std::from_chars(rtf_.data() + number, rtf_.data() + at_, control.number);
  control.has_number = parsed.ec == std::errc();
  if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
  obey(control, begin);
}

void RtfReader::read_symbol(std::uint32_t begin) {
  const char symbol = rtf_[at_++];
  switch (symbol) {
    case '\'':
      write_byte(begin);
      break;
    case '*':
      group_.is_hidden = true;  // "for readers that know this group"
      break;
    case '\\':
    case '{':
    case '}':
      write(static_cast<unsigned char>(symbol), begin);
      break;
    case '~':
      write(0xA0, begin);
      break;
    case '_':
      write('-', begin);
      break;
    case '\r':
    case '\n':
      end_paragraph();
      break;
    default:
      break;
  }
}

void RtfReader::obey(const Control& control, std::uint32_t begin) {
  const std::string_view word = control.word;
  if (word == "bin") {
    at_ += std::min(rtf_.size() - at_, static_cast<std::size_t>(std::max(0, control.number)));
    skip_continuation();
  } else if (word == "uc") {
    group_.fallbacks = static_cast<std::uint8_t>(std::clamp(control.number, 0, 255));
  } else if (word == "u" && control.has_number) {
    write_unicode(control.number, begin);
  } else if (is_fallback()) {
    return;
  } else if (word == "ansicpg") {
    knows_bytes_ = control.number == 1252;
  } else if (word == "par" || word == "page" || word == "sect") {
    end_paragraph();
  } else if (word == "line" || word == "row") {
    flow_.end_line();
  } else if (std::find(std::begin(hidden_groups), std::end(hidden_groups), word) != std::end(hidden_groups)) {
    group_.is_hidden = true;
  } else {
    for (const NamedCharacter& named : named_characters) {
      if (word == named.word) write(named.code_point, begin);
    }
  }
}

// Negative numbers are the upper half of 16 bits; characters beyond come as two surrogates.
void RtfReader::write_unicode(int number, std::uint32_t begin) {
  const auto unit = static_cast<char32_t>(static_cast<char16_t>(number));
  fallbacks_left_ = 0;
  if (unit >= 0xD800 && unit < 0xDC00) {
    high_surrogate_ = unit;
    high_begin_ = begin;
  } else if (unit >= 0xDC00 && unit < 0xE000 && high_surrogate_ != 0) {
    write(0x10000 + ((high_surrogate_ - 0xD800) << 10) + (unit - 0xDC00), high_begin_);
    high_surrogate_ = 0;
  } else {
    write(unit, begin);
  }
  fallbacks_left_ = group_.fallbacks;
}

void RtfReader::write_byte(std::uint32_t begin) {
  const std::size_t digits = std::min<std::size_t>(2, rtf_.size() - at_);
  unsigned byte = 0;
  const auto parsed = std::from_chars(rtf_.data() + at_, rtf_.data() + at_ + digits, byte, 16);
  if (parsed.ec != std::errc() || parsed.ptr != rtf_.data() + at_ + 2) return;
  at_ += 2;
  char32_t code_point = byte;
  if (byte >= 0x80 && byte < 0xA0) code_point = windows_1252[byte - 0x80];
  if (byte >= 0x80 && !knows_bytes_) code_point = replacement_character;
  write(code_point, begin);
}

void RtfReader::write(char32_t code_point, std::uint32_t begin) {
  if (is_fallback() || group_.is_hidden) return;
  std::string chars;
  append_utf8(code_point, chars);
  flow_.stand_for(chars, {begin, static_cast<std::uint32_t>(at_)});
}

void RtfReader::write_run() {
  std::size_t end = std::min(rtf_.find_first_of("\\{}\r\n", at_), rtf_.size());
  while (at_ < end && is_fallback()) {
    ++at_;
    skip_continuation();
  }
  if (!group_.is_hidden) flow_.text(rtf_.substr(at_, end - at_), static_cast<std::uint32_t>(at_));
  at_ = end;
}

// Some programs write a paragraph for each line of a wrapped text. Such lines are short, and an empty one parts what belongs
// together.
void RtfReader::end_paragraph() {
  constexpr std::uint32_t longest_wrapped = 120;
  if (group_.is_hidden) return;
  const std::uint32_t size = flow_.size() - paragraph_begin_;
  size == 0 || size > longest_wrapped ? flow_.end_paragraph() : flow_.end_line();
  paragraph_begin_ = flow_.size();
}

bool recognises(std::string_view, std::string_view head) {
  return head.starts_with("{\\rtf");
}

Text extract(std::string_view chars) {
  return RtfReader(chars).read();
}

}  // namespace

Format rtf_format() {
  return {"rtf", recognises, extract};
}

}  // namespace openwash
