#include "claims/html_tag.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace openwash {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

constexpr std::array<std::string_view, 30> blocks{
    "p",       "br",      "div",     "table", "tr",     "td",      "th",     "li",    "ul",         "ol",
    "h1",      "h2",      "h3",      "h4",    "h5",     "h6",      "hr",     "dl",    "dt",         "dd",
    "summary", "details", "section", "pre",   "center", "caption", "figure", "thead", "blockquote", "tbody"};

}  // namespace

HtmlTag html_tag(std::string_view text) {
  HtmlTag tag;
  std::size_t at = 1;
  const bool ends = text.substr(at, 1) == "/";
  if (ends) ++at;
  std::string name;
  while (at < text.size() && (is_letter(text[at]) || (!name.empty() && is_digit(text[at])))) name += to_lower(text[at++]);
  if (name.empty() || at >= text.size() || (text[at] != '>' && text[at] != '/' && text[at] > ' ')) return tag;
  if (text.find('<', 1) != nowhere) return tag;
  tag.name = (ends ? "/" : "") + name;
  tag.parts_words = std::find(blocks.begin(), blocks.end(), name) != blocks.end() && text.size() > 2;
  tag.heading = !ends && name.size() == 2 && name[0] == 'h' && is_digit(name[1]);
  tag.hides_words = !ends && (name == "pre" || name == "script" || name == "style");
  while (at < text.size()) {
    while (at < text.size() && !is_letter(text[at])) ++at;
    std::string key;
    while (at < text.size() && (is_letter(text[at]) || text[at] == '-')) key += to_lower(text[at++]);
    std::size_t value = text.find_first_not_of(" \t\r\n", at);
    if (value == nowhere || text[value] != '=') continue;
    value = text.find_first_not_of(" \t\r\n", value + 1);
    if (value == nowhere) break;
    const char quote = text[value];
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) ++value;
    std::size_t end = quoted ? text.find(quote, value) : text.find_first_of(" \t\r\n>", value);
    if (end == nowhere) end = text.size() - 1;
    const std::string content(text.substr(value, end - value));
    at = end;
    if (key == "src") tag.source = content;
    if (key == "href") tag.target = content;
    if (key == "alt") {
      tag.alternative = content;
      tag.alternative_at = value;
    }
  }
  return tag;
}

}  // namespace openwash
