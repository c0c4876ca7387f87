#include "lexicon/duration.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace openwash {

std::string duration_of(const Quantity& amount) {
  struct Unit {
    std::string_view name, before, behind;
  };
  constexpr std::array<Unit, 5> units{
      {{"hours", "PT", "H"}, {"days", "P", "D"}, {"weeks", "P", "W"}, {"months", "P", "M"}, {"years", "P", "Y"}}};
  if (amount.unit == "per-month") return "P1M";
  if (amount.unit == "per-year") return "P1Y";
  const auto at = std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.name == amount.unit; });
  if (at == units.end()) return {};
  return std::string(at->before) + std::to_string(amount.value) + std::string(at->behind);
}

}  // namespace openwash
