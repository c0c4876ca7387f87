#pragma once

#include <string_view>

#include "base/span.h"
#include "formats/metadata.h"

namespace openwash {

// Appends the scalars of the YAML in `part` of `source` to `metadata`, as they are written: `no` stays "no", duplicate keys are
// both kept, an alias of a short scalar is its value. Tabs that YAML forbids are read as blanks. Where the YAML is broken, a
// warning names the line, and reading goes on at the next key that begins a line. Linear but for broken lines, each of which
// costs as much as what follows it; only the first few are stepped over.
void read_yaml(std::string_view source, Span part, Metadata& metadata);

// Whether the first line of `chars` that is neither empty nor a comment begins with a key and a colon.
bool begins_with_yaml_key(std::string_view chars);

}  // namespace openwash
