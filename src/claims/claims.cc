#include "claims/claims.h"

#include <algorithm>

#include "claims/badges.h"
#include "claims/license_links.h"
#include "claims/passages.h"
#include "claims/prose.h"
#include "claims/spoken.h"
#include "claims/stated.h"

namespace openwash {

Said said_in(std::string_view path, std::string_view chars, const Metadata& stated, std::string_view where) {
  Said said;
  read_stated(path, stated, where, said);
  if (holds_prose(path)) {
    const Prose prose = prose_of(chars, where == "front-matter" ? stated.block.end : 0);
    read_badges(chars, prose, said);
    read_spoken(prose, passages_of(prose.chars), said);
    read_license_links(chars, prose, said);
  }
  const auto by_place = [](const auto& a, const auto& b) { return a.place < b.place; };
  std::stable_sort(said.claims.begin(), said.claims.end(), by_place);
  std::stable_sort(said.disclosures.begin(), said.disclosures.end(), by_place);
  return said;
}

}  // namespace openwash
