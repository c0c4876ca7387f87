#include "known/short_names.h"

#include "base/ascii.h"

namespace openwash {
namespace {

struct ShortName {
  std::string_view name;
  std::string_view license;
};

constexpr ShortName short_names[] = {
#define ROW(name, license) {name, license},
#include "short_names.inc"
#undef ROW
};

}  // namespace

std::string_view license_of_short_name(std::string_view name) {
  for (const ShortName& row : short_names)
    if (equals_folded(name, row.name)) return row.license;
  return {};
}

}  // namespace openwash
