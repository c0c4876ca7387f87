#pragma once

#include <array>

namespace openwash {

// The courts, in the order in which every report names them.
inline constexpr std::array court_order = {"osd", "osaid", "fsf", "dfsg", "eu"};

}  // namespace openwash
