#include "cli/version.h"

namespace openwash {

const char* version() {
  return OPENWASH_VERSION;
}

}  // namespace openwash
