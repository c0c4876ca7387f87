#include "formats/format.h"
#include "formats/recognising.h"
#include "formats_each.inc"

namespace openwash {

const Format* format_of(std::string_view path, std::string_view head) {
  return recognising(formats(), path, head);
}

}  // namespace openwash
