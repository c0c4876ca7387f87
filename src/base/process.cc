#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace openwash {
namespace {

using Clock = std::chrono::steady_clock;

struct Handle {
  int number = -1;
  ~Handle() { close(); }
  void close() {
    if (number >= 0) ::close(number);
    number = -1;
  }
};

// A file in memory that holds `input`, at its front.
bool fill(Handle& file, std::string_view input) {
  file.number = ::memfd_create("input", MFD_CLOEXEC);
  while (file.number >= 0 && !input.empty()) {
    const ssize_t put = ::write(file.number, input.data(), input.size());
    if (put < 0 && errno != EINTR) return false;
    input.remove_prefix(put < 0 ? 0 : static_cast<std::size_t>(put));
  }
  return file.number >= 0 && ::lseek(file.number, 0, SEEK_SET) == 0;
}

// Starts the program with these three as its standard files; its number, or 0 with why not.
pid_t start(const std::vector<std::string>& words, int input, int output, int& error) {
  std::vector<std::string> own = words;
  std::vector<char*> arguments;
  arguments.reserve(own.size() + 1);
  for (std::string& word : own) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  // A group of its own, so that whatever it starts can be ended with it.
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  error = ::posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : 0;
}

// Reads until the program closes its output or breaks a limit.
ProcessEnd read_output(int output, Clock::time_point end, std::size_t most, std::string& all) {
  std::array<char, 65536> part;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) return ProcessEnd::too_slow;
    pollfd waiting{output, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 60000)));
    if (ready < 0 && errno != EINTR) return ProcessEnd::badly;
    if (ready <= 0) continue;
    const ssize_t got = ::read(output, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return ProcessEnd::badly;
    if (got == 0) return ProcessEnd::well;
    if (all.size() + static_cast<std::size_t>(got) > most) return ProcessEnd::too_long;
    all.append(part.data(), static_cast<std::size_t>(got));
  }
}

// How a program ends that has closed its output; one that does not end is killed.
ProcessEnd await_end(pid_t child, Clock::time_point end) {
  int status = 0;
  pid_t ended = 0;
  while ((ended = ::waitpid(child, &status, WNOHANG)) == 0 || (ended < 0 && errno == EINTR)) {
    if (Clock::now() > end) {
      ::kill(-child, SIGKILL);
      while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
      }
      return ProcessEnd::too_slow;
    }
    ::poll(nullptr, 0, 1);
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? ProcessEnd::well : ProcessEnd::badly;
}

}  // namespace

ProcessResult run_program(const std::vector<std::string>& words, std::string_view input, const ProcessLimits& limits) {
  ProcessResult result;
  Handle file;
  int ends[2] = {-1, -1};
  if (words.empty() || !fill(file, input) || ::pipe2(ends, O_CLOEXEC) != 0) return result;
  Handle output{ends[0]};
  Handle inner{ends[1]};
  int error = 0;
  const pid_t child = start(words, file.number, inner.number, error);
  inner.close();
  if (child == 0) {
    if (error == ENOENT || error == EACCES || error == ENOTDIR) result.end = ProcessEnd::not_there;
    return result;
  }
  const Clock::time_point end = Clock::now() + limits.time;
  result.end = read_output(output.number, end, limits.output, result.output);
  if (result.end == ProcessEnd::well) {
    result.end = await_end(child, end);
  } else {
    await_end(child, Clock::time_point::min());
  }
  if (result.end != ProcessEnd::well) result.output.clear();
  return result;
}

}  // namespace openwash
