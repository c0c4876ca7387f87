#include "cli/interrupt.h"

#include <csignal>

namespace openwash {
namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

extern "C" void ask_to_stop(int) {
  asked_to_stop = 1;
}

}  // namespace

void heed_interrupts() {
  struct sigaction action {};
  action.sa_handler = ask_to_stop;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() {
  return asked_to_stop != 0;
}

}  // namespace openwash
