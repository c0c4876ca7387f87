#include "claims/claims.h"

namespace openwash {

Said said_in(std::string_view, std::string_view, const Metadata&, std::string_view) {
  return {};
}

}  // namespace openwash
