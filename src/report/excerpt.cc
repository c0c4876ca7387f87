#include "report/excerpt.h"

#include <algorithm>

#include "report/printable.h"
#include "report/wrap.h"
#include "text/width.h"

namespace openwash {
namespace {

// Where the bytes of `inner` lie in the quote of `outer`: by their offsets where these are the quote's own (UTF-8 that is whole),
// else the first such words at or after `from`.
// Requires: `inner` begins within `outer`.
Span position_in(const Place& outer, const Place& inner, std::size_t from) {
  const std::string_view quote = outer.quote;
  std::size_t begin = 0;
  const std::size_t offset = inner.start - outer.start;
  if (inner.quote.empty()) return {};
  if (offset <= quote.size() && quote.substr(offset, inner.quote.size()) == inner.quote)
    begin = offset;
  else
    begin = quote.find(inner.quote, from);
  if (begin == std::string_view::npos) return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + inner.quote.size())};
}

bool is_blank(char32_t code) {
  return code == ' ' || (code >= 0x09 && code <= 0x0D) || code == 0xA0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x85;
}

// Characters that only tell where a line may end, or how bytes are ordered, show nothing and would part words that are whole.
bool is_nothing(char32_t code) {
  return code == 0xAD || code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

std::vector<bool> marked_bytes(const Place& place, const std::vector<Place>& decisive) {
  std::vector<bool> marked(place.quote.size());
  std::size_t from = 0;
  for (const Place& inner : decisive) {
    if (inner.start < place.start || inner.end > place.end) continue;
    const Span span = position_in(place, inner, from);
    for (std::uint32_t i = span.begin; i < span.end; ++i) marked[i] = true;
    from = std::max<std::size_t>(from, span.end);
  }
  return marked;
}

void append_mark(std::vector<Span>& marks, std::size_t begin, std::size_t end) {
  const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  if (!marks.empty() && marks.back().end == span.begin)
    marks.back().end = span.end;
  else
    marks.push_back(span);
}

// The parts of `marks` that lie in `line`.
std::vector<Span> within(const std::vector<Span>& marks, Span line) {
  std::vector<Span> parts;
  for (const Span mark : marks)
    if (mark.overlaps(line)) parts.push_back({std::max(mark.begin, line.begin), std::min(mark.end, line.end)});
  return parts;
}

std::string carets(std::string_view words, Span line, const std::vector<Span>& parts) {
  std::string out;
  for (const Span part : parts) {
    out.append(display_width(words.substr(line.begin, part.begin - line.begin)) - out.size(), ' ');
    out.append(display_width(words.substr(part.begin, part.size())), '^');
  }
  return out;
}

std::string underlined(std::string_view words, Span line, const std::vector<Span>& parts, const Style& style) {
  std::string out;
  std::uint32_t at = line.begin;
  for (const Span part : parts) {
    out += words.substr(at, part.begin - at);
    out += style(Ink::underlined, words.substr(part.begin, part.size()));
    at = part.end;
  }
  out += words.substr(at, line.end - at);
  return out;
}

// Which lines are shown: all, or the one at `keep`, the decisive ones and the neighbours of these, as far as there is room.
std::vector<bool> chosen(const std::vector<Span>& lines, const std::vector<Span>& marks, std::size_t most, std::size_t keep) {
  if (most == 0 || lines.size() <= most) return std::vector<bool>(lines.size(), true);
  std::vector<bool> shown(lines.size());
  std::size_t room = most;
  const auto show = [&](std::size_t i) {
    if (i >= lines.size() || shown[i] || room == 0) return;
    shown[i] = true;
    --room;
  };
  show(keep);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!within(marks, lines[i]).empty()) show(i);
  for (std::size_t distance = 1; distance < lines.size() && room > 0; ++distance) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (shown[i]) kept.push_back(i);
    for (const std::size_t i : kept) show(i + 1), show(i - 1);
  }
  return shown;
}

}  // namespace

Excerpt excerpt_of(const Place& place, const std::vector<Place>& decisive) {
  const std::vector<bool> marked = marked_bytes(place, decisive);
  const std::string_view quote = place.quote;
  Excerpt excerpt;
  bool blank = false;
  bool blank_marked = false;
  for (std::size_t at = 0; at < quote.size();) {
    const Cell cell = cell_at(quote, at);
    if (is_blank(cell.code)) {
      blank_marked = blank ? blank_marked && marked[at] : marked[at];
      blank = true;
    } else if (!is_nothing(cell.code)) {
      const std::size_t begin = excerpt.words.size();
      if (blank && begin > 0) {
        excerpt.words += ' ';
        if (blank_marked && marked[at]) append_mark(excerpt.marks, begin, begin + 1);
      }
      blank = false;
      const std::size_t from = excerpt.words.size();
      excerpt.words += printable(quote.substr(at, cell.size));
      if (marked[at]) append_mark(excerpt.marks, from, excerpt.words.size());
    }
    at += cell.size;
  }
  return excerpt;
}

std::string shortened(const Place& place, std::size_t width) {
  std::string words = excerpt_of(place, {}).words;
  if (display_width(words) <= width) return words;
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < words.size()) {
    const Cell cell = cell_at(words, at);
    if (used + static_cast<std::size_t>(cell.width) + 3 > width) break;
    used += static_cast<std::size_t>(cell.width);
    at += cell.size;
  }
  words.resize(at);
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words + "...";
}

std::string drawn(const Excerpt& excerpt, const ExcerptLayout& layout, const Style& style) {
  std::string out;
  const std::size_t width = layout.width > layout.margin.size() + 10 ? layout.width - layout.margin.size() : 10;
  const auto lines = wrapped(excerpt.words, width);
  const auto shown = chosen(lines, excerpt.marks, layout.most_lines, layout.from_end ? lines.size() - 1 : 0);
  const std::string margin = style(Ink::faint, layout.margin);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!shown[i]) {
      if (i == 0 || shown[i - 1]) out += margin + "[...]\n";
      continue;
    }
    const auto parts = within(excerpt.marks, lines[i]);
    out += margin;
    out += style.colour() ? underlined(excerpt.words, lines[i], parts, style)
                          : excerpt.words.substr(lines[i].begin, lines[i].size());
    out += '\n';
    if (!style.colour() && !parts.empty()) out += std::string(layout.margin) + carets(excerpt.words, lines[i], parts) + '\n';
  }
  return out;
}

}  // namespace openwash
