#pragma once

#include <cstdint>

#include "base/span.h"

namespace openwash {

using ConceptId = std::uint16_t;

// A concept met in a clause: words [first, last) of the clause, which are the bytes `span` of the text.
struct Event {
  ConceptId concept_id = 0;
  std::uint16_t first = 0;
  std::uint16_t last = 0;
  Span span;
};

}  // namespace openwash
