#include "formats/html_asides.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "formats/flow.h"
#include "formats/html_blocks.h"
#include "formats/html_characters.h"
#include "formats/html_tokens.h"

namespace openwash {
namespace {

constexpr std::uint32_t comment_open = 4;  // "<!--"

bool is_hidden(std::string_view tag) {
  if (find_attribute(tag, "hidden")) return true;
  std::string style;
  for (const char c : attribute(tag, "style")) {
    if (!is_blank(c)) style += to_lower(c);
  }
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool never_closed(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
      return true;
    default:
      return false;
  }
}

class Search {
 public:
  explicit Search(std::string_view html) : html_(html), characters_(html) {}

  Text run() {
    HtmlTokens tokens(html_, true);
    HtmlToken token;
    while (tokens.next(token)) {
      switch (token.kind) {
        case HtmlToken::Kind::comment:
          write_comment(token.span);
          break;
        case HtmlToken::Kind::open:
          open(token);
          break;
        case HtmlToken::Kind::close:
          close(token);
          break;
        case HtmlToken::Kind::text:
          if (inside_ > 0 && token.tag == GUMBO_TAG_UNKNOWN) characters_.write(token.span, false, flow_);
          if (token.tag == GUMBO_TAG_TITLE) write(token.span);
          break;
      }
    }
    return flow_.take();
  }

 private:
  void write(Span span) {
    flow_.end_paragraph();
    characters_.write(span, false, flow_);
    flow_.end_paragraph();
  }

  // Tags in a comment are left out.
  void write_comment(Span comment) {
    const std::string_view source = html_.substr(comment.begin, comment.size());
    if (source == "<!-->" || source == "<!--->") return;
    const std::uint32_t begin = std::min(comment.begin + comment_open, comment.end);
    const bool closed = source.substr(comment_open).ends_with("-->");
    HtmlTokens tokens(html_.substr(begin, comment.end - (closed ? 3 : 0) - begin));
    HtmlToken token;
    flow_.end_paragraph();
    while (tokens.next(token)) {
      if (token.kind == HtmlToken::Kind::text && token.tag == GUMBO_TAG_UNKNOWN)
        characters_.write({begin + token.span.begin, begin + token.span.end}, false, flow_);
      else if (block_of(token.tag) != HtmlBlock::inline_text)
        flow_.end_paragraph();
    }
    flow_.end_paragraph();
  }

  void open(const HtmlToken& token) {
    const std::string_view tag = html_.substr(token.span.begin, token.span.size());
    const bool is_block = block_of(token.tag) != HtmlBlock::inline_text;
    if (hidden_by_ == GUMBO_TAG_P && is_block) inside_ = 0;  // a paragraph need not be closed
    if (inside_ > 0) {
      inside_ += token.tag == hidden_by_ ? 1 : 0;
      if (is_block) flow_.end_paragraph();
    } else if (!never_closed(token.tag) && (block_of(token.tag) == HtmlBlock::dropped || is_hidden(tag))) {
      inside_ = 1;
      hidden_by_ = token.tag;
      flow_.end_paragraph();
    }
    // In the order in which they stand there.
    std::vector<std::string_view> values;
    for (const std::string_view name : {"title", "alt", "aria-label", "content", "summary"}) {
      const std::string_view value = attribute(tag, name);
      if (!value.empty()) values.push_back(value);
    }
    std::sort(values.begin(), values.end(), [](std::string_view a, std::string_view b) { return a.data() < b.data(); });
    for (const std::string_view value : values) {
      const auto begin = static_cast<std::uint32_t>(value.data() - html_.data());
      write({begin, begin + static_cast<std::uint32_t>(value.size())});
    }
  }

  void close(const HtmlToken& token) {
    if (inside_ == 0) return;
    if (token.tag == hidden_by_) --inside_;
    if (inside_ == 0 || block_of(token.tag) != HtmlBlock::inline_text) flow_.end_paragraph();
  }

  std::string_view html_;
  Flow flow_;
  HtmlCharacters characters_;
  GumboTag hidden_by_ = GUMBO_TAG_UNKNOWN;
  std::uint32_t inside_ = 0;  // open elements of that name, the hidden one among them
};

}  // namespace

Text html_asides(std::string_view html) {
  return Search(html).run();
}

}  // namespace openwash
