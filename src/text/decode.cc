#include "text/decode.h"

#include <optional>
#include <utility>

#include "text/charset_guess.h"
#include "text/utf16.h"
#include "text/utf8.h"

namespace openwash {
namespace {

enum class Form { utf8, utf16, utf32, gb18030 };

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
  Form form;
  std::endian order;
};

using namespace std::string_view_literals;

// The mark of UTF-32LE begins with that of UTF-16LE, and stands before it.
constexpr ByteOrderMark marks[] = {
    {"\xEF\xBB\xBF"sv, "UTF-8", Form::utf8, std::endian::native},
    {"\xFF\xFE\0\0"sv, "UTF-32LE", Form::utf32, std::endian::little},
    {"\0\0\xFE\xFF"sv, "UTF-32BE", Form::utf32, std::endian::big},
    {"\xFF\xFE"sv, "UTF-16LE", Form::utf16, std::endian::little},
    {"\xFE\xFF"sv, "UTF-16BE", Form::utf16, std::endian::big},
    {"\x84\x31\x95\x33"sv, "GB18030", Form::gb18030, std::endian::native},
};

const ByteOrderMark* mark_of(std::string_view bytes) {
  for (const ByteOrderMark& mark : marks) {
    if (bytes.starts_with(mark.bytes)) return &mark;
  }
  return nullptr;
}

Decoded of_utf8(std::string_view bytes, std::uint32_t source, int confidence) {
  return {repair_utf8(bytes, source), "UTF-8", confidence, true};
}

Decoded of_wide(WideDecoded wide, const char* encoding, int confidence) {
  return {std::move(wide.text), encoding, confidence, wide.damaged};
}

Decoded of_charset(std::string_view bytes, const Charset& charset, std::uint32_t source, int confidence) {
  const Charset& best = widened(charset, bytes);
  Converted converted = convert(bytes, best, source);
  return {std::move(converted.text), best.name, confidence, converted.invalid > 0};
}

Decoded of_marked(std::string bytes, const ByteOrderMark& mark) {
  const auto size = static_cast<std::uint32_t>(mark.bytes.size());
  const std::string_view rest = std::string_view(bytes).substr(size);
  switch (mark.form) {
    case Form::utf16:
      return of_wide(decode_utf16(rest, mark.order, size), mark.encoding, 100);
    case Form::utf32:
      return of_wide(decode_utf32(rest, mark.order, size), mark.encoding, 100);
    case Form::gb18030:
      return of_charset(rest, *charset_named("GB18030"), size, 100);
    case Form::utf8:
      break;
  }
  if (valid_utf8_size(rest) < rest.size()) return of_utf8(rest, size, 100);
  Decoded decoded{{}, mark.encoding, 100, false};
  bytes.erase(0, size);
  decoded.text.map.add(static_cast<std::uint32_t>(bytes.size()), size, static_cast<std::uint32_t>(bytes.size()));
  decoded.text.chars = std::move(bytes);
  return decoded;
}

// Damage makes bytes that fit nowhere; another charset makes few sequences that look like UTF-8: under a quarter in the texts of
// East Asian charsets, none to speak of in the others.
std::optional<Decoded> of_damaged_utf8(std::string_view bytes) {
  const Utf8Survey survey = survey_utf8(bytes);
  if (survey.multibyte < survey.invalid) return std::nullopt;
  const std::size_t all = survey.multibyte + survey.invalid;
  return of_utf8(bytes, 0, static_cast<int>(survey.multibyte * 100 / all));
}

}  // namespace

Decoded decode(std::string bytes) {
  if (const ByteOrderMark* mark = mark_of(bytes)) return of_marked(std::move(bytes), *mark);
  const bool is_utf8 = valid_utf8_size(bytes) == bytes.size();
  if (const auto order = utf16_order(bytes, is_utf8)) {
    return of_wide(decode_utf16(bytes, *order, 0), *order == std::endian::little ? "UTF-16LE" : "UTF-16BE", 90);
  }
  if (is_utf8) return {{std::move(bytes), {}}, "UTF-8", 100, false};
  if (auto damaged = of_damaged_utf8(bytes)) return *std::move(damaged);
  const CharsetGuess guess = guess_charset(bytes);
  if (guess.charset == nullptr) return of_utf8(bytes, 0, guess.confidence);
  return of_charset(bytes, *guess.charset, 0, guess.confidence);
}

}  // namespace openwash
