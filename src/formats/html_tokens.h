#pragma once

#include <gumbo.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace openwash {

// A piece of an HTML page. Doctypes and processing instructions are no tokens: they are passed over.
struct HtmlToken {
  enum class Kind { text, open, close, comment };

  Kind kind = Kind::text;
  GumboTag tag =
      GUMBO_TAG_UNKNOWN;  // of a tag; of text the element whose contents are nothing but text (title, script), else unknown
  Span span;              // with the angle brackets
};

// Cuts a page into tokens in source order, as browsers do, without building a tree: linear in time, constant in memory, whatever
// the nesting. (A tree's text need not be in source order, and gumbo's takes quadratic time and space on hostile pages.)
class HtmlTokens {
 public:
  // Keeps a view of `html`. Comments are passed over unless they are asked for.
  explicit HtmlTokens(std::string_view html, bool with_comments = false) : html_(html), with_comments_(with_comments) {}

  // The next token, or false at the end.
  bool next(HtmlToken& token);

 private:
  bool read_markup(HtmlToken& token);
  bool read_tag(HtmlToken& token, std::size_t name);
  void read_contents(HtmlToken& token);

  std::string_view html_;
  bool with_comments_;
  std::size_t at_ = 0;
  GumboTag contents_of_ = GUMBO_TAG_UNKNOWN;
};

// The value of an attribute in the source of an opening tag, without quotes; empty where it has none. Name in lower case.
std::string_view attribute(std::string_view tag, std::string_view name);

// The same, but none where it has no such attribute.
std::optional<std::string_view> find_attribute(std::string_view tag, std::string_view name);

}  // namespace openwash
