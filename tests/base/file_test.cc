#include "base/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "support/catch.h"
#include "support/temp_dir.h"

using namespace openwash;

TEST_CASE("bytes come as they are") {
  struct Row {
    const char* why;
    std::string bytes;
  };
  const Row rows[] = {
      {"empty", ""},
      {"a text", "You may not sell it.\n"},
      {"zero bytes and invalid UTF-8", std::string("a\0b\xFF\xFE", 5)},
      {"as large as the first buffer", std::string(16 * 1024, 'x')},
      {"one byte more", std::string(16 * 1024 + 1, 'x')},
      {"large", std::string(3'000'000, 'y')},
  };
  const TempDir dir;
  for (const Row& row : rows) {
    INFO(row.why);
    const auto read = read_file(dir.file("text", row.bytes));
    REQUIRE(read.ok());
    CHECK(*read == row.bytes);
  }
}

TEST_CASE("what cannot be read says why") {
  const TempDir dir;
  const std::string large = dir.file("large", "12345");
  struct Row {
    const char* why;
    std::string path;
    std::uint64_t limit;
    const char* said;
  };
  const Row rows[] = {
      {"nothing there", dir.at("none"), 100, "cannot be opened: No such file"},
      {"no name at all", "", 100, "cannot be opened"},
      {"a file is no folder", large + "/x", 100, "cannot be opened: Not a directory"},
      {"a directory", dir.path(), 100, "is a directory"},
      {"a device without end", "/dev/zero", 100, "is a device"},
      {"a device without contents", "/dev/null", 100, "is a device"},
      {"one byte beyond the limit", large, 4, "larger than the limit of 4 bytes"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const auto read = read_file(row.path, row.limit);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().where == row.path);
    CHECK(read.error().what.find(row.said) != std::string::npos);
  }
  CHECK(read_file(large, 5).ok());
}

TEST_CASE("files whose size is not told are read to the end") {
  const auto read = read_file("/proc/self/status");
  REQUIRE(read.ok());
  CHECK(read->find("Name:") == 0);
}

namespace {

// Writes into a named pipe while it is read.
Result<std::string> read_pipe(const std::string& bytes, std::uint64_t limit) {
  const TempDir dir;
  const std::string path = dir.at("pipe");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  std::thread writer([&] { CHECK(write_file_atomically(path, bytes).ok()); });
  auto read = read_file(path, limit);
  writer.join();
  return read;
}

}  // namespace

TEST_CASE("a pipe is read to its end") {
  const std::string bytes(200'000, 'z');
  const auto read = read_pipe(bytes, 1'000'000);
  REQUIRE(read.ok());
  CHECK(*read == bytes);
}

TEST_CASE("a pipe has a limit, too") {
  const auto read = read_pipe(std::string(1000, 'z'), 999);
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().what.find("limit of 999") != std::string::npos);
}

TEST_CASE("a written file replaces the old one whole") {
  const TempDir dir;
  const std::string path = dir.file("out", "old and longer");
  ::chmod(path.c_str(), 0640);
  REQUIRE(write_file_atomically(path, "new").ok());
  CHECK(*read_file(path) == "new");
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0640);
  CHECK(std::distance(std::filesystem::directory_iterator(dir.path()), {}) == 1);
}

TEST_CASE("a link stays a link") {
  const TempDir dir;
  const std::string target = dir.file("target", "old");
  REQUIRE(::symlink(target.c_str(), dir.at("link").c_str()) == 0);
  REQUIRE(write_file_atomically(dir.at("link"), "new").ok());
  CHECK(std::filesystem::is_symlink(dir.at("link")));
  CHECK(*read_file(target) == "new");
}

TEST_CASE("a device is written to, not replaced") {
  REQUIRE(write_file_atomically("/dev/null", "gone").ok());
  CHECK(std::filesystem::is_character_file("/dev/null"));
}

TEST_CASE("what cannot be written says why, and leaves nothing behind") {
  const TempDir dir;
  CHECK(write_file_atomically(dir.path(), "x").error().what.find("is a directory") != std::string::npos);
  CHECK(write_file_atomically(dir.at("none/out"), "x").error().what.find("No such file") != std::string::npos);
  CHECK(std::filesystem::is_empty(dir.path()));
}
