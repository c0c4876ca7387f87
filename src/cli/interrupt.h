#pragma once

namespace openwash {

// From now on the first Ctrl-C (or termination) only asks to stop, so that what was done can be written whole; the second one
// ends the program at once.
void heed_interrupts();

// Whether somebody asked to stop.
bool interrupted();

}  // namespace openwash
