#pragma once

namespace openwash {

// Of this program, such as "1.2.3".
const char* version();

}  // namespace openwash
