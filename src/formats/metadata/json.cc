#include <algorithm>
#include <array>

#include "base/path_names.h"
#include "formats/json_walk.h"
#include "formats/metadata.h"
#include "text/lines.h"

namespace openwash {
namespace {

// Packages, Kaggle's models, configurations of models.
constexpr std::array<std::string_view, 5> names = {"package.json", "model-instance-metadata.json", "model-metadata.json",
                                                   "dataset-metadata.json", "config.json"};

// What Civitai says of a model lies beside it under names that its many downloaders chose.
bool is_of_civitai(std::string_view name, std::string_view head) {
  if (name.ends_with(".civitai.info")) return true;
  return name.ends_with(".json") && (head.find("\"allowCommercialUse\"") != std::string_view::npos ||
                                     head.find("\"allowDerivatives\"") != std::string_view::npos);
}

// Ollama and other stores of containers lay manifests out by name and tag, without an ending.
bool is_manifest(std::string_view path, std::string_view head) {
  const bool in_store = path.starts_with("manifests/") || path.find("/manifests/") != std::string_view::npos;
  return in_store && head.find_first_not_of(" \t\n\r") == head.find('{') && head.find("\"mediaType\"") != std::string_view::npos;
}

bool recognises(std::string_view path, std::string_view head) {
  const std::string_view name = file_name(path);
  return std::find(names.begin(), names.end(), name) != names.end() || is_of_civitai(name, head) || is_manifest(path, head);
}

// Of a model's configuration, thousands of labels are of no interest.
bool is_of_interest(std::string_view name, std::string_view key) {
  if (name != "config.json") return true;
  return key.find("license") != std::string_view::npos || key.find("licence") != std::string_view::npos ||
         key == "_name_or_path" || key == "model_type" || key == "base_model";
}

Metadata read(std::string_view path, std::string_view source) {
  Metadata metadata;
  metadata.block = {0, static_cast<std::uint32_t>(source.size())};
  const std::string_view name = file_name(path);
  JsonVisitor visitor;
  visitor.take = [&](Entry entry, bool) {
    if (!is_of_interest(name, entry.key)) return true;
    if (metadata.entries.size() == most_entries) {
      metadata.warnings.push_back("More than " + std::to_string(most_entries) + " values are stated; the rest was not read.");
      return false;
    }
    metadata.entries.push_back(std::move(entry));
    return true;
  };
  if (const auto fault = walk_json(source, visitor)) {
    metadata.warnings.push_back("The JSON is broken at line " + std::to_string(Lines(source).position(fault->at).line) + " (" +
                                fault->why + "); what follows was not read. Mend that line.");
  }
  return metadata;
}

}  // namespace

MetadataFormat json_metadata() {
  return {"json", "metadata", recognises, read};
}

}  // namespace openwash
