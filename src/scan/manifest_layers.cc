#include "scan/manifest_layers.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/file.h"
#include "base/path_names.h"
#include "data/value.h"
#include "scan/listing.h"

namespace openwash {
namespace {

constexpr std::uint64_t largest_manifest = 1u << 20;

bool is_digest(std::string_view text) {
  return text.size() == 71 && text.starts_with("sha256:") &&
         std::all_of(text.begin() + 7, text.end(), [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::vector<Layer> layers_of(const std::string& manifest_path) {
  std::vector<Layer> layers;
  const Result<std::string> bytes = read_file(manifest_path, largest_manifest);
  if (!bytes) return layers;
  const Result<Value> manifest = parse_json(*bytes, manifest_path);
  if (!manifest) return layers;
  const Value* list = manifest->find("layers");
  if (!list || !list->list()) return layers;
  for (const Value& value : *list->list()) {
    const Value* type = value.find("mediaType");
    const Value* digest = value.find("digest");
    if (!type || !digest || !type->text() || !digest->text() || !is_digest(*digest->text())) continue;
    layers.push_back({*type->text(), *digest->text()});
  }
  return layers;
}

RepositoryContents image_contents(const Repository& repository, char between, LayerUse (*use)(std::string_view media_type)) {
  RepositoryContents out;
  const std::size_t manifests = repository.path.rfind("/manifests/");
  const std::string root = manifests == std::string::npos ? "." : repository.path.substr(0, manifests);
  const std::vector<Layer> layers = layers_of(repository.path);
  for (const Layer& layer : layers) {
    std::string blob = "blobs/" + layer.digest;
    blob[blob.find(':')] = between;
    const LayerUse used = use(layer.media_type);
    if (used == LayerUse::weights) out.unread.push_back(blob + ".gguf");
    if (used == LayerUse::terms) out.files.push_back({blob, joined(root, blob)});
  }
  if (layers.empty())
    out.error = "it is no manifest of a model";
  else if (out.files.empty())
    out.missing.push_back("The model was published without a licence layer.");
  std::sort(out.files.begin(), out.files.end(), [](const RepositoryFile& a, const RepositoryFile& b) { return a.path < b.path; });
  return out;
}

}  // namespace openwash
