#include "scan/repositories.h"

#include <filesystem>

#include "support/catch.h"
#include "support/temp_dir.h"

using namespace openwash;

namespace {

namespace fs = std::filesystem;

void put(const TempDir& dir, const std::string& path, const std::string& bytes = "words") {
  dir.file(path, bytes);
}

void link(const TempDir& dir, const std::string& target, const std::string& path) {
  fs::create_directories(fs::path(dir.at(path)).parent_path());
  fs::create_symlink(target, dir.at(path));
}

// "source path" a repository, or "error path"; paths relative to the directory.
std::vector<std::string> found(const TempDir& dir, const std::string& below = "", std::size_t jobs = 1) {
  std::vector<std::string> out;
  for (const Repository& r : repositories_of({below.empty() ? dir.path() : dir.at(below)}, jobs)) {
    const std::string path = r.path.size() > dir.path().size() ? r.path.substr(dir.path().size() + 1) : ".";
    out.push_back((r.error.empty() ? r.source : "error") + " " + path);
  }
  return out;
}

std::vector<std::string> files_of(const Repository& repository) {
  std::vector<std::string> out;
  for (const RepositoryFile& file : contents_of(repository).files) out.push_back(file.path);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a directory is a repository, holds some, or says that it does not") {
  struct Row {
    const char* why;
    Texts files;
    Texts wanted;
  };
  const Row rows[] = {
      {"a README makes it one", {"README.md", "sub/LICENSE"}, {"directory ."}},
      {"so does a licence", {"LICENSE"}, {"directory ."}},
      {"so does package metadata", {"pyproject.toml", "a/LICENSE"}, {"directory ."}},
      {"so does a model file", {"model.gguf"}, {"directory ."}},
      {"programs and pickles make none", {"main.py", "model.bin", "a/LICENSE"}, {"directory a"}},
      {"those below are found by name", {"b/LICENSE", "a/README.md"}, {"directory a", "directory b"}},
      {"three levels deep", {"a/b/c/LICENSE"}, {"directory a/b/c"}},
      {"not four", {"a/b/c/d/LICENSE"}, {"error ."}},
      {"hidden and foreign folders are not searched", {".git/LICENSE", "node_modules/x/LICENSE", "vendor/LICENSE"}, {"error ."}},
      {"an empty directory is an error", {}, {"error ."}},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    TempDir dir;
    for (const std::string& file : row.files) put(dir, file);
    CHECK(found(dir) == row.wanted);
    CHECK(found(dir, "", 4) == row.wanted);
  }
}

TEST_CASE("many directories are searched at once, in one order") {
  TempDir dir;
  for (int i = 0; i < 300; ++i) put(dir, "m" + std::to_string(i) + "/LICENSE");
  CHECK(found(dir, "", 8) == found(dir, "", 1));
  CHECK(found(dir).size() == 300);
}

TEST_CASE("a path that is no directory is a repository of one file, read or not") {
  TempDir dir;
  put(dir, "model.GGUF");
  put(dir, "LICENSE");
  const auto all = repositories_of({dir.at("model.GGUF"), dir.at("LICENSE"), dir.at("missing")});
  REQUIRE(all.size() == 3);
  CHECK(all[0].source == "gguf");
  CHECK(all[1].source == "file");
  CHECK(all[2].source == "file");
  CHECK(files_of(all[1]) == Texts{"LICENSE"});
}

TEST_CASE("what is read in a directory") {
  TempDir dir;
  for (const char* path :
       {"README.md", "docs/README_zh.md", "LICENSE", "model_licenses/LICENSE-X", "LICENSES/MIT.txt", "LICENSES/notes.py",
        "third_party/LICENSE", "src/main.py", "weights.safetensors", "weights.bin", "a/b/c/README.md", "a/b/c/d/LICENSE",
        "a/b/c/d/e/LICENSE", "pyproject.toml", ".hidden/LICENSE", "agreements/terms.pdf"})
    put(dir, path);
  link(dir, "LICENSE", "COPYING");
  link(dir, dir.path(), "loop");
  const auto all = repositories_of({dir.path()});
  REQUIRE(all.size() == 1);
  const RepositoryContents contents = contents_of(all[0]);
  Texts paths;
  for (const RepositoryFile& file : contents.files) paths.push_back(file.path);
  CHECK(paths == Texts{"COPYING", "LICENSE", "LICENSES/MIT.txt", "README.md", "a/b/c/d/LICENSE", "agreements/terms.pdf",
                       "docs/README_zh.md", "model_licenses/LICENSE-X", "pyproject.toml", "weights.safetensors"});
  CHECK(contents.unread == Texts{"weights.bin", "LICENSES/notes.py"});
  CHECK(contents.missing.empty());
}

TEST_CASE("more files than are read are told of") {
  TempDir dir;
  for (int i = 0; i < 410; ++i) put(dir, "p" + std::to_string(i) + "/LICENSE");
  put(dir, "README.md");
  const RepositoryContents contents = contents_of(repositories_of({dir.path()}).at(0));
  CHECK(contents.files.size() == 400);
  CHECK(contents.missing == Texts{"11 further files that may hold terms were not read."});
}

TEST_CASE("a cache of the Hub") {
  TempDir dir;
  const std::string model = "hub/models--org--name/";
  put(dir, model + "blobs/abc", "words");
  put(dir, model + "refs/main", "rev1");
  link(dir, "../../blobs/abc", model + "snapshots/rev1/README.md");
  link(dir, "../../blobs/abc", model + "snapshots/rev2/model.bin");
  put(dir, model + ".no_exist/rev1/LICENSE", "");
  put(dir, "hub/datasets--org--data/refs/main");
  put(dir, "hub/.locks/x");
  const Texts wanted = {"error hub/datasets--org--data", "huggingface hub/models--org--name/snapshots/rev1",
                        "huggingface hub/models--org--name/snapshots/rev2"};
  CHECK(found(dir, "hub") == wanted);
  CHECK(found(dir) == wanted);  // from the folder above
  CHECK(found(dir, "hub/models--org--name").size() == 2);

  const auto all = repositories_of({dir.at("hub")});
  CHECK(files_of(all[1]) == Texts{"README.md"});
  CHECK(contents_of(all[1]).missing == Texts{"The Hub said that LICENSE does not exist."});
  CHECK(contents_of(all[2]).unread == Texts{"model.bin"});
  CHECK(contents_of(all[2]).missing ==
        Texts{"README and licence were not downloaded; fetch them with: hf download org/name README.md LICENSE"});
}

TEST_CASE("stores of images: Ollama and Docker") {
  const std::string one(64, 'a');
  const std::string two(64, 'b');
  const auto manifest = [&](const char* license, const char* weights) {
    return std::string(R"({"schemaVersion":2,"layers":[{"mediaType":")") + weights + R"(","digest":"sha256:)" + one +
           R"("},{"mediaType":")" + license + R"(","digest":"sha256:)" + two + R"("},{"mediaType":")" + license +
           R"(","digest":"sha256:../../../etc/passwd"}]})";
  };
  TempDir dir;
  put(dir, "ollama/manifests/registry.ollama.ai/library/llama/latest",
      manifest("application/vnd.ollama.image.license", "application/vnd.ollama.image.model"));
  put(dir, "ollama/manifests/registry.ollama.ai/library/bare/latest",
      R"({"layers":[{"mediaType":"x","digest":"sha256:)" + one + "\"}]}");
  put(dir, "ollama/manifests/registry.ollama.ai/library/odd/latest", "no JSON");
  put(dir, "ollama/blobs/sha256-" + two);
  put(dir, "docker/layout.json", "{}");
  put(dir, "docker/manifests/sha256/" + one, manifest("application/vnd.docker.ai.license", "application/vnd.docker.ai.gguf.v3"));
  put(dir, "docker/blobs/sha256/" + two);

  const auto ollama = repositories_of({dir.at("ollama")});
  REQUIRE(ollama.size() == 3);
  CHECK(ollama[1].source == "ollama");
  CHECK(contents_of(ollama[0]).missing == Texts{"The model was published without a licence layer."});
  CHECK(files_of(ollama[1]) == Texts{"blobs/sha256-" + two});  // the digest that leads elsewhere is none
  CHECK(contents_of(ollama[2]).error == "it is no manifest of a model");
  const auto docker = repositories_of({dir.at("docker")});
  REQUIRE(docker.size() == 1);
  CHECK(files_of(docker[0]) == Texts{"blobs/sha256/" + two});
}
