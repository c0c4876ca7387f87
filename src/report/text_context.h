#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "report/style.h"

namespace openwash {

// What the parts of the human report share.
struct TextContext {
  explicit TextContext(const ReportContext& report_context);

  const ReportContext& report;
  Style style;
  std::size_t width;
  std::vector<CriterionInfo> criteria;
  std::vector<CourtInfo> courts;

  bool verbose() const { return report.options.verbose; }

  // How many of a list of `size` are shown: all when verbose, else at most `usual`; one more is shown rather than announced.
  std::size_t shown(std::size_t size, std::size_t usual) const { return verbose() || size <= usual + 1 ? size : usual; }

  // Whether the report is about this criterion's court.
  bool wants(std::string_view criterion) const;
};

// "and 6 more (--verbose shows all)"
std::string and_more(std::size_t count);

// "1 term", "2 terms"
std::string counted(std::size_t count, std::string_view noun);

// A label and what it says, wrapped beside it: "   Breaks:      ...".
std::string labelled(const TextContext& context, std::string_view label, std::string_view words);

}  // namespace openwash
