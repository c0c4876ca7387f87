#include "support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "support/catch.h"

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace

void check_golden(std::string_view format, std::string_view name, const std::string& output) {
  const auto path = std::filesystem::path(OPENWASH_GOLDEN) / format / name;
  if (std::getenv("OPENWASH_APPROVE")) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << output;
  }
  INFO("approved output: tests/golden/" << format << '/' << name << "; after review run tools/approve");
  REQUIRE(std::filesystem::exists(path));
  CHECK(output == content_of(path));
}
