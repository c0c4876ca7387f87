#include "base/process.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("other programs") {
  const std::string long_input(3u << 20, 'x');
  struct Row {
    const char* why;
    std::vector<std::string> words;
    std::string input;
    ProcessEnd end;
    std::string output;
  };
  const Row rows[] = {
      {"what it prints", {"echo", "a"}, "", ProcessEnd::well, "a\n"},
      {"no shell sees its arguments", {"printf", "%s", "$(id) `id` ; \n*"}, "", ProcessEnd::well, "$(id) `id` ; \n*"},
      {"its input", {"cat"}, "a\0b", ProcessEnd::well, "a"},
      {"more input than a pipe holds", {"wc", "-c"}, long_input, ProcessEnd::well, std::to_string(long_input.size()) + "\n"},
      {"more output than a pipe holds", {"cat"}, long_input, ProcessEnd::well, long_input},
      {"input that nobody reads", {"true"}, long_input, ProcessEnd::well, ""},
      {"input that it can seek in", {"tail", "-c", "2"}, "abc", ProcessEnd::well, "bc"},
      {"its errors are dropped", {"sh", "-c", "echo a >&2; echo b"}, "", ProcessEnd::well, "b\n"},
      {"it fails", {"sh", "-c", "echo a; exit 3"}, "", ProcessEnd::badly, ""},
      {"it is killed", {"sh", "-c", "kill -9 $$"}, "", ProcessEnd::badly, ""},
      {"it is not there", {"no-such-program-here"}, "", ProcessEnd::not_there, ""},
      {"no name", {}, "", ProcessEnd::badly, ""},
      {"it prints without end", {"yes"}, "", ProcessEnd::too_long, ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const ProcessResult result = run_program(row.words, row.input, {std::chrono::seconds(60), 4u << 20});
    CHECK(static_cast<int>(result.end) == static_cast<int>(row.end));
    CHECK((result.output == row.output));
  }
}

TEST_CASE("a program that hangs is ended") {
  for (const char* words : {"sleep 600", "exec >&-; sleep 600", "sleep 600 & sleep 600"}) {
    const ProcessResult result = run_program({"sh", "-c", words}, "", {std::chrono::milliseconds(50), 100});
    CHECK(static_cast<int>(result.end) == static_cast<int>(ProcessEnd::too_slow));
  }
}
