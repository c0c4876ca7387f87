#include "terms_together.h"

#include <algorithm>

namespace openwash {
namespace {

int weight_of(Ruling ruling) {
  switch (ruling) {
    case Ruling::violates:
      return 3;
    case Ruling::arguable:
      return 2;
    case Ruling::unknown:
      return 1;
    case Ruling::allowed:
      break;
  }
  return 0;
}

}  // namespace

Verdict worst_of(const std::vector<Verdict>& verdicts) {
  const auto worst = std::find_first_of(worst_first.begin(), worst_first.end(), verdicts.begin(), verdicts.end());
  return worst == worst_first.end() ? Verdict::unclear : *worst;
}

void add_kind(std::vector<KnownLicenseInfo::Kind>& kinds, const KnownLicenseInfo::Kind& more) {
  const auto same = std::find_if(kinds.begin(), kinds.end(), [&](const auto& known) { return known.kind == more.kind; });
  if (same == kinds.end())
    kinds.push_back(more);
  else
    same->severity = std::max(same->severity, more.severity);
}

void add_rulings(const std::map<std::string, CourtRuling>& more, std::map<std::string, CourtRuling>& courts) {
  for (const auto& [court, ruling] : more) {
    CourtRuling& known = courts.try_emplace(court, CourtRuling{Ruling::allowed, {}}).first->second;
    if (weight_of(ruling.result) > weight_of(known.result)) known.result = ruling.result;
    for (const std::string& criterion : ruling.criteria)
      if (std::find(known.criteria.begin(), known.criteria.end(), criterion) == known.criteria.end())
        known.criteria.push_back(criterion);
  }
}

}  // namespace openwash
