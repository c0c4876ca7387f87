#include "scan/changed_units.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file_role.h"
#include "base/path_names.h"
#include "scan/listing.h"

namespace openwash {
namespace {

namespace fs = std::filesystem;

constexpr int most_levels = 16;

// What of a folder matters: its terms, READMEs and cards.
struct Folder {
  std::vector<std::string> files;
  bool terms = false;
  bool root = false;  // of a git tree
};

class Folders {
 public:
  const Folder& at(const std::string& path) {
    const auto [place, fresh] = known_.try_emplace(path);
    if (!fresh) return place->second;
    const Listing listing = listing_of(path.empty() ? "." : path);
    for (const std::string& name : listing.files) {
      const FileRole role = file_role(name);
      place->second.terms |= role == FileRole::terms;
      if (role == FileRole::terms || role == FileRole::prose) place->second.files.push_back(name);
    }
    std::error_code error;
    place->second.root = fs::exists(joined(path.empty() ? "." : path, ".git"), error);
    return place->second;
  }

  // The nearest folder with terms from that of `path` upwards, else that of `path`.
  std::string unit_of(const std::string& path) {
    const std::string own(folder_of(path));
    std::string folder = own;
    for (int level = 0; level < most_levels; ++level) {
      const Folder& here = at(folder);
      if (here.terms) return folder;
      if (here.root || folder.empty() || folder == "/" || folder == "." || folder.ends_with("..")) break;
      folder = std::string(folder_of(folder));
    }
    return own;
  }

 private:
  std::map<std::string, Folder> known_;
};

}  // namespace

std::vector<ChangedUnit> changed_units(const std::vector<std::string>& files) {
  Folders folders;
  std::vector<ChangedUnit> units;
  std::map<std::string, std::size_t> numbers;
  for (const std::string& path : files) {
    const FileRole role = file_role(path);
    if (role == FileRole::other || role == FileRole::weights) continue;
    const std::string folder = folders.unit_of(path);
    const auto [place, fresh] = numbers.try_emplace(folder, units.size());
    if (fresh) units.push_back({folder, folders.at(folder).files, {}});
    const std::string relative = folder.empty() ? path : path.substr(folder == "/" ? 1 : folder.size() + 1);
    units[place->second].files.push_back(relative);
    units[place->second].changed.push_back(relative);
  }
  for (ChangedUnit& unit : units)
    for (std::vector<std::string>* list : {&unit.files, &unit.changed}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
  return units;
}

}  // namespace openwash
