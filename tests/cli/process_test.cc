#include <sys/wait.h>

#include <cstdio>
#include <string>

#include "support/catch.h"
#include "support/temp_dir.h"

// The program as a process: what cannot be seen from inside. OPENWASH_DOUBLE is the program with the fake analyzer.

namespace {

struct Ran {
  int code;
  std::string out;
};

Ran shell(const std::string& words) {
  Ran result{-1, ""};
  const std::string command = "exec 2>/dev/null; o='" OPENWASH_DOUBLE "'; " + words;
  FILE* const pipe = ::popen(("bash -c \"" + command + "\"").c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) result.out.append(buffer, got);
  const int status = ::pclose(pipe);
  result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return result;
}

}  // namespace

TEST_CASE("the process behaves among others") {
  TempDir dir;
  const std::string file = dir.file("a.txt", "BAN war\n");
  const std::string closed = dir.file("closed.txt", "CLOSED\n");
  std::string lines;
  for (int i = 0; i < 2000; ++i) lines += "BAN a line\n";  // more results than a pipe holds
  const std::string many = dir.file("many.txt", lines);
  struct Row {
    std::string words;
    int code;
    const char* out;  // what its output holds
    const char* why;
  };
  const Row rows[] = {
      {"echo BAN this | \\$o scan - --format jsonl", 1, "\"path\":\"-\"", "standard input"},
      {"\\$o scan - --format jsonl < /dev/null", 0, "not-a-license", "standard input that is empty"},
      {"\\$o scan - --format jsonl <&-", 3, "cannot be", "standard input that is closed"},
      {"\\$o scan " + file + " > /dev/full", 2, "", "a full disk"},
      {"\\$o scan " + many + " --format jsonl | head -c 1; echo \\${PIPESTATUS[0]}", 0, "{0", "a reader that goes away"},
      {"\\$o scan " + dir.path() + "/gone", 3, "No such file", "a missing file"},
      {"\\$o scan " + closed + " --format jsonl -o " + dir.at("out") + "; cat " + dir.at("out"), 0, "proprietary",
       "a report file"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Ran result = shell(row.words);
    CHECK(result.code == row.code);
    CHECK(result.out.find(row.out) != std::string::npos);
  }
}
