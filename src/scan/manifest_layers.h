#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace openwash {

// A layer of an image manifest.
struct Layer {
  std::string media_type;
  std::string digest;  // "sha256:..."; checked to be that and 64 hexadecimal digits
};

// The layers that a manifest of OCI or Docker form lists, in order; none where it is no such manifest. Reads at most 1 MiB.
std::vector<Layer> layers_of(const std::string& manifest_path);

}  // namespace openwash
