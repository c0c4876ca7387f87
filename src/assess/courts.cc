#include "assess/courts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "rules/names.h"

namespace openwash {
namespace {

constexpr std::uint8_t allowed = 0;
constexpr std::uint8_t arguable = 1;
constexpr std::uint8_t violates = 2;
constexpr std::uint8_t unknown = 3;
constexpr std::uint8_t arguable_severity = 1;

// What a text breaks that gives the public no right to change or pass on.
constexpr std::array<std::string_view, 10> proprietary_breaks{"osd-1", "osd-3", "osd-7",  "osaid-modify", "osaid-share",
                                                              "fsf-2", "fsf-3", "dfsg-1", "dfsg-3",       "eu-78"};

bool belongs(std::string_view criterion, std::string_view court) {
  return criterion.size() > court.size() && criterion.starts_with(court) && criterion[court.size()] == '-';
}

}  // namespace

std::map<std::string, Ruled> rulings_on(const RuleSet& rules, Standing standing, const std::vector<Charge>& charges) {
  std::map<std::string, Ruled> rulings;
  const bool silent = standing == Standing::unclear || standing == Standing::not_a_license;
  for (const rule_table::CourtRow& court : rules.courts) {
    const std::string id(rules.text(court.id));
    Ruled& ruled = rulings[id];
    if (silent) {
      ruled.ruling = unknown;
      continue;
    }
    if (standing == Standing::open_source) continue;
    std::vector<std::string_view> broken;
    if (standing == Standing::proprietary) {
      ruled.ruling = violates;
      for (const std::string_view c : proprietary_breaks) {
        if (belongs(c, id)) broken.push_back(c);
      }
    }
    for (const Charge& charge : charges) {
      if (charge.severity < arguable_severity) continue;
      const rule_table::KindRow& kind = rules.kinds[charge.kind];
      std::uint8_t ruling = allowed;
      for (const rule_table::RulingRow& r : rules.rulings.subspan(kind.rulings_begin, kind.rulings_count)) {
        if (rules.text(r.court) == id) ruling = static_cast<std::uint8_t>(r.ruling);
      }
      const bool weaker = charge.severity < kind.severity || id == "osd";
      if (charge.severity == arguable_severity && weaker) ruling = std::min(ruling, arguable);
      if (ruling == allowed) continue;
      ruled.ruling = std::max(ruled.ruling, ruling);
      for (const rule_table::WhyRow& why : rules.whys.subspan(kind.whys_begin, kind.whys_count)) {
        if (belongs(rules.text(why.criterion), id)) broken.push_back(rules.text(why.criterion));
      }
    }
    for (const rule_table::CriterionRow& c : rules.criteria) {
      const std::string_view name = rules.text(c.id);
      if (std::find(broken.begin(), broken.end(), name) != broken.end()) ruled.criteria.emplace_back(name);
    }
  }
  return rulings;
}

}  // namespace openwash
