#include "base/file_reader.h"

#include "support/catch.h"
#include "support/temp_dir.h"

using namespace openwash;

TEST_CASE("parts of a file") {
  const TempDir dir;
  const std::string path = dir.file("a", "0123456789");
  auto opened = FileReader::open(path);
  REQUIRE(opened);
  const FileReader file = std::move(opened).value();
  const FileReader view(std::string_view("0123456789"));
  struct Row {
    const char* why;
    std::uint64_t offset;
    std::size_t count;
    std::string bytes;
  };
  const Row rows[] = {
      {"the front", 0, 3, "012"},
      {"the middle", 4, 2, "45"},
      {"the end", 7, 3, "789"},
      {"beyond the end", 8, 100, "89"},
      {"behind the end", 10, 1, ""},
      {"far behind the end", ~0ull, 1, ""},
      {"all that could be", 0, ~std::size_t{0}, "0123456789"},
      {"nothing", 3, 0, ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(file.read(row.offset, row.count).value() == row.bytes);
    CHECK(view.read(row.offset, row.count).value() == row.bytes);
  }
  CHECK(file.size() == 10);
  CHECK(view.size() == 10);
}

TEST_CASE("what cannot be read in parts") {
  const TempDir dir;
  CHECK_FALSE(FileReader::open(dir.at("missing")));
  CHECK_FALSE(FileReader::open(dir.path()));
  CHECK_FALSE(FileReader::open("/dev/zero"));
  const auto missing = FileReader::open(dir.at("missing"));
  CHECK(missing.error().where == dir.at("missing"));
}
