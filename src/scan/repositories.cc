#include "scan/repositories.h"

#include <algorithm>
#include <filesystem>

#include "base/file_role.h"
#include "base/path_names.h"
#include "scan/content_key.h"
#include "scan/ordered_work.h"
#include "scan/store.h"
#include "scan_stores.inc"

namespace openwash {
namespace {

namespace fs = std::filesystem;

constexpr int search_depth = 3;

bool is_repository(const Listing& listing) {
  return std::any_of(listing.files.begin(), listing.files.end(), [](const std::string& name) {
    const FileRole role = file_role(name);
    return role != FileRole::other && role != FileRole::weights;
  });
}

std::string source_of_file(const std::string& path) {
  const std::string ending = ending_of(path);
  return ending == ".gguf" || ending == ".safetensors" || ending == ".onnx" ? ending.substr(1) : "file";
}

void search(const std::string& folder, int depth, std::size_t jobs, std::vector<Repository>& found) {
  Listing listing = listing_of(folder);
  if (!listing.error.empty()) {
    found.push_back({folder, "directory", listing.error});
    return;
  }
  for (const Store& store : stores()) {
    std::vector<Repository> all = store.repositories(folder, listing);
    if (all.empty()) continue;
    std::move(all.begin(), all.end(), std::back_inserter(found));
    return;
  }
  if (is_repository(listing)) {
    found.push_back({folder, "directory", "", std::make_shared<const Listing>(std::move(listing))});
    return;
  }
  if (depth == search_depth) return;
  std::erase_if(listing.folders, [](const std::string& name) { return is_foreign_folder(name) || name[0] == '.'; });
  const auto below = [&](std::size_t index) {
    std::vector<Repository> some;
    search(joined(folder, listing.folders[index]), depth + 1, 1, some);
    return some;
  };
  work_in_order<std::vector<Repository>>(listing.folders.size(), jobs, listing.folders.size(), below, [&](auto&& some) {
    std::move(some.begin(), some.end(), std::back_inserter(found));
    return true;
  });
}

}  // namespace

std::vector<Repository> repositories_of(const std::vector<std::string>& paths, std::size_t jobs) {
  std::vector<Repository> found;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      found.push_back({path, source_of_file(path), ""});
      continue;
    }
    const std::size_t before = found.size();
    search(path, 0, jobs, found);
    if (found.size() == before)
      found.push_back({path, "directory",
                       "no repository was found in it: it holds no README, licence, metadata or model file, three levels deep"});
  }
  return found;
}

RepositoryContents contents_of(const Repository& repository) {
  if (repository.files) return {*repository.files, {}, {}, ""};
  for (const Store& store : stores())
    if (repository.source == store.source) return store.contents(repository);
  if (repository.source == "directory") return directory_contents(repository);
  RepositoryContents contents;
  contents.files.push_back({std::string(file_name(repository.path)), repository.path});
  return contents;
}

}  // namespace openwash
