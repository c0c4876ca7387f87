#include "base/file_role.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/license_names.h"
#include "base/path_names.h"

namespace openwash {
namespace {

constexpr std::array<std::string_view, 14> metadata_names = {
    "pyproject.toml", "setup.cfg", "setup.py",      "package.json", "cargo.toml", "citation.cff", "kitfile",
    "modelfile",      "metadata",  "metadata.yaml", "metadata.yml", "pkg-info",   "config.json",  "model-instance-metadata.json",
};
constexpr std::array<std::string_view, 3> header_endings = {".gguf", ".safetensors", ".onnx"};
constexpr std::array<std::string_view, 14> weight_endings = {".bin",     ".pt",    ".pth",     ".ckpt", ".pkl",
                                                             ".pickle",  ".h5",    ".msgpack", ".npz",  ".tflite",
                                                             ".mlmodel", ".keras", ".ggml",    ".pb"};
constexpr std::array<std::string_view, 5> prose_endings = {".md", ".rst", ".txt", ".markdown", ".mdx"};
constexpr std::array<std::string_view, 14> foreign_folders = {
    ".git",        "node_modules", "site-packages", "vendor", "third_party", "third-party", "thirdparty",
    "__pycache__", ".venv",        "venv",          ".cache", "externals",   "external",    "3rdparty"};

template <class Endings>
bool ends_as(std::string_view name, const Endings& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

// "README.md", "README_zh-CN.md", "HUGGINGFACE_README.md", "model-card.md", "MODEL_CARD_base.md", "datasheet.md"
bool is_prose_name(std::string_view name) {
  const bool marked = ends_as(name, prose_endings);
  if (!marked && name.find('.') != std::string_view::npos && !name.starts_with("readme.")) return false;
  for (const std::string_view word : {"readme", "model_card", "model-card", "modelcard", "data_card", "datacard", "dataset_card",
                                      "datasheet", "system_card", "system-card"})
    if (name.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace

FileRole file_role(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::string plain = folded(name);
  if (plain.empty()) return FileRole::other;
  if (is_prose_name(plain)) return FileRole::prose;
  if (ends_as(plain, header_endings)) return FileRole::model;
  if (std::find(metadata_names.begin(), metadata_names.end(), plain) != metadata_names.end()) return FileRole::metadata;
  if (ends_as(plain, weight_endings)) return FileRole::weights;
  if (is_license_name(name)) return FileRole::terms;
  if (plain[0] == '.') return FileRole::other;
  const std::string folder = folded(file_name(folder_of(path)));
  const bool for_licenses = is_license_folder(folder) || folder.ends_with("_licenses") || folder.ends_with("-licenses");
  return for_licenses && ends_as(plain, std::array<std::string_view, 5>{".txt", ".md", ".pdf", ".html", ".rst"})
             ? FileRole::terms
             : FileRole::other;
}

bool is_foreign_folder(std::string_view name) {
  return std::find(foreign_folders.begin(), foreign_folders.end(), folded(name)) != foreign_folders.end();
}

}  // namespace openwash
