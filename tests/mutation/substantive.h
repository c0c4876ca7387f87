#pragma once

#include <optional>
#include <string>

#include "base/span.h"
#include "known_copy.h"
#include "random.h"

namespace openwash::mutation {

// A copy with one change of substance.
struct Mutant {
  std::string chars;
  Span changed;  // what was put in or stands there now; where words were taken out, the gap between those around them
  bool taken_out = false;
};

struct Mutation {
  const char* name;
  std::optional<Mutant> (*make)(const KnownCopy& copy, Random& random);  // none where the copy has no place for it
};

extern const Mutation substantive_mutations[];
extern const std::size_t substantive_count;

}  // namespace openwash::mutation
