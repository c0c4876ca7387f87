#pragma once

#include <string_view>

namespace openwash {

// What a file of a repository is asked about, by its name alone.
enum class FileRole {
  other,     // nothing: programs, data, pictures
  terms,     // licences, use policies, notices, agreements
  prose,     // a README or a model, data or dataset card
  metadata,  // package metadata, a Kitfile, a Modelfile ...
  model,     // a model file whose header may name terms: GGUF, safetensors, ONNX
  weights,   // a model file that is never read: pickles and other formats
};

// The role of a file at `path`, relative to its repository.
FileRole file_role(std::string_view path);

// Whether terms below this folder are somebody else's: vendored sources, installed packages, version control, caches.
bool is_foreign_folder(std::string_view name);

}  // namespace openwash
