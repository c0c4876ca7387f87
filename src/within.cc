#include "within.h"

namespace openwash {

void put_within(Assessment& a, const std::function<std::string(const Place&)>& name) {
  const auto put = [&](Place& place) { place.within = name(place); };
  const auto put_in = [&](License& license) {
    put(license.place);
    for (Change& change : license.changes) put(change.place);
  };
  put_in(a.license);
  for (License& license : a.licenses) put_in(license);
  for (Finding& finding : a.findings) {
    put(finding.place);
    if (finding.lead_in) put(*finding.lead_in);
    for (Place& place : finding.decisive) put(place);
    for (Place& place : finding.places) put(place);
    for (Item& item : finding.items) put(item.place);
  }
}

}  // namespace openwash
