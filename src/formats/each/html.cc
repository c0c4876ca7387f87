#include <gumbo.h>

#include <algorithm>
#include <initializer_list>
#include <string>

#include "base/ascii.h"
#include "formats/format.h"
#include "formats/html_asides.h"
#include "formats/html_blocks.h"
#include "formats/html_text.h"
#include "formats/html_tokens.h"

namespace openwash {
namespace {

bool ends_with_any(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

bool is_white(std::string_view chars) {
  return chars.find_first_not_of(" \t\r\n\f\xEF\xBB\xBF") == std::string_view::npos;
}

std::string_view source_of(std::string_view head, const HtmlToken& token) {
  return head.substr(token.span.begin, token.span.size());
}

// A page says so at its top, whatever comments stand there.
bool begins_as_page(std::string_view head) {
  HtmlTokens tokens(head);
  HtmlToken token;
  std::size_t begin = head.size();
  bool has_root = false;
  while (tokens.next(token)) {
    if (token.kind == HtmlToken::Kind::text && is_white(source_of(head, token))) continue;
    const bool is_root = token.tag == GUMBO_TAG_HTML || token.tag == GUMBO_TAG_HEAD || token.tag == GUMBO_TAG_BODY;
    has_root = is_root && token.kind == HtmlToken::Kind::open;
    begin = token.span.begin;
    break;
  }
  return has_root || folded(head.substr(0, begin)).find("<!doctype html") != std::string::npos;
}

// A piece of a page: it begins with a tag, and nearly all its words stand in paragraphs, items or cells. In Markdown with tags
// most words stand outside, as they do in a text that shows a line of HTML.
bool is_made_of_blocks(std::string_view head) {
  const std::size_t first = std::min(head.find_first_not_of(" \t\r\n"), head.size());
  if (head.substr(first, 1) != "<") return false;
  HtmlTokens tokens(head);
  HtmlToken token;
  std::size_t inside = 0;
  std::size_t outside = 0;
  bool in_block = false;
  while (tokens.next(token)) {
    const HtmlBlock block = block_of(token.tag);
    const bool holds_words = block == HtmlBlock::item || block == HtmlBlock::cell || block == HtmlBlock::heading ||
                             block == HtmlBlock::preformatted || token.tag == GUMBO_TAG_P;
    if (token.kind != HtmlToken::Kind::text) {
      if (holds_words) in_block = token.kind == HtmlToken::Kind::open;
    } else if (!is_white(source_of(head, token))) {
      (in_block ? inside : outside) += token.span.size();
    }
  }
  return inside > 0 && inside >= outside * 9;
}

bool recognises(std::string_view path, std::string_view head) {
  const std::string name = folded(path);
  if (ends_with_any(name, {".html", ".htm", ".xhtml"})) return head.find('<') != std::string_view::npos;
  if (begins_as_page(head)) return true;
  // Markdown may hold blocks of HTML, and the programs that read it know them.
  const bool has_own_syntax = ends_with_any(name, {".md", ".mdx", ".markdown", ".mkd", ".rst", ".adoc", ".xml", ".svg", ".json"});
  return !has_own_syntax && is_made_of_blocks(head);
}

}  // namespace

Format html_format() {
  return {"html", recognises, html_text, html_asides};
}

}  // namespace openwash
