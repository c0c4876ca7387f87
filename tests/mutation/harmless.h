#pragma once

#include <string>

#include "known_copy.h"
#include "random.h"

namespace openwash::mutation {

// A way in which copies of a text differ that means nothing.
struct Disguise {
  const char* name;
  std::string (*make)(const KnownCopy& copy, Random& random);  // empty where it changes nothing
};

extern const Disguise harmless_disguises[];
extern const std::size_t harmless_count;

}  // namespace openwash::mutation
