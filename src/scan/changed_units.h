#pragma once

#include <string>
#include <vector>

namespace openwash {

// What has to be judged because files changed: the folder that they belong to, as far as it is about terms.
struct ChangedUnit {
  std::string folder;                // as given; empty for the current one
  std::vector<std::string> files;    // to read, relative to the folder, sorted: the changed ones, its terms and its README
  std::vector<std::string> changed;  // those that were named
};

// Groups changed files by the nearest folder upwards, at most to the root of the git tree, that holds a file with terms; files
// without such a folder belong to their own. Files that say nothing of terms are left out. Each unit comes once, in the order of
// its first file.
std::vector<ChangedUnit> changed_units(const std::vector<std::string>& files);

}  // namespace openwash
