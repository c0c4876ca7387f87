#include "rules/fact_names.h"

#include <algorithm>
#include <array>

namespace openwash {
namespace {

constexpr auto plain =
    std::to_array<std::string_view>({"quantity", "threshold", "age", "date", "time", "contact", "policy-link"});

// Behind a group: wherever in the text its words stand ("day-anywhere=notice").
constexpr std::string_view anywhere = "-anywhere";

}  // namespace

bool is_fact(std::string_view asked, const std::vector<std::string>& concepts) {
  const std::size_t mark = std::min(asked.find('='), asked.size());
  std::string_view name = asked.substr(0, mark);
  const std::string_view value = asked.substr(std::min(mark + 1, asked.size()));
  const bool plain_name = std::find(plain.begin(), plain.end(), name) != plain.end();
  if (plain_name && (value.empty() || name == "date")) return true;
  if (name.ends_with(anywhere)) name.remove_suffix(anywhere.size());
  const std::string wanted = std::string(name) + "." + std::string(value);
  return std::any_of(concepts.begin(), concepts.end(),
                     [&](const std::string& id) { return value.empty() ? id.starts_with(wanted) : id == wanted; });
}

}  // namespace openwash
