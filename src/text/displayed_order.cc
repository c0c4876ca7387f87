#include "text/displayed_order.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

#include "base/ascii.h"
#include "text/text_writer.h"
#include "text/utf8.h"

namespace openwash {
namespace {

constexpr std::size_t longest_line = 1u << 20;  // bytes; longer lines are read as they are written

struct Closer {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

bool is_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}
bool is_latin(char32_t c) {
  return c < 0x80 && is_letter(static_cast<char>(c));
}
bool is_right_to_left(char32_t c) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

// The next character that turns directions, or the end.
std::size_t next_direction(std::string_view chars, std::size_t at) {
  while (at < chars.size()) {
    const void* const found = std::memchr(chars.data() + at, '\xE2', chars.size() - at);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - chars.data());
    const std::string_view rest = chars.substr(at, 3);
    if (rest.size() < 3) break;
    const auto last = static_cast<unsigned char>(rest[2]);
    if ((rest[1] == '\x80' && last >= 0xAA && last <= 0xAE) || (rest[1] == '\x81' && last >= 0xA6 && last <= 0xA9)) return at;
    ++at;
  }
  return chars.size();
}

// One line and how it is shown.
class Line {
 public:
  explicit Line(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
      const char32_t c = next_code_point(line, at);
      if (c > 0xFFFF) units_ += static_cast<char16_t>(0xD7C0 + (c >> 10));
      units_ += static_cast<char16_t>(c > 0xFFFF ? 0xDC00 + (c & 0x3FF) : c);
      units_of_.push_back(units_.size() - 1);
      codes_.push_back(c);
    }
  }

  // Lays the line out. False where it cannot be.
  bool show() {
    const std::unique_ptr<UBiDi, Closer> bidi(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), units_.data(), static_cast<std::int32_t>(units_.size()), UBIDI_DEFAULT_LTR, nullptr, &status);
    places_.resize(units_.size());
    ubidi_getLogicalMap(bidi.get(), places_.data(), &status);
    return U_SUCCESS(status);
  }

  // Whether a Latin letter is shown before one that is written before it, though the script asks for no such thing.
  bool is_turned() const {
    const bool mixed = std::any_of(codes_.begin(), codes_.end(), is_right_to_left);
    std::size_t last = codes_.size();
    for (std::size_t i = 0; i < codes_.size(); ++i) {
      const char32_t c = codes_[i];
      if (is_latin(c)) {
        if (last < codes_.size() && place(i) < place(last)) return true;
        last = i;
      } else if (mixed && !is_direction(c)) {
        last = codes_.size();
      }
    }
    return false;
  }

  std::string shown() const {
    std::vector<std::pair<std::int32_t, char32_t>> order;
    for (std::size_t i = 0; i < codes_.size(); ++i) {
      if (!is_direction(codes_[i])) order.push_back({place(i), codes_[i]});
    }
    std::sort(order.begin(), order.end());
    std::string chars;
    for (const auto& [place, code] : order) append_utf8(code, chars);
    return chars;
  }

 private:
  std::int32_t place(std::size_t i) const { return places_[units_of_[i]]; }

  std::u16string units_;
  std::vector<std::size_t> units_of_;
  std::vector<char32_t> codes_;
  std::vector<std::int32_t> places_;
};

}  // namespace

std::vector<Edit> displayed_order(std::string_view chars, const Vocabulary&) {
  std::vector<Edit> edits;
  for (std::size_t at = next_direction(chars, 0); at < chars.size();) {
    const std::size_t before = chars.rfind('\n', at);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(chars.find('\n', at), chars.size());
    if (end - begin <= longest_line) {
      Line line(chars.substr(begin, end - begin));
      if (line.show() && line.is_turned())
        edits.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, line.shown(), Trick::direction});
    }
    at = next_direction(chars, end);
  }
  return edits;
}

}  // namespace openwash
