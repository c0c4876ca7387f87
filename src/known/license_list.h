#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace openwash {

// A row of rules/known/catalogue.tsv.
struct LicenseEntry {
  std::string id, name, family, steward, version, date, url, hf_id;
  bool osi_approved = false;
  std::vector<std::string> texts;    // numbers of its texts among the fingerprints
  std::vector<std::string> notices;  // the same for the words by which a work is put under it
  std::vector<std::string> aliases;  // other ids and names it goes by
  std::string base = {};             // id of the licence that it was made from; not in the list, see derived.h
};

// Rows of tab-separated fields; the first line names the columns. `where` names the file in errors, which give the line.
Result<std::vector<LicenseEntry>> read_license_list(std::string_view bytes, const std::string& where);
std::string write_license_list(const std::vector<LicenseEntry>& entries);

}  // namespace openwash
