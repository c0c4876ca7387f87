#include "report/wrap.h"

#include <algorithm>
#include <cstdint>

#include "text/width.h"

namespace openwash {
namespace {

bool one_of(char32_t code, std::u32string_view set) {
  return set.find(code) != std::u32string_view::npos;
}

// Written as escapes because sources are ASCII: the usual marks of Chinese, Japanese and Korean print.
bool closes(char32_t code) {
  return one_of(
      code,
      U",.;:!?)]}\u2019\u201D\u3001\u3002\uFF0C\uFF0E\uFF1B\uFF1A\uFF01\uFF1F\uFF09\u300B\u300D\u300F\u3011\u3015\u2026\u30FC");
}
bool opens(char32_t code) {
  return one_of(code, U"([{\u2018\u201C\uFF08\u300A\u300C\u300E\u3010\u3014");
}

bool may_break_between(const Cell& left, const Cell& right) {
  if (left.width < 2 && right.width < 2) return false;
  return right.width > 0 && !closes(right.code) && !opens(left.code);
}

// The last place where the line being filled may end, and where the next one would go on.
struct Break {
  std::uint32_t end = 0;
  std::uint32_t next = 0;
  std::size_t width_of_rest = 0;  // columns since `next`
};

}  // namespace

std::vector<Span> wrapped(std::string_view text, std::size_t width) {
  std::vector<Span> lines;
  std::uint32_t begin = 0;
  std::size_t used = 0;
  Break last;
  Cell before{' ', 1, 1, true};
  for (std::uint32_t at = 0; at < text.size();) {
    const Cell cell = cell_at(text, at);
    const auto columns = static_cast<std::size_t>(cell.width);
    if (cell.code == ' ') {
      const std::uint32_t end = before.code == ' ' && last.next == at ? last.end : at;
      last = {end, at + 1, 0};
    } else {
      if (at > begin && may_break_between(before, cell) && last.next != at) last = {at, at, 0};
      if (used + columns > width && at > begin) {
        if (last.next <= begin) last = {at, at, 0};
        if (last.end > begin) lines.push_back({begin, last.end});
        begin = last.next;
        used = last.width_of_rest;
      }
      last.width_of_rest += columns;
    }
    // Blanks at the start of a line or past its end take no room.
    if (cell.code != ' ' || at > begin) used += columns;
    if (cell.code == ' ' && at == begin) ++begin;
    before = cell;
    at += cell.size;
  }
  std::size_t end = text.size();
  while (end > begin && text[end - 1] == ' ') --end;
  if (end > begin) lines.push_back({begin, static_cast<std::uint32_t>(end)});
  return lines;
}

std::string paragraph(std::string_view text, std::size_t width, std::size_t indent, std::string_view first) {
  std::string out(first);
  bool is_first = true;
  for (const Span line : wrapped(text, width - std::min(indent, width - 2))) {
    if (!is_first || first.empty()) out.append(indent, ' ');
    out += text.substr(line.begin, line.size());
    out += '\n';
    is_first = false;
  }
  if (is_first) out += '\n';
  return out;
}

}  // namespace openwash
