#include "each_place.h"

namespace openwash {

void each_place(Assessment& a, const std::function<void(Place&)>& change) {
  const auto change_in = [&](License& license) {
    change(license.place);
    for (Change& difference : license.changes) change(difference.place);
  };
  change_in(a.license);
  for (License& license : a.licenses) change_in(license);
  for (Finding& finding : a.findings) {
    change(finding.place);
    if (finding.lead_in) change(*finding.lead_in);
    for (Place& place : finding.decisive) change(place);
    for (Place& place : finding.places) change(place);
    for (Item& item : finding.items) change(item.place);
  }
}

}  // namespace openwash
