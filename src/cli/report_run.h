#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "cli/output.h"
#include "cli/progress.h"

namespace openwash {

// A report that is written result by result while a long run goes on, and that is whole when somebody stops the run.
class ReportRun {
 public:
  // Of `total` results, called `noun` in what is said to people. Keeps references to all but `noun`.
  ReportRun(const Analyzer& analyzer, const Options& options, std::size_t total, const char* noun, const Console& console);

  ReportWriter& writer() { return *writer_; }
  std::string& buffer() { return output_.buffer(); }

  // Says what is wrong with one result, unless the report itself shows that to the same people.
  void warn(const std::string& what) const;

  // Counts one result, which the exit code has to tell of. False when there is no point in going on.
  bool step(ExitCode code);

  // Sends what is left, says so where somebody stopped the run, and gives the exit code of all results.
  ExitCode end();

 private:
  const Options& options_;
  const Console& console_;
  const std::size_t total_;
  const char* const noun_;
  const ReportContext context_;  // which the writer refers to
  std::unique_ptr<ReportWriter> writer_;
  Output output_;
  Progress progress_;
  std::size_t done_ = 0;
  ExitCode code_ = ExitCode::clean;
};

}  // namespace openwash
