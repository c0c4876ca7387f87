#include <algorithm>
#include <array>

#include "base/path_names.h"
#include "formats/metadata.h"
#include "formats/yaml_reader.h"

namespace openwash {
namespace {

// A Kitfile, a citation file, cards that stand apart from their README.
constexpr std::array<std::string_view, 6> names = {"Kitfile",      "kitfile",       "Kitfile.yaml",
                                                   "CITATION.cff", "metadata.yaml", "metadata.yml"};

bool recognises(std::string_view path, std::string_view) {
  return std::find(names.begin(), names.end(), file_name(path)) != names.end();
}

Metadata read(std::string_view, std::string_view source) {
  Metadata metadata;
  metadata.block = {0, static_cast<std::uint32_t>(source.size())};
  read_yaml(source, metadata.block, metadata);
  return metadata;
}

}  // namespace

MetadataFormat yaml_metadata() {
  return {"yaml", "metadata", recognises, read};
}

}  // namespace openwash
