#include "scan/inputs.h"

#include <unistd.h>

#include "support/catch.h"
#include "support/temp_dir.h"

using namespace openwash;

namespace {

std::string listed(const TempDir& dir, const std::vector<std::string>& paths) {
  std::string out;
  for (const Input& input : inputs_of(paths)) {
    std::string path = input.path;
    if (path.starts_with(dir.path())) path = std::string("D").append(path, dir.path().size());
    out += (out.empty() ? "" : " ") + path + (input.error.empty() ? "" : "!");
  }
  return out;
}

}  // namespace

TEST_CASE("paths become files in a fixed order") {
  TempDir dir;
  for (const char* name :
       {"m/README.md", "m/NOTICE", "m/LICENSE", "m/model.bin", "m/.hidden-license", "m/sub/LICENSE", "m/LICENSES/MIT.txt",
        "m/LICENSES/Apache-2.0.txt", "m/LICENSES/.x", "m/LICENSES/deep/y.txt", "empty/README.md"})
    dir.file(name);
  std::filesystem::create_symlink("LICENSE", dir.at("m/COPYING"));
  std::filesystem::create_symlink("nowhere", dir.at("m/LICENSE.gone"));
  std::filesystem::create_directory_symlink("m", dir.at("link"));
  std::filesystem::create_directory(dir.at("m/LICENSE.d"));

  struct Row {
    std::vector<std::string> paths;
    const char* files;
    const char* why;
  };
  const std::string m = dir.at("m");
  const Row rows[] = {
      {{}, "", "nothing"},
      {{"-"}, "-", "standard input"},
      {{m},
       "D/m/COPYING D/m/LICENSE D/m/NOTICE D/m/LICENSES/Apache-2.0.txt D/m/LICENSES/MIT.txt",
       "licence-like files and links to them, then the folder of licences; no folders below, no dead links"},
      {{m + "/"}, "D/m/COPYING D/m/LICENSE D/m/NOTICE D/m/LICENSES/Apache-2.0.txt D/m/LICENSES/MIT.txt", "no double slash"},
      {{dir.at("link")},
       "D/link/COPYING D/link/LICENSE D/link/NOTICE D/link/LICENSES/Apache-2.0.txt D/link/LICENSES/MIT.txt",
       "a link that is named itself is followed"},
      {{m + "/model.bin", m + "/README.md"},
       "D/m/model.bin D/m/README.md",
       "files that are named count, whatever they are called"},
      {{m + "/NOTICE", m + "/LICENSE"}, "D/m/NOTICE D/m/LICENSE", "in the order given"},
      {{m + "/LICENSE", m + "/LICENSE"}, "D/m/LICENSE D/m/LICENSE", "twice if asked twice"},
      {{dir.at("missing")}, "D/missing", "reading it will tell why it cannot be read"},
      {{dir.at("empty")}, "", "a README is not licence-like"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(listed(dir, row.paths) == row.files);
  }
}

TEST_CASE("a directory that cannot be read is told") {
  TempDir dir;
  dir.file("locked/LICENSE");
  std::filesystem::permissions(dir.at("locked"), std::filesystem::perms::none);
  if (::access(dir.at("locked").c_str(), R_OK) != 0) {
    CHECK(listed(dir, {dir.at("locked")}) == "D/locked!");
  } else {
    WARN("skipped: nothing is locked for the superuser");
  }
  std::filesystem::permissions(dir.at("locked"), std::filesystem::perms::all);
}
