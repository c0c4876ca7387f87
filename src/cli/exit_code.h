#pragma once

namespace openwash {

// What the program tells its caller.
enum class ExitCode {
  clean = 0,       // nothing that fails
  failing = 1,     // something fails
  usage = 2,       // wrong usage or configuration
  unreadable = 3,  // something could not be read; all else was reported
};

// The one that counts where both hold: usage over unreadable, unreadable over failing.
constexpr ExitCode worse(ExitCode a, ExitCode b) {
  const auto weight = [](ExitCode code) {
    return code == ExitCode::usage ? 3 : code == ExitCode::unreadable ? 2 : static_cast<int>(code);
  };
  return weight(a) >= weight(b) ? a : b;
}

}  // namespace openwash
