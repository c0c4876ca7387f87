#include "scan/changed_units.h"

#include "support/catch.h"
#include "support/temp_dir.h"

using namespace openwash;

TEST_CASE("changed files are grouped by the terms that they belong to") {
  TempDir dir;
  for (const char* path : {"repo/.git/HEAD", "repo/LICENSE", "repo/README.md", "repo/docs/README.md", "repo/model/MODEL_LICENSE",
                           "repo/model/card/README.md", "repo/src/main.py", "LICENSE", "other/README.md"})
    dir.file(path, "words");
  const auto at = [&](const char* path) { return dir.at(path); };
  const auto units = changed_units({at("repo/README.md"), at("repo/docs/README.md"), at("repo/src/main.py"),
                                    at("repo/model/card/README.md"), at("repo/README.md"), at("repo/LICENSE")});
  using Texts = std::vector<std::string>;
  REQUIRE(units.size() == 2);
  CHECK(units[0].folder == at("repo"));
  CHECK(units[0].files == Texts{"LICENSE", "README.md", "docs/README.md"});
  CHECK(units[0].changed == Texts{"LICENSE", "README.md", "docs/README.md"});
  CHECK(units[1].folder == at("repo/model"));
  CHECK(units[1].files == Texts{"MODEL_LICENSE", "card/README.md"});
  CHECK(units[1].changed == Texts{"card/README.md"});

  CHECK(changed_units({at("repo/src/main.py"), "weights.bin"}).empty());
  const auto gone = changed_units({at("repo/none/LICENSE")});
  REQUIRE(gone.size() == 1);
  CHECK(gone[0].changed.size() == 1);
}
