#include <algorithm>

#include "scan/manifest_layers.h"
#include "scan/store.h"

namespace openwash {
namespace {

constexpr std::string_view license_type = "application/vnd.docker.ai.license";
constexpr std::string_view pack_document = "application/vnd.cncf.model.doc.v1.raw";

// The models of Docker Model Runner: layout.json, manifests/sha256/HEX, blobs/sha256/HEX.
std::vector<Repository> repositories(const std::string& folder, const Listing& listing) {
  std::vector<Repository> all;
  if (!holds(listing.folders, "manifests") || !holds(listing.files, "layout.json")) return all;
  const std::string manifests = joined(joined(folder, "manifests"), "sha256");
  for (const std::string& name : listing_of(manifests).files) all.push_back({joined(manifests, name), "docker", ""});
  return all;
}

// Files go by blobs/..., relative to the root of the store.
RepositoryContents contents(const Repository& repository) {
  RepositoryContents out;
  const std::size_t manifests = repository.path.rfind("/manifests/");
  const std::string root = manifests == std::string::npos ? "." : repository.path.substr(0, manifests);
  bool any = false;
  for (const Layer& layer : layers_of(repository.path)) {
    any = true;
    std::string blob = "blobs/" + layer.digest;
    blob[blob.find(':')] = '/';
    if (layer.media_type.find("gguf") != std::string::npos) out.unread.push_back(blob + ".gguf");
    if (layer.media_type.starts_with(license_type) || layer.media_type == pack_document)
      out.files.push_back({blob, joined(root, blob)});
  }
  if (!any) out.error = "it is no manifest of a model";
  if (any && out.files.empty()) out.missing.push_back("The model was published without a licence layer.");
  std::sort(out.files.begin(), out.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return out;
}

}  // namespace

Store docker_store() {
  return {"docker", repositories, contents};
}

}  // namespace openwash
