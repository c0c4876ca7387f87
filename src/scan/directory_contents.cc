#include <algorithm>

#include "base/file_role.h"
#include "base/path_names.h"
#include "scan/listing.h"
#include "scan/store.h"

namespace openwash {
namespace {

constexpr std::size_t most_files = 400;
constexpr int deepest_terms = 4;
constexpr int deepest_prose = 2;
constexpr std::size_t most_unread = 200;

bool is_program(std::string_view name) {
  for (const std::string_view ending : {".py", ".cc", ".cpp", ".c", ".rs", ".go", ".js", ".ts", ".cu", ".java", ".ipynb"})
    if (name.ends_with(ending)) return true;
  return false;
}

struct Walk {
  std::string root;
  RepositoryContents contents;
  std::size_t left_out = 0;
  bool programs = false;

  void take(const std::string& below, const std::string& name, int depth) {
    const std::string path = joined(below, name);
    const FileRole role = file_role(path);
    const bool model = role == FileRole::model || role == FileRole::weights;
    // One file of code says that there is code; of weights the names say what they are.
    const bool program = !programs && is_program(name);
    if (role == FileRole::weights || program) {
      programs |= program;
      if (contents.unread.size() < most_unread) contents.unread.push_back(path);
    }
    if (role == FileRole::other || role == FileRole::weights || (depth > deepest_prose && role != FileRole::terms && !model))
      return;
    if (contents.files.size() < most_files)
      contents.files.push_back({path, joined(root, path)});
    else
      ++left_out;
  }

  void visit(const std::string& below, int depth) { visit(listing_of(joined(root, below)), below, depth); }

  void visit(const Listing& listing, const std::string& below, int depth) {
    if (!listing.error.empty() && !below.empty()) {
      contents.missing.push_back(below + ": " + listing.error);
      contents.incomplete = true;
    }
    for (const std::string& name : listing.files) take(below, name, depth);
    if (depth == deepest_terms) return;
    for (const std::string& name : listing.folders)
      if (!is_foreign_folder(name) && name[0] != '.') visit(joined(below, name), depth + 1);
  }
};

}  // namespace

RepositoryContents directory_contents(const Repository& repository) {
  Walk walk{repository.path, {}, 0, false};
  const Listing listing = repository.listing ? *repository.listing : listing_of(repository.path);
  walk.contents.error = listing.error;
  walk.visit(listing, "", 0);
  std::sort(walk.contents.files.begin(), walk.contents.files.end(),
            [](const RepositoryFile& a, const RepositoryFile& b) { return a.path < b.path; });
  if (walk.left_out)
    walk.contents.missing.push_back(std::to_string(walk.left_out) + " further files that may hold terms were not read.");
  return std::move(walk.contents);
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::binary_search(names.begin(), names.end(), name);
}

}  // namespace openwash
