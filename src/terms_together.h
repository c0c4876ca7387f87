#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "openwash.h"

namespace openwash {

// What several terms say that all bind.

// Verdicts in the order in which one beside others decides: what surely takes away before what is not known, and that before
// what is free.
constexpr std::array<Verdict, 7> worst_first = {Verdict::proprietary,   Verdict::restricted, Verdict::unclear,    Verdict::policy,
                                                Verdict::not_a_license, Verdict::open,       Verdict::open_source};

// The first of `worst_first` among `verdicts`; unclear where there are none.
Verdict worst_of(const std::vector<Verdict>& verdicts);

// Adds a kind, or lets it be as severe as the worst one of its name.
void add_kind(std::vector<KnownLicenseInfo::Kind>& kinds, const KnownLicenseInfo::Kind& more);

// Each court says of several terms what it says of the worst, with the criteria that any of them breaks.
void add_rulings(const std::map<std::string, CourtRuling>& more, std::map<std::string, CourtRuling>& courts);

}  // namespace openwash
