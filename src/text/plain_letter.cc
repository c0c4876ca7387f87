#include "text/plain_letter.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "text/look_alike.h"
#include "text/text_writer.h"

namespace openwash {
namespace {

constexpr std::pair<char32_t, char> small_capitals[] = {
    {0x0262, 'g'}, {0x026A, 'i'}, {0x0274, 'n'}, {0x0280, 'r'}, {0x028F, 'y'}, {0x0299, 'b'}, {0x029C, 'h'},
    {0x029F, 'l'}, {0x1D00, 'a'}, {0x1D04, 'c'}, {0x1D05, 'd'}, {0x1D07, 'e'}, {0x1D0A, 'j'}, {0x1D0B, 'k'},
    {0x1D0D, 'm'}, {0x1D0F, 'o'}, {0x1D18, 'p'}, {0x1D1B, 't'}, {0x1D1C, 'u'}, {0x1D20, 'v'}, {0x1D21, 'w'},
    {0x1D22, 'z'}, {0xA730, 'f'}, {0xA731, 's'}, {0xA7AF, 'q'},
};

// Letters in frames, which Unicode does not count among letters: the first of each alphabet.
constexpr char32_t framed_alphabets[] = {0x249C, 0x24B6, 0x24D0, 0x1F110, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6};

char framed(char32_t c) {
  for (const char32_t first : framed_alphabets) {
    if (c >= first && c < first + 26) return static_cast<char>('a' + (c - first));
  }
  return '\0';
}

char small_capital(char32_t c) {
  const auto at =
      std::find_if(std::begin(small_capitals), std::end(small_capitals), [&](const auto& row) { return row.first == c; });
  return at == std::end(small_capitals) ? '\0' : at->second;
}

// A letter of ASCII in small; 0 for all else.
char lowered(char c) {
  return is_letter(c) ? to_lower(c) : '\0';
}

std::string utf8(char32_t c) {
  std::string chars;
  append_utf8(c, chars);
  return chars;
}

// The letter of `chars` where nothing but marks stands behind it.
char bare_letter(std::string_view chars) {
  if (chars.empty() || lowered(chars[0]) == '\0') return '\0';
  for (std::size_t at = 1; at < chars.size();) {
    utf8proc_int32_t code = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(chars.data() + at),
                                       static_cast<utf8proc_ssize_t>(chars.size() - at), &code);
    if (size <= 0 || utf8proc_category(code) != UTF8PROC_CATEGORY_MN) return '\0';
    at += static_cast<std::size_t>(size);
  }
  return lowered(chars[0]);
}

std::string compatible(char32_t c) {
  utf8proc_uint8_t* mapped = nullptr;
  std::string chars = utf8(c);
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(chars.data()), static_cast<utf8proc_ssize_t>(chars.size()), &mapped,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT));
  if (size < 0) return chars;
  std::string read(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);
  return read;
}

// What Unicode lists as the letter that a character is taken for; 0 where that is no Latin one.
class Skeletons {
 public:
  Skeletons() {
    UErrorCode status = U_ZERO_ERROR;
    checker_ = uspoof_open(&status);
    if (U_FAILURE(status)) checker_ = nullptr;
    for (char c = 'a'; c <= 'z'; ++c) letters_[static_cast<std::size_t>(c - 'a')] = of(std::string(1, c));
  }
  Skeletons(const Skeletons&) = delete;
  Skeletons& operator=(const Skeletons&) = delete;
  ~Skeletons() { uspoof_close(checker_); }

  char twin(const std::string& chars) const {
    const std::string skeleton = of(chars);
    const auto at = std::find(letters_.begin(), letters_.end(), skeleton);
    if (at != letters_.end() && !skeleton.empty()) return static_cast<char>('a' + (at - letters_.begin()));
    return bare_letter(skeleton);
  }

 private:
  std::string of(const std::string& chars) const {
    std::array<char, 96> out;
    UErrorCode status = U_ZERO_ERROR;
    if (checker_ == nullptr) return {};
    const std::int32_t size = uspoof_getSkeletonUTF8(checker_, 0, chars.data(), static_cast<std::int32_t>(chars.size()),
                                                     out.data(), static_cast<std::int32_t>(out.size()), &status);
    return U_SUCCESS(status) && size > 0 ? std::string(out.data(), static_cast<std::size_t>(size)) : std::string();
  }

  USpoofChecker* checker_ = nullptr;
  std::array<std::string, 26> letters_;
};

char twin_of(char32_t c) {
  static const Skeletons skeletons;
  const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  if (small != c) {
    // A capital may look like another letter than its small one does.
    if (const char twin = skeletons.twin(utf8(c))) return twin;
  }
  const char known = look_alike(small);
  return known ? known : skeletons.twin(utf8(small));
}

PlainLetter classified(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || c == 0xE0001 || (c >= 0xFFF9 && c <= 0xFFFB))
    return {LetterKind::unseen};
  if (const char letter = framed(c)) return {LetterKind::form, letter};
  if (const char letter = small_capital(c)) return {LetterKind::form, letter};
  const int type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return {LetterKind::mark};
  const std::string plain = compatible(c);
  if (plain.size() == 1 && lowered(plain[0])) {
    return {c >= 0xFF00 && c <= 0xFFEF ? LetterKind::wide : LetterKind::form, lowered(plain[0])};
  }
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code, &status);
  if (!u_isalpha(code) && !u_isdigit(code) && type != U_COMBINING_SPACING_MARK) return {};
  switch (script) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
      return {};
    case USCRIPT_LATIN:
      if (const char letter = bare_letter(plain)) return {LetterKind::accented, letter};
      if (const char letter = twin_of(c)) return {LetterKind::accented, letter};
      return {LetterKind::foreign};
    default:
      break;
  }
  if (script == USCRIPT_COMMON) return {LetterKind::foreign};
  const char letter = twin_of(c);
  return {letter ? LetterKind::twin : LetterKind::foreign, letter};
}

// Kind and letter in one value, which is never 0.
std::uint16_t packed(PlainLetter read) {
  return static_cast<std::uint16_t>(0x8000u | static_cast<unsigned>(read.kind) << 8 | static_cast<unsigned char>(read.letter));
}

}  // namespace

PlainLetter plain_letter(char32_t c) {
  constexpr std::size_t remembered_codes = 0x20000;  // beyond it lie Han characters and what nobody sees
  static std::array<std::atomic<std::uint16_t>, remembered_codes> remembered;
  if (c >= remembered_codes) return c >= 0xE0000 ? classified(c) : PlainLetter{};
  std::uint16_t value = remembered[c].load(std::memory_order_relaxed);
  if (value == 0) {
    value = packed(classified(c));
    remembered[c].store(value, std::memory_order_relaxed);
  }
  return {static_cast<LetterKind>(value >> 8 & 0x7F), static_cast<char>(value & 0xFF)};
}

}  // namespace openwash
