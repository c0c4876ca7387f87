#pragma once

#include <string>
#include <vector>

namespace openwash {

// The names in a folder, sorted. Links to files are files; links to folders are left out.
struct Listing {
  std::vector<std::string> files;
  std::vector<std::string> folders;
  std::string error;  // not empty: why not all could be read
};

Listing listing_of(const std::string& folder);

}  // namespace openwash
