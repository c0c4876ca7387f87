#pragma once

#include <memory>
#include <string>
#include <vector>

#include "scan/listing.h"

namespace openwash {

// A file of a repository that is to be read.
struct RepositoryFile {
  std::string path;  // as the result calls it: relative to the repository
  std::string disk;  // where it lies
};

// A repository before it is read.
struct Repository {
  std::string path;    // as given, joined with what lies below a directory
  std::string source;  // "directory", "file", "huggingface", "ollama", "docker", "gguf", "safetensors", "onnx"
  std::string error;   // not empty: why there is nothing to read
  std::shared_ptr<const Listing> listing = nullptr;                    // of its root, where it is known
  std::shared_ptr<const std::vector<RepositoryFile>> files = nullptr;  // what to read, where that is known
};

// What a repository holds that matters.
struct RepositoryContents {
  std::vector<RepositoryFile> files;  // by path
  std::vector<std::string> unread;    // of model files and programs that are not read
  std::vector<std::string> missing;   // what is known not to be there, as sentences
  std::string error;
  bool incomplete = false;  // a folder in it could not be read; `missing` names it
};

// The repositories that `paths` mean, in their order: a file is one of its own; so is a directory with a README, a licence-like,
// a metadata or a model file at its root; a store (a cache of the Hub, Ollama's or Docker's models) is known by its layout and
// gives its repositories by name; other directories are searched, three levels deep, by `jobs` threads (0: as many as there are
// processors). A path without any is kept, with the reason.
std::vector<Repository> repositories_of(const std::vector<std::string>& paths, std::size_t jobs = 1);

// What there is to read in a repository: files with terms wherever they lie, up to four levels deep; READMEs, cards and metadata
// up to two. Folders of other people's work are left out. At most 400 files are read; `missing` tells of more.
RepositoryContents contents_of(const Repository& repository);

}  // namespace openwash
