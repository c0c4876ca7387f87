#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace openwash {

// A row of rules/known/terms.tsv: what a scan of a licence's text said. Verdicts, kinds and severities are words of the rules.
struct KnownTerms {
  struct Kind {
    std::string kind, severity;
  };
  struct Threshold {
    std::string metric;
    std::int64_t value = 0;
    std::string currency;  // may be empty
  };

  std::string id;
  std::string verdict;
  std::vector<Kind> kinds;
  std::vector<Threshold> thresholds;
};

// Rows of four tab-separated fields, the first line naming the columns: id, verdict, kinds as "KIND=SEVERITY,..." and thresholds
// as "METRIC=NUMBER,..." with " CURRENCY" behind a number of money. `where` names the file in errors, which give the line.
Result<std::vector<KnownTerms>> read_known_terms(std::string_view bytes, const std::string& where);

}  // namespace openwash
