#pragma once

#include <span>
#include <string>
#include <vector>

#include "scan/listing.h"
#include "scan/repositories.h"

namespace openwash {

// One layout in which programs keep models. One file under stores/ a store; CMake makes the table.
struct Store {
  const char* source;  // as Repository::source

  // The repositories in the store at `folder`, by name; none where it is no such store.
  std::vector<Repository> (*repositories)(const std::string& folder, const Listing& listing);

  // What there is to read in one of them.
  RepositoryContents (*contents)(const Repository& repository);
};

std::span<const Store> stores();

// The contents of a plain directory, for stores whose repositories are directories.
RepositoryContents directory_contents(const Repository& repository);

// Whether `names`, sorted, holds `name`.
bool holds(const std::vector<std::string>& names, const std::string& name);

}  // namespace openwash
