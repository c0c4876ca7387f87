#include "cli/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace openwash {
namespace {

Written write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno == EPIPE ? Written::closed : Written::failed;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return Written::all;
}

std::size_t columns() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

}  // namespace

Console system_console() {
  std::signal(SIGPIPE, SIG_IGN);
  Console console;
  console.out = [](std::string_view bytes) { return write_all(STDOUT_FILENO, bytes); };
  console.err = [](std::string_view bytes) { write_all(STDERR_FILENO, bytes); };
  console.variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value ? value : "");
  };
  console.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  console.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  if (console.out_is_terminal) console.width = columns();
  return console;
}

bool wants_colour(ColourChoice choice, const Console& console) {
  if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
  if (!console.variable("NO_COLOR").empty()) return false;
  if (const std::string force = console.variable("FORCE_COLOR"); !force.empty() && force != "0") return true;
  const std::string terminal = console.variable("TERM");
  return console.out_is_terminal && !terminal.empty() && terminal != "dumb";
}

}  // namespace openwash
