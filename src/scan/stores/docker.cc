#include "base/path_names.h"
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

RepositoryContents contents(const Repository& repository) {
  return image_contents(repository, '/', [](std::string_view type) {
    if (type.starts_with(license_type) || type == pack_document) return LayerUse::terms;
    return type.find("gguf") == std::string_view::npos ? LayerUse::nothing : LayerUse::weights;
  });
}

}  // namespace

Store docker_store() {
  return {"docker", repositories, contents};
}

}  // namespace openwash
