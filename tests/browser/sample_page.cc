// sample_page FORMAT [COUNT]: writes a report of the repositories made by hand, in that format, to standard output; of COUNT
// repositories where the samples are repeated under other names, or of the sample files where COUNT is "files".

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "support/sample_assessments.h"
#include "support/sample_repositories.h"

using namespace openwash;

int main(int argc, char** argv) {
  const Reporter* reporter = argc > 1 ? reporter_named(argv[1]) : nullptr;
  if (!reporter) return 2;
  const ReportContext context{"1.2.3", sample_glossary(), {}};
  std::string out;
  if (argc > 2 && std::strcmp(argv[2], "files") == 0) {
    out = report(*reporter, samples().back().assessments, context);
  } else {
    std::vector<RepositoryAssessment> all = repository_samples().back().repositories;
    const std::size_t count = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : all.size();
    for (std::size_t i = all.size(); i < count; ++i) {
      all.push_back(all[i % 4]);
      all.back().repository += '-' + std::to_string(i);
      if (all.back().openness) all.back().openness = static_cast<double>(i * 37 % 101) / 100;
    }
    all.resize(count);
    out = report(*reporter, all, context);
  }
  return std::fwrite(out.data(), 1, out.size(), stdout) == out.size() ? 0 : 1;
}
