#include "cli/run_end.h"

#include "cli/interrupt.h"
#include "cli/messages.h"

namespace openwash {

ExitCode run_end(Output& output, std::size_t done, std::size_t all, const char* noun, ExitCode code, const Console& console) {
  const ExitCode written = output.finish();
  if (interrupted()) {
    say(console,
        "stopped after " + std::to_string(done) + " of " + std::to_string(all) + ' ' + noun + "; they are written whole");
    code = worse(code, ExitCode::unreadable);
  }
  return output.closed() ? ExitCode::clean : worse(code, written);
}

}  // namespace openwash
