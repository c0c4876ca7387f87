#include "claims/claims.h"

#include <algorithm>
#include <tuple>

#include "base/file_role.h"
#include "claims/badges.h"
#include "claims/license_links.h"
#include "claims/passages.h"
#include "claims/prose.h"
#include "claims/spoken.h"
#include "claims/stated.h"

namespace openwash {
namespace {

// "This repository is under X" speaks of the code where the weights or the data have terms of their own, else of everything.
void tell_repositories(Said& said) {
  const bool parted = std::any_of(said.claims.begin(), said.claims.end(), [](const FoundClaim& claim) {
    return claim.claim == "specific-licence" && (claim.about == "weights" || claim.about == "data") && claim.named;
  });
  for (FoundClaim& claim : said.claims) {
    if (claim.about == "repository") claim.about = parted ? "code" : "all";
  }
}

}  // namespace

Said said_in(std::string_view path, std::string_view chars, const Metadata& stated, std::string_view where) {
  Said said;
  read_stated(path, stated, where, said);
  if (file_role(path) == FileRole::prose) {
    const Prose prose = prose_of(chars, where == "front-matter" ? stated.block.end : 0);
    read_badges(chars, prose, said);
    read_spoken(prose, passages_of(prose), said);
    read_license_links(chars, prose, said);
  }
  tell_repositories(said);
  const auto by_place = [](const auto& a, const auto& b) { return a.place < b.place; };
  std::stable_sort(said.claims.begin(), said.claims.end(), by_place);
  std::sort(said.disclosures.begin(), said.disclosures.end(), [](const FoundDisclosure& a, const FoundDisclosure& b) {
    return std::tie(a.place, a.kind) < std::tie(b.place, b.kind);
  });
  return said;
}

}  // namespace openwash
