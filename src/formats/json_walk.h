#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "formats/metadata.h"

namespace openwash {

// Why JSON could not be read to its end.
struct JsonFault {
  std::uint32_t at = 0;  // byte of the source
  const char* why = "";
};

struct JsonVisitor {
  // Whether the values inside the object or array of this key ("", "license", "layers.0") are of interest.
  std::function<bool(std::string_view key)> enters = [](std::string_view) { return true; };

  // A scalar: strings without quotes and escapes, numbers and words as written, null as an empty text. False ends the walk.
  std::function<bool(Entry entry, bool is_string)> take;
};

// Walks strict JSON; duplicate keys are met twice, control characters inside strings are let through. What was met before a fault
// stays met; keys beyond longest_path are passed over. Memory: the values of interest and one level a bracket, of which there may
// be a thousand. Linear.
std::optional<JsonFault> walk_json(std::string_view source, const JsonVisitor& visitor);

}  // namespace openwash
