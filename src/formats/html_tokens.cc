#include "formats/html_tokens.h"

#include <algorithm>

#include "base/ascii.h"

namespace openwash {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
std::size_t find_or_end(std::string_view chars, std::string_view what, std::size_t from) {
  return std::min(chars.find(what, from), chars.size());
}

// The offset after `what`, or the end: what is not closed takes all the rest.
std::size_t find_past(std::string_view chars, std::string_view what, std::size_t from) {
  const std::size_t found = chars.find(what, from);
  return found == std::string_view::npos ? chars.size() : found + what.size();
}

std::size_t end_of_name(std::string_view html, std::size_t at) {
  while (at < html.size() && !is_space(html[at]) && html[at] != '/' && html[at] != '>') ++at;
  return at;
}

struct Attribute {
  std::string_view name;
  std::string_view value;
};

// Reads the attribute at `at` inside a tag and moves `at` behind it. False at the end of the tag, `at` then being at its '>'.
bool next_attribute(std::string_view html, std::size_t& at, Attribute& read) {
  const auto skip_space = [&] {
    while (at < html.size() && is_space(html[at])) ++at;
  };
  while (at < html.size() && (is_space(html[at]) || html[at] == '/')) ++at;
  if (at == html.size() || html[at] == '>') return false;
  const std::size_t name = at++;
  while (at < html.size() && !is_space(html[at]) && html[at] != '/' && html[at] != '>' && html[at] != '=') ++at;
  read = {html.substr(name, at - name), {}};
  skip_space();
  if (at == html.size() || html[at] != '=') return true;
  ++at;
  skip_space();
  if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
    const std::size_t value = at + 1;
    const std::size_t end = find_or_end(html, html.substr(at, 1), value);
    read.value = html.substr(value, end - value);
    at = std::min(end + 1, html.size());
    return true;
  }
  const std::size_t value = at;
  while (at < html.size() && !is_space(html[at]) && html[at] != '>') ++at;
  read.value = html.substr(value, at - value);
  return true;
}

bool holds_only_text(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_PLAINTEXT:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool HtmlTokens::next(HtmlToken& token) {
  if (contents_of_ != GUMBO_TAG_UNKNOWN) {
    read_contents(token);
    if (!token.span.empty()) return true;
  }
  while (at_ < html_.size()) {
    if (html_[at_] == '<') {
      const std::size_t before = at_;
      if (read_markup(token)) return true;
      if (at_ > before) continue;
    }
    const std::size_t end = find_or_end(html_, "<", at_ + 1);
    token = {HtmlToken::Kind::text, GUMBO_TAG_UNKNOWN, {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)}};
    at_ = end;
    return true;
  }
  return false;
}

// At a '<'. Reads a tag, or a comment that is asked for, or passes over it; stays where the '<' is only a sign.
bool HtmlTokens::read_markup(HtmlToken& token) {
  const auto char_at = [&](std::size_t at) { return at < html_.size() ? html_[at] : '\0'; };
  const char first = char_at(at_ + 1);
  if (is_letter(first)) return read_tag(token, at_ + 1);
  if (first == '/' && is_letter(char_at(at_ + 2))) return read_tag(token, at_ + 2);
  if (html_.substr(at_, 4) == "<!--") {
    const bool is_empty = html_.substr(at_, 5) == "<!-->" || html_.substr(at_, 6) == "<!--->";
    const std::size_t begin = at_;
    at_ = find_past(html_, is_empty ? ">" : "-->", at_ + 4);
    if (!with_comments_) return false;
    token = {HtmlToken::Kind::comment, GUMBO_TAG_UNKNOWN, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}};
    return true;
  } else if (first == '!' || first == '?' || (first == '/' && at_ + 2 < html_.size())) {
    at_ = find_past(html_, ">", at_ + 2);
  }
  return false;
}

bool HtmlTokens::read_tag(HtmlToken& token, std::size_t name) {
  const std::size_t begin = at_;
  const std::size_t name_end = end_of_name(html_, name);
  Attribute ignored;
  at_ = name_end;
  while (next_attribute(html_, at_, ignored)) {
  }
  if (at_ == html_.size()) return false;
  ++at_;
  const bool opens = name == begin + 1;
  const GumboTag tag = gumbo_tagn_enum(html_.data() + name, static_cast<unsigned>(name_end - name));
  token = {opens ? HtmlToken::Kind::open : HtmlToken::Kind::close,
           tag,
           {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}};
  if (opens && holds_only_text(tag)) contents_of_ = tag;
  return true;
}

// Reads up to the closing tag of an element that holds only text.
void HtmlTokens::read_contents(HtmlToken& token) {
  const GumboTag tag = contents_of_;
  const std::string_view name = gumbo_normalized_tagname(tag);
  contents_of_ = GUMBO_TAG_UNKNOWN;
  std::size_t end = find_or_end(html_, "</", at_);
  while (end < html_.size()) {
    const std::size_t name_end = end_of_name(html_, end + 2);
    if (tag != GUMBO_TAG_PLAINTEXT && equals_folded(html_.substr(end + 2, name_end - end - 2), name)) break;
    end = find_or_end(html_, "</", end + 2);
  }
  token = {HtmlToken::Kind::text, tag, {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)}};
  at_ = end;
}

std::string_view attribute(std::string_view tag, std::string_view name) {
  return find_attribute(tag, name).value_or(std::string_view());
}

std::optional<std::string_view> find_attribute(std::string_view tag, std::string_view name) {
  std::size_t at = end_of_name(tag, 1);
  Attribute read;
  while (next_attribute(tag, at, read)) {
    if (equals_folded(read.name, name)) return read.value;
  }
  return std::nullopt;
}

}  // namespace openwash
