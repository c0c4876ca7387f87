#include "formats/model_header.h"

#include <algorithm>
#include <iterator>

namespace openwash {

#define ROW(name) ModelFormat name##_model();
#include "formats_models.inc"
#undef ROW

std::span<const ModelFormat> model_formats() {
  static const ModelFormat table[] = {
#define ROW(name) name##_model(),
#include "formats_models.inc"
#undef ROW
  };
  return table;
}

const ModelFormat* model_format_of(std::string_view path, std::string_view head) {
  const std::span<const ModelFormat> table = model_formats();
  const auto found = std::find_if(table.begin(), table.end(), [&](const ModelFormat& f) { return f.recognises(path, head); });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace openwash
