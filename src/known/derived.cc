#include "known/derived.h"

#include <map>

namespace openwash {

Result<void> read_derived(std::string_view bytes, const std::string& where, std::vector<LicenseEntry>& entries) {
  std::map<std::string_view, LicenseEntry*> by_id;
  for (LicenseEntry& entry : entries) by_id.emplace(entry.id, &entry);
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const std::size_t end = bytes.find('\n');
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    const auto made = by_id.find(line.substr(0, tab));
    const auto base = by_id.find(tab == std::string_view::npos ? "" : line.substr(tab + 1));
    if (made == by_id.end() || base == by_id.end() || made == base)
      return Error{where + ":" + std::to_string(number), "must hold two ids of the catalogue, parted by a tab"};
    made->second->base = base->first;
  }
  return {};
}

}  // namespace openwash
