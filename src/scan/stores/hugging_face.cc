#include <algorithm>
#include <array>
#include <string_view>

#include "base/file_role.h"
#include "base/path_names.h"
#include "scan/store.h"

namespace openwash {
namespace {

constexpr std::array<std::string_view, 3> sorts = {"models--", "datasets--", "spaces--"};

bool is_cached(std::string_view name) {
  return std::any_of(sorts.begin(), sorts.end(), [&](std::string_view sort) { return name.starts_with(sort); });
}

// Every revision that lies there is a repository of its own: it may have terms of its own.
void add_revisions(const std::string& folder, std::vector<Repository>& all) {
  const std::string snapshots = joined(folder, "snapshots");
  const Listing listing = listing_of(snapshots);
  for (const std::string& revision : listing.folders) all.push_back({joined(snapshots, revision), "huggingface", ""});
  if (listing.folders.empty())
    all.push_back({folder, "huggingface", "nothing of it was downloaded: snapshots/ holds no revision"});
}

// Below <root>/models--ORG--NAME/snapshots/REVISION, and only there, files are links to blobs. A cache of the Hub or one model in
// it.
std::vector<Repository> repositories(const std::string& folder, const Listing& listing) {
  std::vector<Repository> all;
  if (is_cached(file_name(folder)) && holds(listing.folders, "snapshots")) add_revisions(folder, all);
  for (const std::string& cached : listing.folders)
    if (is_cached(cached)) add_revisions(joined(folder, cached), all);
  return all;
}

// ORG/NAME of <root>/models--ORG--NAME/snapshots/REVISION
std::string hub_name(std::string_view folder) {
  std::string name(file_name(folder));
  name.erase(0, name.find("--") + 2);
  if (const std::size_t at = name.find("--"); at != std::string::npos) name.replace(at, 2, "/");
  return name;
}

RepositoryContents contents(const Repository& repository) {
  RepositoryContents out = directory_contents(repository);
  const std::size_t snapshots = repository.path.rfind("/snapshots/");
  if (snapshots == std::string::npos) return out;
  const std::string folder = repository.path.substr(0, snapshots);
  const std::string revision = repository.path.substr(snapshots + 11);

  bool prose = false;
  bool terms = false;
  for (const RepositoryFile& file : out.files) {
    prose |= file_role(file.path) == FileRole::prose;
    terms |= file_role(file.path) == FileRole::terms;
  }
  const std::vector<std::string> absent = listing_of(joined(joined(folder, ".no_exist"), revision)).files;
  for (const std::string& name : absent)
    if (file_role(name) == FileRole::terms || file_role(name) == FileRole::prose)
      out.missing.push_back("The Hub said that " + name + " does not exist.");
  if (!prose && !terms)
    out.missing.push_back("README and licence were not downloaded; fetch them with: hf download " + hub_name(folder) +
                          " README.md LICENSE");
  else if (!prose)
    out.missing.push_back("The README was not downloaded; fetch it with: hf download " + hub_name(folder) + " README.md");
  return out;
}

}  // namespace

Store hugging_face_store() {
  return {"huggingface", repositories, contents};
}

}  // namespace openwash
