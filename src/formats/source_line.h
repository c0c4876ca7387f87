#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/span.h"

namespace openwash {

// A line of a text without its end (LF, CR LF or CR), and where the next one begins.
struct SourceLine {
  std::string_view chars;
  std::uint32_t begin = 0;
  std::uint32_t next = 0;

  Span span() const { return {begin, begin + static_cast<std::uint32_t>(chars.size())}; }
};

// The line that begins at `at`. Requires: at <= source.size(); at the end, an empty line that leads nowhere.
inline SourceLine line_at(std::string_view source, std::uint32_t at) {
  const std::size_t end = std::min(source.find_first_of("\n\r", at), source.size());
  const std::size_t next = source.substr(end).starts_with("\r\n") ? end + 2 : std::min(end + 1, source.size());
  return {source.substr(at, end - at), at, static_cast<std::uint32_t>(next)};
}

// `span` without the blanks at its ends.
inline Span trimmed(std::string_view source, Span span) {
  constexpr std::string_view blanks = " \t\n\r";
  while (!span.empty() && blanks.find(source[span.begin]) != std::string_view::npos) ++span.begin;
  while (!span.empty() && blanks.find(source[span.end - 1]) != std::string_view::npos) --span.end;
  return span;
}

}  // namespace openwash
