#include "known/license_list.h"

namespace openwash {
namespace {

constexpr std::string_view columns = "id\tname\tfamily\tsteward\tversion\tdate\tosi\turl\thf_id\ttext\tnotice\taliases";

constexpr std::size_t field_count = 12;

std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> fields;
  if (line.empty()) return fields;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find(separator, begin);
    fields.emplace_back(line.substr(begin, end - begin));
    if (end == std::string_view::npos) return fields;
    begin = end + 1;
  }
}

std::string join(const std::vector<std::string>& items, char separator) {
  std::string out;
  for (const std::string& item : items) {
    if (!out.empty()) out += separator;
    out += item;
  }
  return out;
}

}  // namespace

Result<std::vector<LicenseEntry>> read_license_list(std::string_view bytes, const std::string& where) {
  std::vector<LicenseEntry> entries;
  std::size_t number = 0;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    const std::string place = where + ":" + std::to_string(++number);
    if (number == 1) {
      if (line != columns) return Error{place, "the first line must name the columns: " + std::string(columns)};
      continue;
    }
    if (line.empty()) continue;
    std::vector<std::string> f = split(line, '\t');
    if (f.size() != field_count) {
      return Error{place, "has " + std::to_string(f.size()) + " fields, " + std::to_string(field_count) +
                              " are needed; part them by tabs"};
    }
    if (f[0].empty()) return Error{place, "has no id in its first field"};
    if (f[6] != "yes" && f[6] != "no") return Error{place, "says '" + f[6] + "' on OSI approval; write yes or no"};
    entries.push_back(
        {f[0], f[1], f[2], f[3], f[4], f[5], f[7], f[8], f[6] == "yes", split(f[9], ','), split(f[10], ','), split(f[11], '|')});
  }
  return entries;
}

std::string write_license_list(const std::vector<LicenseEntry>& entries) {
  std::string out(columns);
  out += '\n';
  for (const LicenseEntry& e : entries) {
    for (const std::string& field :
         {e.id, e.name, e.family, e.steward, e.version, e.date, std::string(e.osi_approved ? "yes" : "no"), e.url, e.hf_id,
          join(e.texts, ','), join(e.notices, ',')}) {
      out += field;
      out += '\t';
    }
    out += join(e.aliases, '|');
    out += '\n';
  }
  return out;
}

}  // namespace openwash
