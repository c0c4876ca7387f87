#include "scan/inputs.h"

#include <algorithm>
#include <filesystem>

#include "base/license_names.h"

namespace openwash {
namespace {

namespace fs = std::filesystem;

std::string joined(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

struct Listing {
  std::vector<std::string> files;
  std::vector<std::string> folders;
  std::string error;
};

Listing listing_of(const std::string& folder) {
  Listing listing;
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    std::string name = entry->path().filename().string();
    if (entry->is_regular_file(ignored))
      listing.files.push_back(std::move(name));
    else if (entry->is_directory(ignored) && !entry->is_symlink(ignored))
      listing.folders.push_back(std::move(name));
  }
  if (error) listing.error = "the directory cannot be read: " + error.message();
  std::sort(listing.files.begin(), listing.files.end());
  std::sort(listing.folders.begin(), listing.folders.end());
  return listing;
}

void append_folder(const std::string& folder, std::vector<Input>& inputs) {
  const Listing listing = listing_of(folder);
  for (const std::string& name : listing.files)
    if (is_license_name(name)) inputs.push_back({joined(folder, name), ""});
  if (!listing.error.empty()) inputs.push_back({folder, listing.error});

  for (const std::string& name : listing.folders) {
    if (!is_license_folder(name)) continue;
    const std::string below = joined(folder, name);
    const Listing licenses = listing_of(below);
    for (const std::string& file : licenses.files)
      if (file[0] != '.') inputs.push_back({joined(below, file), ""});
    if (!licenses.error.empty()) inputs.push_back({below, licenses.error});
  }
}

}  // namespace

std::vector<Input> inputs_of(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error))
      append_folder(path, inputs);
    else
      inputs.push_back({path, ""});
  }
  return inputs;
}

}  // namespace openwash
