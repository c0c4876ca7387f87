#include "text/charset_guess.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/ascii.h"

namespace openwash {
namespace {

bool is_high(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80;
}

// No charset has these inside a character of several bytes.
bool is_boundary(char byte) {
  return static_cast<unsigned char>(byte) < 0x30;
}

// The passages that tell the charset. ICU looks at the first 8 KiB only, and a licence may have its one foreign name at the end.
std::string telling_passages(std::string_view bytes) {
  constexpr std::size_t enough = 8192;
  constexpr std::size_t longest = 2048;
  constexpr std::size_t context = 48;
  std::string passages;
  for (std::size_t at = 0; at < bytes.size() && passages.size() < enough;) {
    const auto high = static_cast<std::size_t>(
        std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), is_high) - bytes.begin());
    if (high == bytes.size()) break;
    std::size_t begin = high;
    while (begin > at && (high - begin < context || !is_boundary(bytes[begin - 1])) && high - begin < 4 * context) --begin;
    std::size_t end = high + 1;
    while (end < bytes.size() && end - begin < longest && (end - high < context || !is_boundary(bytes[end]))) ++end;
    passages.append(bytes.substr(begin, end - begin)).push_back('\n');
    at = end;
  }
  return passages;
}

// In a text of several bytes a character, most bytes above 0x7F stand beside another; accents and signs stand alone.
bool stand_alone(std::string_view passages) {
  std::size_t high = 0;
  std::size_t alone = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (!is_high(passages[i])) continue;
    ++high;
    alone += (i == 0 || !is_high(passages[i - 1])) && (i + 1 == passages.size() || !is_high(passages[i + 1]));
  }
  return alone * 2 > high;
}

bool is_multibyte(const Charset& charset) {
  for (const char* name : {"GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR"}) {
    if (std::string_view(name) == charset.name) return true;
  }
  return false;
}

std::vector<CharsetGuess> guesses_of_icu(std::string_view passages) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
  ucsdet_setText(detector.get(), passages.data(), static_cast<std::int32_t>(passages.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  std::vector<CharsetGuess> guesses;
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    const std::int32_t confidence = ucsdet_getConfidence(matches[i], &status);
    const Charset* charset = U_SUCCESS(status) ? charset_named(name) : nullptr;
    if (charset != nullptr) guesses.push_back({charset, confidence});
  }
  return guesses;
}

// What the text says of itself near its start: charset=gb2312, encoding="Shift_JIS".
const Charset* declared_charset(std::string_view bytes) {
  const std::string head = folded(bytes.substr(0, 1024));
  for (std::string_view key : {"charset=", "encoding="}) {
    std::size_t at = head.find(key);
    if (at == std::string::npos) continue;
    at += key.size();
    if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
    const std::size_t end = std::min(head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.", at), head.size());
    return charset_named(head.substr(at, end - at));
  }
  return nullptr;
}

std::size_t count_high(std::string_view bytes) {
  return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_high));
}

// The share of the high bytes that the charset has no character for, in percent. Passages may begin and end inside a character.
std::size_t misfit(std::string_view passages, const Charset& charset) {
  return convert(passages, charset, 0).invalid * 100 / std::max<std::size_t>(1, count_high(passages));
}

// ICU gives 10 for "could be".
bool is_more_than_possible(const CharsetGuess& guess) {
  return guess.confidence >= 20;
}

std::size_t misfit(std::string_view passages, const CharsetGuess& guess) {
  return misfit(passages, is_more_than_possible(guess) ? widened(*guess.charset, passages) : *guess.charset);
}

}  // namespace

CharsetGuess guess_charset(std::string_view bytes) {
  constexpr std::size_t tolerable = 2;
  // Pairs that fit by accident end with the first word of odd length.
  constexpr std::size_t no_accident = 20;
  const std::string passages = telling_passages(bytes);
  const Charset* declared = declared_charset(bytes);
  if (declared != nullptr && misfit(passages, *declared) <= tolerable) return {declared, 100};
  const std::vector<CharsetGuess> guesses = guesses_of_icu(passages);
  const bool alone = stand_alone(passages);
  const bool tells_pairs = !alone && count_high(passages) >= no_accident;
  for (const CharsetGuess& guess : guesses) {
    const bool fits = is_multibyte(*guess.charset) && misfit(passages, guess) == 0;
    if (tells_pairs && fits && is_more_than_possible(guess)) return guess;
  }
  for (const CharsetGuess& guess : guesses) {
    const bool is_unlikely = alone || (guess.confidence < 50 && misfit(passages, guess) > tolerable);
    if (!is_multibyte(*guess.charset) || !is_unlikely) return guess;
  }
  return {alone ? charset_named("windows-1252") : nullptr, 10};
}

}  // namespace openwash
