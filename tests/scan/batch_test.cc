#include "scan/batch.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <thread>

#include "base/file.h"
#include "base/sha256.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace openwash;

namespace {

// Not ==: g++ 12 takes a short string in an argument for uninitialized there.
bool is(std::string_view a, std::string_view b) {
  return a == b;
}

Assessment echo(std::string_view path, std::string bytes) {
  Assessment a;
  a.path = path;
  a.summary = std::move(bytes);
  return a;
}

std::vector<Assessment> results_of(const std::vector<Input>& inputs, const Judge& judge, const BatchOptions& options) {
  std::vector<Assessment> out;
  judge_all(inputs, judge, options, [&](Assessment&& a) {
    out.push_back(std::move(a));
    return true;
  });
  return out;
}

BatchOptions with(std::size_t jobs, std::size_t window = 256, std::size_t remembered = 1024) {
  BatchOptions options;
  options.jobs = jobs;
  options.window = window;
  options.remembered = remembered;
  return options;
}

}  // namespace

TEST_CASE("results come in input order, however many threads and however small the window") {
  TempDir dir;
  std::vector<Input> inputs;
  for (int i = 0; i < 300; ++i) inputs.push_back({dir.file(std::to_string(i) + ".txt", "text " + std::to_string(i % 7)), ""});
  inputs[5] = {dir.at("missing"), ""};
  inputs[6].error = "the directory cannot be read";
  const Judge slow_first = [](std::string_view path, std::string bytes) {
    if (is(bytes, "text 0")) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return echo(path, std::move(bytes));
  };
  for (const BatchOptions& options : {with(1), with(2), with(8), with(3, 1), with(3, 2), with(0), with(64, 4), with(4, 256, 1)}) {
    INFO(options.jobs << " jobs, window " << options.window << ", remembered " << options.remembered);
    const auto results = results_of(inputs, slow_first, options);
    REQUIRE(results.size() == inputs.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
      CHECK(results[i].path == inputs[i].path);
      if (i == 5 || i == 6)
        CHECK_FALSE(results[i].error.empty());
      else
        CHECK(results[i].summary == "text " + std::to_string(i % 7));
    }
  }
}

