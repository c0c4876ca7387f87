#pragma once

#include <string_view>
#include <vector>

#include "known/known.h"
#include "openwash.h"
#include "placing.h"
#include "rules/finding.h"

namespace openwash {

// What the known licences in a text mean for its judgement.
struct IdentityGrounds {
  bool approved = false;           // it consists of approved licences, unmodified in substance
  bool approved_if_clean = false;  // but for words before, between or behind: it is when those restrict nothing
  bool right_missing = false;      // a permission of an approved licence may be gone
  std::vector<Span> settled;       // parts whose words are those of an approved licence: what they say is at most a note
};

IdentityGrounds identity_grounds(const Catalogue& catalogue, const std::vector<Identity>& identities);

// Whether a finding rests on words of the settled parts alone.
bool is_settled(const IdentityGrounds& grounds, const Found& found);

// Permissions of an approved licence that were cut out of a copy of it in one place.
struct RemovedRights {
  std::vector<std::string_view> words;  // that named what is gone: "sell"
  std::uint32_t license = 0;
  Span span;  // the words around the place
};

// The permissions that were cut out of copies of approved licences in `chars`, and not replaced by other words.
std::vector<RemovedRights> removed_rights(const Catalogue& catalogue, const std::vector<Identity>& identities,
                                          std::string_view chars);

// Puts the licences of a text into the assessment: all of them, and the one that governs most of it.
void report_identities(const Catalogue& catalogue, const std::vector<Identity>& identities, const Placing& placing,
                       Assessment& a);

}  // namespace openwash
