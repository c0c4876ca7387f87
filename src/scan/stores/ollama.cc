#include <algorithm>

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

// Licence layers hold the raw text. Their files go by blobs/..., relative to the root of the store.
RepositoryContents contents(const Repository& repository) {
  RepositoryContents out;
  const std::size_t manifests = repository.path.rfind("/manifests/");
  const std::string root = manifests == std::string::npos ? "." : repository.path.substr(0, manifests);
  bool any = false;
  for (const Layer& layer : layers_of(repository.path)) {
    any = true;
    std::string blob = "blobs/" + layer.digest;
    blob[blob.find(':')] = '-';
    if (layer.media_type == "application/vnd.ollama.image.model") out.unread.push_back(blob + ".gguf");
    if (layer.media_type == "application/vnd.ollama.image.license") out.files.push_back({blob, joined(root, blob)});
  }
  if (!any) out.error = "it is no manifest of a model";
  if (any && out.files.empty()) out.missing.push_back("The model was published without a licence layer.");
  std::sort(out.files.begin(), out.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return out;
}

}  // namespace

Store ollama_store() {
  return {"ollama", repositories, contents};
}

}  // namespace openwash