TEST_CASE("equal contents are judged once where their endings are equal") {
  struct Row {
    std::vector<std::pair<const char*, const char*>> files;
    int judged;
    const char* why;
  };
  const Row rows[] = {
      {{{"a.txt", "x"}, {"b.txt", "x"}}, 1, "equal"},
      {{{"a.txt", "x"}, {"b.TXT", "x"}}, 1, "the case of the ending does not matter"},
      {{{"a/LICENSE", "x"}, {"b/LICENSE", "x"}}, 1, "equal names without ending"},
      {{{"a.txt", "x"}, {"b.html", "x"}}, 2, "another format"},
      {{{"LICENSE", "x"}, {"Modelfile", "x"}}, 2, "names without ending may mean formats"},
      {{{"a.d/LICENSE", "x"}, {"b.d/Modelfile", "x"}}, 2, "the dot of a folder is no ending"},
      {{{"a.txt", "x"}, {"b.txt", "y"}}, 2, "another text"},
      {{{"a.txt", ""}, {"b.txt", ""}}, 1, "empty ones are equal too"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    TempDir dir;
    std::vector<Input> inputs;
    for (const auto& [name, bytes] : row.files) inputs.push_back({dir.file(name, bytes), ""});
    std::atomic<int> judged = 0;
    const auto results = results_of(
        inputs,
        [&](std::string_view path, std::string bytes) {
          ++judged;
          return echo(path, std::move(bytes));
        },
        with(2));
    CHECK(judged == row.judged);
    for (std::size_t i = 0; i < inputs.size(); ++i) CHECK(results[i].path == inputs[i].path);
  }
}

TEST_CASE("contents asked for at once are judged once") {
  TempDir dir;
  std::vector<Input> inputs;
  for (int i = 0; i < 40; ++i) inputs.push_back({dir.file(std::to_string(i) + ".txt", "same"), ""});
  std::atomic<int> judged = 0;
  results_of(
      inputs,
      [&](std::string_view path, std::string bytes) {
        ++judged;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return echo(path, std::move(bytes));
      },
      with(8));
  CHECK(judged == 1);
}

TEST_CASE("what is not remembered is judged again") {
  TempDir dir;
  std::vector<Input> inputs;
  for (const char* bytes : {"x", "y", "x", "x"}) inputs.push_back({dir.file(std::to_string(inputs.size()) + ".txt", bytes), ""});
  std::atomic<int> judged = 0;
  results_of(
      inputs,
      [&](std::string_view path, std::string bytes) {
        ++judged;
        return echo(path, std::move(bytes));
      },
      with(1, 256, 1));
  CHECK(judged == 3);
}

TEST_CASE("no more than a window of results waits") {
  TempDir dir;
  std::vector<Input> inputs;
  for (int i = 0; i < 100; ++i) inputs.push_back({dir.file(std::to_string(i) + ".txt", std::to_string(i)), ""});
  std::atomic<int> judged = 0;
  int taken = 0;
  int most = 0;
  judge_all(
      inputs,
      [&](std::string_view path, std::string bytes) {
        ++judged;
        return echo(path, std::move(bytes));
      },
      with(4, 10),
      [&](Assessment&&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        most = std::max(most, judged - ++taken);
        return true;
      });
  CHECK(most <= 10);
}

TEST_CASE("nobody reads any more: the batch ends") {
  TempDir dir;
  std::vector<Input> inputs;
  for (int i = 0; i < 200; ++i) inputs.push_back({dir.file(std::to_string(i) + ".txt", std::to_string(i)), ""});
  for (const std::size_t jobs : {1u, 4u}) {
    std::atomic<int> judged = 0;
    int delivered = 0;
    judge_all(
        inputs,
        [&](std::string_view path, std::string bytes) {
          ++judged;
          return echo(path, std::move(bytes));
        },
        with(jobs, 8), [&](Assessment&&) { return ++delivered < 3; });
    CHECK(delivered == 3);
    CHECK(judged <= 3 + 8);
  }
}

TEST_CASE("a judge that runs out of memory spoils one file only") {
  TempDir dir;
  const std::vector<Input> inputs = {
      {dir.file("a.txt", "bad"), ""}, {dir.file("b.txt", "bad"), ""}, {dir.file("c.txt", "good"), ""}};
  const auto results = results_of(
      inputs,
      [](std::string_view path, std::string bytes) {
        if (is(bytes, "bad")) throw std::bad_alloc();
        return echo(path, std::move(bytes));
      },
      with(2));
  CHECK_FALSE(results[0].error.empty());
  CHECK_FALSE(results[1].error.empty());
  CHECK(results[2].summary == "good");
}

TEST_CASE("hashes are told when asked, of the bytes that were read") {
  TempDir dir;
  const std::vector<Input> inputs = {{dir.file("a.txt", "abc"), ""}, {dir.at("none"), ""}};
  BatchOptions options = with(1);
  CHECK(results_of(inputs, echo, options)[0].sha256.empty());
  options.sha256 = true;
  const auto results = results_of(inputs, echo, options);
  CHECK(results[0].sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(results[1].sha256.empty());
}

TEST_CASE("no inputs, no results") {
  CHECK(results_of({}, echo, with(4)).empty());
}

TEST_CASE("of large files only what matters is read") {
  TempDir dir;
  const auto large = [&](const char* name, const std::string& head) {
    const std::string path = dir.file(name, head);
    std::filesystem::resize_file(path, 3u << 20);
    return path;
  };
  const std::vector<Input> inputs = {{large("m.gguf", "GGUF\3" + std::string(100, '\0')), ""},
                                     {large("m.bin", "\x80\x02" + std::string(100, '\0')), ""},
                                     {dir.file("small.gguf", "GGUF\3" + std::string(100, '\0')), ""},
                                     {dir.file("long.txt", std::string(2u << 20, 'x')), ""}};
  BatchOptions options;
  const Judge size_of = [](std::string_view path, const std::string& bytes) { return echo(path, std::to_string(bytes.size())); };
  CHECK(results_of(inputs, size_of, options)[0].summary == std::to_string(3u << 20));
  options.sha256 = true;
  options.model = [](std::string_view path, const FileReader& file) {
    return echo(path, "model of " + std::to_string(file.size()));
  };
  const auto results = results_of(inputs, size_of, options);
  CHECK(results[0].summary == "model of " + std::to_string(3u << 20));
  CHECK(results[1].summary == "4096");
  CHECK(results[2].summary == "105");
  CHECK(results[3].summary == std::to_string(2u << 20));
  for (std::size_t i = 0; i < inputs.size(); ++i) CHECK(results[i].sha256 == sha256(*read_file(inputs[i].path)));
}
