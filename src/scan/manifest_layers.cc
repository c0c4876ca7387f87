#include "scan/manifest_layers.h"

#include <algorithm>

#include "base/file.h"
#include "data/value.h"

namespace openwash {
namespace {

constexpr std::uint64_t largest_manifest = 1u << 20;

bool is_digest(std::string_view text) {
  return text.size() == 71 && text.starts_with("sha256:") &&
         std::all_of(text.begin() + 7, text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
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

}  // namespace openwash
