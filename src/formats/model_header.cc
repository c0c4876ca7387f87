#include "formats/model_header.h"

#include "formats/recognising.h"
#include "formats_models.inc"

namespace openwash {

const ModelFormat* model_format_of(std::string_view path, std::string_view head) {
  return recognising(model_formats(), path, head);
}

}  // namespace openwash
