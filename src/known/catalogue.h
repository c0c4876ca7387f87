#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "known/catalogue_layout.h"

namespace openwash {

// What is known of a licence. Fields that are not known are empty.
struct KnownLicense {
  std::string_view id;  // SPDX id, or LicenseRef-scancode-... where SPDX has none
  std::string_view name;
  std::string_view family;
  std::string_view steward;
  std::string_view version;
  std::string_view date;
  std::string_view url;
  std::string_view hf_id;    // as Hugging Face cards name it
  std::string_view base;     // id of the licence that it was made from
  std::string_view verdict;  // what a scan of its text said when the catalogue was made
  bool osi_approved = false;
  bool has_text = false;  // its words are known, so a copy is recognised
};

// The known licences: a view over a blob made by build_catalogue(), read in place. Cheap to copy.
class Catalogue {
 public:
  Catalogue() = default;  // knows nothing

  // Fails where `blob` is no whole catalogue of this version. `blob` must be aligned to 16 and outlive the catalogue. O(1).
  static Result<Catalogue> open(std::string_view blob);

  std::uint32_t size() const { return static_cast<std::uint32_t>(tables_.licenses.size()); }

  // Requires: index < size().
  KnownLicense operator[](std::uint32_t index) const;

  // The licence of that id or other name, upper and lower case alike. O(log names).
  std::optional<std::uint32_t> find(std::string_view id) const;

  // For the matcher: see catalogue_layout.h.
  const CatalogueTables& tables() const { return tables_; }

 private:
  CatalogueTables tables_;
};

}  // namespace openwash
