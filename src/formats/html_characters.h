#pragma once

#include <string_view>

#include "base/span.h"
#include "formats/character_references.h"
#include "formats/flow.h"

namespace openwash {

// Writes text of a page with its character references read.
class HtmlCharacters {
 public:
  // Keeps a view of `html`.
  explicit HtmlCharacters(std::string_view html) : html_(html) {}

  // `span` is of the page; with `keeps_lines` its line ends and blanks matter.
  void write(Span span, bool keeps_lines, Flow& flow);

 private:
  std::string_view html_;
  CharacterReferences references_;
};

}  // namespace openwash
