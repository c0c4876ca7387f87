#include "scan/listing.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

namespace openwash {
namespace {

enum class Sort { file, folder, other };

// What an entry is; file systems that do not say are asked. Links to files are files, links to folders are left out.
Sort sort_of(int folder, const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return Sort::file;
    case DT_DIR:
      return Sort::folder;
    case DT_LNK:
    case DT_UNKNOWN:
      break;
    default:
      return Sort::other;
  }
  struct stat status {};
  if (::fstatat(folder, entry.d_name, &status, 0) != 0) return Sort::other;
  if (S_ISREG(status.st_mode)) return Sort::file;
  if (!S_ISDIR(status.st_mode) || entry.d_type == DT_LNK) return Sort::other;
  struct stat itself {};
  const bool link = ::fstatat(folder, entry.d_name, &itself, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(itself.st_mode);
  return link ? Sort::other : Sort::folder;
}

}  // namespace

Listing listing_of(const std::string& folder) {
  Listing listing;
  const auto failed = [&](int error) {
    listing.error = "the directory cannot be read: " + std::error_code(error, std::generic_category()).message();
  };
  const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir(folder.c_str()), ::closedir);
  if (!open) {
    failed(errno);
    return listing;
  }
  for (errno = 0; const dirent* entry = ::readdir(open.get()); errno = 0) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    const Sort sort = sort_of(::dirfd(open.get()), *entry);
    if (sort == Sort::file) listing.files.emplace_back(name);
    if (sort == Sort::folder) listing.folders.emplace_back(name);
  }
  if (errno != 0) failed(errno);
  std::sort(listing.files.begin(), listing.files.end());
  std::sort(listing.folders.begin(), listing.folders.end());
  return listing;
}

}  // namespace openwash
