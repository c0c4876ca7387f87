#include "scan/listing.h"

#include <algorithm>
#include <filesystem>

namespace openwash {

namespace fs = std::filesystem;

std::string joined(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && !path.ends_with('/')) path += '/';
  return path.append(name);
}

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

}  // namespace openwash
