// pairs [--all-processors] ROUNDS COMMAND ::: COMMAND ...: runs the commands in turn, ROUNDS times over, output to /dev/null, on
// one processor where nothing else is asked for. Prints a line a run: the command's number, wall time in ns, processor time in
// us, peak memory in KiB, the user's part of the processor time in us; tab-separated.
// A first round is thrown away. Exit 2 on wrong usage, 3 where a command cannot be started or does not exit with 0.

#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <vector>

namespace {

struct Sample {
  long long wall_ns;
  long long cpu_us;
  long peak_kib;
  long long user_us;
};

// Stays on the processor where it happens to be, and its children with it.
void pin() {
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(sched_getcpu(), &one);
  sched_setaffinity(0, sizeof one, &one);
}

long long microseconds(const timeval& time) {
  return time.tv_sec * 1'000'000LL + time.tv_usec;
}

std::optional<Sample> run(char** command, const posix_spawn_file_actions_t& actions) {
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 0;
  rusage usage{};
  if (posix_spawnp(&child, command[0], &actions, nullptr, command, environ) != 0) return std::nullopt;
  if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  const auto wall = std::chrono::steady_clock::now() - start;
  return Sample{std::chrono::nanoseconds(wall).count(), microseconds(usage.ru_utime) + microseconds(usage.ru_stime),
                usage.ru_maxrss, microseconds(usage.ru_utime)};
}

}  // namespace

int main(int count, char** words) {
  const bool all_processors = count > 1 && std::strcmp(words[1], "--all-processors") == 0;
  if (all_processors) --count, ++words;
  const int rounds = count > 2 ? std::atoi(words[1]) : 0;
  if (rounds < 1) return std::fputs("usage: pairs [--all-processors] ROUNDS COMMAND ::: COMMAND ...\n", stderr), 2;
  std::vector<char**> commands = {words + 2};
  for (int i = 2; i < count; ++i) {
    if (std::strcmp(words[i], ":::") != 0) continue;
    words[i] = nullptr;
    commands.push_back(words + i + 1);
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  if (!all_processors) pin();
  for (int round = 0; round <= rounds; ++round) {
    for (std::size_t i = 0; i < commands.size(); ++i) {
      const auto sample = commands[i][0] ? run(commands[i], actions) : std::nullopt;
      if (!sample) return std::fprintf(stderr, "pairs: command %zu failed\n", i + 1), 3;
      if (round > 0) {
        std::printf("%zu\t%lld\t%lld\t%ld\t%lld\n", i, sample->wall_ns, sample->cpu_us, sample->peak_kib, sample->user_us);
      }
    }
  }
}
