#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace openwash {

// The first of `table` that recognises a file of this path which begins with `head`, or null.
template <class OneFormat>
const OneFormat* recognising(std::span<const OneFormat> table, std::string_view path, std::string_view head) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const OneFormat& one) { return one.recognises(path, head); });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace openwash
