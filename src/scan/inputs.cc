#include "scan/inputs.h"

#include <filesystem>

#include "base/license_names.h"
#include "base/path_names.h"
#include "scan/listing.h"

namespace openwash {
namespace {

namespace fs = std::filesystem;

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
