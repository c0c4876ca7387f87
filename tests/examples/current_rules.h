#pragma once

#include <utility>

#include "openwash.h"
#include "support/catch.h"

// An analyzer of the rules as they stand in the source tree, so that who edits them need not build.
inline const openwash::Analyzer& analyzer() {
  static const openwash::Analyzer compiled = [] {
    openwash::Result<openwash::Analyzer> result = openwash::Analyzer::from_directory(OPENWASH_RULES_DIRECTORY);
    if (!result) FAIL(result.error().message());
    return std::move(result).value();
  }();
  return compiled;
}
