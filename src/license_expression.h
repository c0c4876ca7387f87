#pragma once

#include <string_view>
#include <vector>

namespace openwash {

// How the parts of a value that names licences belong together.
enum class Joint {
  none,      // one name
  list,      // "mit,gemma": every one binds
  both,      // "MIT AND Apache-2.0": the same
  choice,    // "MIT OR Apache-2.0", "MIT/Apache-2.0": whoever takes it chooses one
  addition,  // "GPL-2.0-only WITH Classpath-exception-2.0": a licence and what was added to it
};

struct LicenseExpression {
  Joint joint = Joint::none;
  std::vector<std::string_view> parts;  // of `value`, none empty; one where there is no joint, none where there is nothing
};

// Takes a value apart at its loosest joint: commas bind least, then choices, then AND, then WITH; SPDX's words count in any case.
// What stands in brackets stays in one piece, unless they enclose all. The slashes of addresses join nothing. At worst quadratic.
LicenseExpression taken_apart(std::string_view value);

}  // namespace openwash
