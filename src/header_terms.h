#pragma once

#include <vector>

#include "formats/metadata.h"
#include "openwash.h"

namespace openwash {

// What the entries of a model's header say of terms; all in the order of the file.
struct HeaderTerms {
  std::vector<const Entry*> texts;  // hold terms, or may do so
  bool licensed = false;            // one of the texts stands under a key of a licence

  // Name a licence: by id or name, else by what is called its name, else by its address.
  std::vector<const Entry*> ids;
  std::vector<const Entry*> names;
  std::vector<const Entry*> links;
};

// `stated` must outlive the result.
HeaderTerms terms_of(const Analyzer& analyzer, const Metadata& stated);

}  // namespace openwash
