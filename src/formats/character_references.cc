#include "formats/character_references.h"

#include <gumbo.h>

#include <algorithm>

#include "base/ascii.h"

namespace openwash {
namespace {

// The longest name, CounterClockwiseContourIntegral, with its & and semicolon.
constexpr std::size_t longest = 33;

// Hostile pages may hold any number of numeric ones.
constexpr std::size_t most_remembered = 4096;

bool may_continue(char c) {
  return is_letter_or_digit(c) || c == '#';
}

std::string_view candidate(std::string_view html) {
  std::size_t size = 1;
  while (size < html.size() && size < longest && may_continue(html[size])) ++size;
  if (size < html.size() && html[size] == ';') ++size;
  return html.substr(0, size);
}

// What gumbo makes of a piece of text; it knows the names and their rules.
std::string read_by_gumbo(std::string_view source) {
  // White space before the body begins would be dropped, so something stands before it.
  const std::string page = "<body>." + std::string(source);
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  std::string read;
  const GumboVector& top = output->root->v.element.children;
  for (unsigned i = 0; i < top.length; ++i) {
    const auto* body = static_cast<const GumboNode*>(top.data[i]);
    if (body->type != GUMBO_NODE_ELEMENT || body->v.element.tag != GUMBO_TAG_BODY) continue;
    if (body->v.element.children.length == 0) continue;
    const auto* text = static_cast<const GumboNode*>(body->v.element.children.data[0]);
    if (text->type == GUMBO_NODE_TEXT) read = text->v.text.text + 1;
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return read;
}

// A name may be a part of a longer word: "&copyleft" is the sign and four letters, which both sides then end with.
CharacterReferences::Reference resolve(std::string_view source) {
  std::string read = read_by_gumbo(source);
  const auto tails = std::mismatch(source.rbegin(), source.rend(), read.rbegin(), read.rend());
  const auto shared = static_cast<std::size_t>(tails.first - source.rbegin());
  if (shared == source.size() || read.empty()) return {};
  read.resize(read.size() - shared);
  return {read, static_cast<std::uint32_t>(source.size() - shared)};
}

}  // namespace

const CharacterReferences::Reference& CharacterReferences::at_front(std::string_view html) {
  const std::string key(candidate(html));
  const auto known = seen_.find(key);
  if (known != seen_.end()) return known->second;
  if (seen_.size() >= most_remembered) seen_.clear();
  return seen_.emplace(key, resolve(key)).first->second;
}

}  // namespace openwash
