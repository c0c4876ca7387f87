#include "report/report.h"

#include <algorithm>

#include "report_each.inc"

namespace openwash {

const Reporter* reporter_named(std::string_view name) {
  const auto all = reporters();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Reporter& r) { return r.name == name; });
  return found == all.end() ? nullptr : &*found;
}

namespace {

template <class Assessments>
std::string whole(const Reporter& reporter, const Assessments& assessments, const ReportContext& context) {
  std::string out;
  const auto writer = reporter.open(context);
  writer->begin(out);
  for (const auto& assessment : assessments) writer->add(assessment, out);
  writer->end(out);
  return out;
}

}  // namespace

std::string report(const Reporter& reporter, std::span<const Assessment> assessments, const ReportContext& context) {
  return whole(reporter, assessments, context);
}

std::string report(const Reporter& reporter, std::span<const RepositoryAssessment> repositories, const ReportContext& context) {
  return whole(reporter, repositories, context);
}

}  // namespace openwash
