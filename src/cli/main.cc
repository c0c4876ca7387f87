#include "cli/run.h"

int main(int argc, char** argv) {
  const openwash::Console console = openwash::system_console();
  return static_cast<int>(openwash::run({argv + (argc > 0), argv + argc}, console));
}
