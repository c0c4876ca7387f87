#include <algorithm>

#include "known/catalogue.h"
#include "known/embed/embedded_catalogue.h"
#include "openwash.h"

namespace openwash {
namespace {

KnownLicenseInfo info_of(const KnownLicense& known) {
  KnownLicenseInfo info;
  info.id = known.id;
  info.name = known.name;
  info.family = known.family;
  info.steward = known.steward;
  info.version = known.version;
  info.date = known.date;
  info.url = known.url;
  info.hugging_face_id = known.hf_id;
  info.osi_approved = known.osi_approved;
  info.recognised = known.has_text;
  return info;
}

}  // namespace

std::vector<KnownLicenseInfo> Analyzer::known_licenses() const {
  const Catalogue& catalogue = embedded_catalogue();
  std::vector<KnownLicenseInfo> all;
  all.reserve(catalogue.size());
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) all.push_back(info_of(catalogue[i]));
  std::sort(all.begin(), all.end(), [](const KnownLicenseInfo& a, const KnownLicenseInfo& b) { return a.id < b.id; });
  return all;
}

std::optional<KnownLicenseInfo> Analyzer::known_license(std::string_view id) const {
  const auto index = embedded_catalogue().find(id);
  if (!index) return std::nullopt;
  return info_of(embedded_catalogue()[*index]);
}

}  // namespace openwash
