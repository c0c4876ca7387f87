#include "base/path_names.h"
#include "scan/manifest_layers.h"
#include "scan/store.h"

namespace openwash {
namespace {

constexpr int manifest_depth = 4;  // HOST/NAMESPACE/MODEL/TAG

void add_manifests(const std::string& folder, int depth, std::vector<Repository>& all) {
  const Listing listing = listing_of(folder);
  if (depth == manifest_depth)
    for (const std::string& tag : listing.files)
      if (tag[0] != '.') all.push_back({joined(folder, tag), "ollama", ""});
  if (depth == manifest_depth) return;
  for (const std::string& name : listing.folders) add_manifests(joined(folder, name), depth + 1, all);
}

// <root>/manifests/HOST/NAMESPACE/MODEL/TAG beside <root>/blobs; the root or the folder above it.
std::vector<Repository> repositories(const std::string& folder, const Listing& listing) {
  std::vector<Repository> all;
  if (holds(listing.folders, "manifests") && holds(listing.folders, "blobs") && !holds(listing.files, "layout.json"))
    add_manifests(joined(folder, "manifests"), 1, all);
  return all;
}

RepositoryContents contents(const Repository& repository) {
  return image_contents(repository, '-', [](std::string_view type) {
    return type == "application/vnd.ollama.image.license" ? LayerUse::terms
           : type == "application/vnd.ollama.image.model" ? LayerUse::weights
                                                          : LayerUse::nothing;
  });
}

}  // namespace

Store ollama_store() {
  return {"ollama", repositories, contents};
}

}  // namespace openwash
