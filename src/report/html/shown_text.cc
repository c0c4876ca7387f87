#include "report/html/shown_text.h"

#include <algorithm>

#include "report/printable.h"
#include "text/width.h"

namespace openwash {
namespace {

// What only tells where a line may end or how bytes are ordered. A CR is left to the line end that it belongs to.
bool shows_nothing(char32_t code) {
  return code == 0xAD || code == 0x200B || code == 0x2060 || code == 0xFEFF;
}

// The character at `at`, which moves behind it, as it is shown; the UTF-16 units of that.
std::uint32_t append_shown(std::string_view text, std::size_t& at, std::string* out) {
  const Cell cell = cell_at(text, at);
  const std::string_view bytes = text.substr(at, cell.size);
  at += cell.size;
  if (shows_nothing(cell.code)) return 0;
  if (cell.code == '\r') {
    if (at < text.size() && text[at] == '\n') return 0;
    if (out) *out += '\n';
    return 1;
  }
  if (cell.code == '\n' || cell.code == '\t' || (cell.valid && is_printable(cell.code))) {
    if (out) *out += bytes;
    return cell.code < 0x10000 ? 1 : 2;
  }
  const std::string words = printable(bytes);
  if (out) *out += words;
  return cell.valid ? static_cast<std::uint32_t>(words.size()) : 1;  // escapes are ASCII, U+FFFD is one
}

}  // namespace

std::string shown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_shown(text, at, &out);
  return out;
}

ShownText::ShownText(std::string_view text) : text_(text), lines_(text), shown_(lines_.count()) {
  add_part(1, lines_.count());
}

ShownText::ShownText(std::string_view text, const std::vector<const Place*>& places, std::uint32_t margin)
    : text_(text), lines_(text), shown_(lines_.count()) {
  std::vector<bool> wanted(lines_.count() + 2);
  for (const Place* place : places) {
    const std::uint32_t first = place->line > margin ? place->line - margin : 1;
    const std::uint32_t last = std::min(std::max(place->end_line, place->line), lines_.count());
    for (std::uint32_t line = first; line <= std::min(last + margin, lines_.count()); ++line) wanted[line] = true;
  }
  for (std::uint32_t first = 1; first <= lines_.count(); ++first) {
    if (!wanted[first]) continue;
    std::uint32_t last = first;
    while (wanted[last + 1]) ++last;
    add_part(first, last);
    first = last;
  }
}

void ShownText::add_part(std::uint32_t first, std::uint32_t last) {
  Part part{first, {}};
  const auto number = static_cast<std::uint32_t>(parts_.size());
  std::uint32_t units = 0;
  for (std::uint32_t line = first; line <= last; ++line) {
    shown_[line - 1] = Shown{number, units};
    const std::size_t end = lines_.offset({line + 1, 1});
    for (std::size_t at = lines_.offset({line, 1}); at < end;) units += append_shown(text_, at, &part.text);
  }
  parts_.push_back(std::move(part));
}

std::uint32_t ShownText::units_before(std::uint32_t offset, std::uint32_t line) const {
  std::uint32_t units = shown_[line - 1]->units;
  for (std::size_t at = lines_.offset({line, 1}); at < offset;) units += append_shown(text_, at, nullptr);
  return units;
}

std::optional<ShownText::Range> ShownText::range_of(const Place& place) const {
  const auto is_shown = [&](std::uint32_t line) { return line >= 1 && line <= shown_.size() && shown_[line - 1]; };
  if (!is_shown(place.line) || !is_shown(place.end_line) || place.quote.empty()) return std::nullopt;
  const std::uint32_t part = shown_[place.line - 1]->part;
  if (shown_[place.end_line - 1]->part != part) return std::nullopt;
  const std::uint32_t begin = lines_.offset({place.line, place.column});
  const std::uint32_t end = lines_.offset({place.end_line, place.end_column});
  if (end < begin || text_.substr(begin, end - begin) != place.quote) return std::nullopt;
  return Range{part, units_before(begin, place.line), units_before(end, place.end_line)};
}

}  // namespace openwash
