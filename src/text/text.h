#pragma once

#include <string>

#include "text/source_map.h"

namespace openwash {

// Valid UTF-8 and the way back to the bytes it was made from. The pair never separates.
struct Text {
  std::string chars;
  SourceMap map;
};

}  // namespace openwash
