#pragma once

#include <string>
#include <vector>

namespace openwash {

// One file to judge, or a directory that could not be read.
struct Input {
  std::string path;   // as given, joined with the name below a directory; "-" is standard input
  std::string error;  // not empty: why there is nothing to read
};

// The files that `paths` mean, in their order: a file and "-" stand for themselves, whatever they are called; a directory stands
// for its licence-like files and for all files of a LICENSES folder in it, sorted by name, hidden ones left out. Links to files
// are followed, links to directories only where they are named themselves. A path that does not exist is kept: reading it tells
// why.
std::vector<Input> inputs_of(const std::vector<std::string>& paths);

}  // namespace openwash
