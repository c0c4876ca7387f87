#include "cli/path_list.h"

#include "base/file.h"

namespace openwash {

Result<std::vector<std::string>> paths_in(const std::string& list) {
  Result<std::string> bytes = read_file(list);
  if (!bytes) return Error{list, bytes.error().what};
  const char end = bytes->find('\0') == std::string::npos ? '\n' : '\0';
  std::vector<std::string> paths;
  for (std::size_t begin = 0; begin < bytes->size();) {
    const std::size_t stop = std::min(bytes->find(end, begin), bytes->size());
    std::string path = bytes->substr(begin, stop - begin);
    if (end == '\n' && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) paths.push_back(std::move(path));
    begin = stop + 1;
  }
  return paths;
}

}  // namespace openwash
