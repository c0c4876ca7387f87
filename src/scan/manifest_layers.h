#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scan/repositories.h"

namespace openwash {

// A layer of an image manifest.
struct Layer {
  std::string media_type;
  std::string digest;  // "sha256:..."; checked to be that and 64 hexadecimal digits
};

// What a layer is to us.
enum class LayerUse { nothing, terms, weights };

// What there is to read of the image whose manifest is the repository: the blobs of its terms, which go by blobs/..., relative to
// the root of the store. `between` parts algorithm and hash in their names.
RepositoryContents image_contents(const Repository& repository, char between, LayerUse (*use)(std::string_view media_type));

// The layers that a manifest of OCI or Docker form lists, in order; none where it is no such manifest. Reads at most 1 MiB.
std::vector<Layer> layers_of(const std::string& manifest_path);

}  // namespace openwash
