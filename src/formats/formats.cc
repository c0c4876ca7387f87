#include <algorithm>
#include <iterator>

#include "formats/format.h"

namespace openwash {

#define ROW(name) Format name##_format();
#include "formats_each.inc"
#undef ROW

std::span<const Format> formats() {
  static const Format table[] = {
#define ROW(name) name##_format(),
#include "formats_each.inc"
#undef ROW
  };
  return table;
}

const Format* format_of(std::string_view path, std::string_view head) {
  const std::span<const Format> table = formats();
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Format& format) { return format.recognises(path, head); });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace openwash
