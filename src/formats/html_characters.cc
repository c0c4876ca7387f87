#include "formats/html_characters.h"

#include <algorithm>

namespace openwash {

void HtmlCharacters::write(Span span, bool keeps_lines, Flow& flow) {
  std::string_view left = html_.substr(span.begin, span.size());
  std::uint32_t at = span.begin;
  const auto write_plain = [&](std::size_t size) {
    keeps_lines ? flow.verbatim(left.substr(0, size), at) : flow.text(left.substr(0, size), at);
    left.remove_prefix(size);
    at += static_cast<std::uint32_t>(size);
  };
  while (!left.empty()) {
    if (left.front() != '&') {
      write_plain(std::min(left.find('&'), left.size()));
      continue;
    }
    const CharacterReferences::Reference& reference = references_.at_front(left);
    if (reference.size == 0) {
      write_plain(1);
      continue;
    }
    flow.stand_for(reference.chars, {at, at + reference.size});
    left.remove_prefix(reference.size);
    at += reference.size;
  }
}

}  // namespace openwash
