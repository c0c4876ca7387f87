#pragma once

#include <string>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "report/report.h"

namespace openwash {

// What the reporters need to know of the options and of where the report goes.
ReportContext report_context(const Analyzer& analyzer, const Options& options, const Console& console);

// Takes a report to standard output as it is written, or to a file when it is whole.
class Output {
 public:
  Output(const Options& options, const Console& console) : options_(options), console_(console) {}

  // What reporters append to.
  std::string& buffer() { return buffer_; }

  // Sends on what is in the buffer when it is worth it. False when there is no point in going on.
  bool pass();

  // Sends all that is left. usage where the file or the stream cannot be written, which is said.
  ExitCode finish();

  bool closed() const { return state_ == Written::closed; }

 private:
  void send();

  const Options& options_;
  const Console& console_;
  std::string buffer_;
  Written state_ = Written::all;
};

}  // namespace openwash
