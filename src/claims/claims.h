#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "formats/metadata.h"

namespace openwash {

// What a publisher says of an artifact. Names as in audit.h, so that they can be printed as they are.
struct FoundClaim {
  std::string claim;  // "open-source", "open-weights", "free-commercial", "specific-licence", "research-only", "source-available"
  std::string about;  // "weights", "code", "data", "all", "something-else"
  std::string where;  // "prose", "badge", "front-matter", "metadata"
  std::string license;  // the licence it names, as written; empty where it names none
  Span place;           // the sentence, the badge or the entry
  bool named = false;   // the words name what it is about: "our weights"; otherwise that is inferred
};

// Words that openly tell of a restriction.
struct FoundDisclosure {
  std::string kind;  // of restriction
  Span place;
};

// What the prose and the metadata of one file say. Places are in reading order and lie in `chars`.
struct Said {
  std::vector<FoundClaim> claims;
  std::vector<FoundDisclosure> disclosures;
  std::vector<std::string> links;  // of licences and policies that are named
};

// Reads `chars`, the decoded text of the file at `path` (relative to the repository), for claims. `stated` are the entries that
// the file states, of `where` ("front-matter", "metadata"); prose is read behind its block, and only in files that hold prose.
// The words are data under rules/claims. Linear in the size of `chars`.
Said said_in(std::string_view path, std::string_view chars, const Metadata& stated, std::string_view where);

}  // namespace openwash
