#include "formats/flow.h"

#include <utility>

namespace openwash {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

}  // namespace

void Flow::text(std::string_view chars, std::uint32_t source) {
  for (std::size_t at = 0; at < chars.size();) {
    const auto place = source + static_cast<std::uint32_t>(at);
    if (is_space(chars[at])) {
      if (blank_.chars == nullptr) blank_ = {" ", {place, place + 1}};
      ++at;
      continue;
    }
    // Words with single blanks between them go in one piece.
    std::size_t end = at + 1;
    while (end < chars.size() &&
           (!is_space(chars[end]) || (chars[end] == ' ' && end + 1 < chars.size() && !is_space(chars[end + 1])))) {
      ++end;
    }
    begin_text(place);
    writer_.copy(chars.substr(at, end - at), place);
    at = end;
  }
}

void Flow::verbatim(std::string_view chars, std::uint32_t source) {
  if (chars.empty()) return;
  begin_text(source);
  writer_.copy(chars, source);
}

void Flow::stand_for(std::string_view chars, Span source) {
  if (chars.size() == 1 && is_space(chars[0])) {
    if (blank_.chars == nullptr) blank_ = {" ", source};
    return;
  }
  begin_text(source.begin);
  writer_.put(chars, source.begin, source.size());
}

void Flow::mark(std::string mark, std::uint32_t indent) {
  mark_ = std::move(mark);
  mark_indent_ = indent;
}

void Flow::roll_back(std::uint32_t size) {
  writer_.truncate(size);
  blank_ = {};
  mark_.clear();
  joined_ = false;
  breaks_ = 2;
}

void Flow::begin_text(std::uint32_t source) {
  const std::string& written = writer_.chars();
  const auto put_in = [&](std::string_view chars) { writer_.put(chars, source, 0); };
  const auto has_break = [&](int count) {
    return written.size() < static_cast<std::size_t>(count) || written[written.size() - static_cast<std::size_t>(count)] == '\n';
  };
  if (joined_) {
    breaks_ = 0;
    if (blank_.chars == nullptr) blank_ = {" ", {}};
  }
  if (breaks_ > 0 && !has_break(1)) put_in("\n");
  if (breaks_ > 1 && !has_break(2)) put_in("\n");
  breaks_ = 0;
  if (at_line_start()) {
    const std::uint32_t indent = mark_.empty() ? indent_ : mark_indent_;
    if (indent > 0) put_in(std::string(indent, ' '));
    if (!mark_.empty()) put_in(mark_);
    mark_.clear();
  } else if (blank_.chars != nullptr) {
    const Span place = blank_.source.empty() ? Span{source, source} : blank_.source;
    writer_.put(blank_.chars, place.begin, place.size());
  }
  blank_ = {};
  joined_ = false;
}

}  // namespace openwash
