#pragma once

#include <string>
#include <string_view>

namespace openwash {

// The pieces of paths as they are written, parted by slashes; no file is looked at. All in time linear in the path.

// The last piece: "LICENSE" of "a/LICENSE", and of "LICENSE".
constexpr std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// What stands before it: "a" of "a/LICENSE", "/" of "/LICENSE", nothing of "LICENSE".
constexpr std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash == 0 ? 1 : slash);
}

// The path of `name` in `folder`; the name itself where the folder is empty.
inline std::string joined(std::string_view folder, std::string_view name) {
  std::string path;
  path.reserve(folder.size() + 1 + name.size());
  path = folder;
  if (!path.empty() && !path.ends_with('/')) path += '/';
  return path.append(name);
}

}  // namespace openwash
