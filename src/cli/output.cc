#include "cli/output.h"

#include <algorithm>

#include "base/file.h"
#include "cli/messages.h"
#include "cli/version.h"

namespace openwash {
namespace {

constexpr std::size_t worth_a_write = 32768;
constexpr std::size_t widest_for_reading = 100;

}  // namespace

ReportContext report_context(const Analyzer& analyzer, const Options& options, const Console& console) {
  ReportContext context;
  context.version = version();
  context.glossary = glossary_of(analyzer);
  const bool to_file = !options.output.empty();
  context.options.width = to_file ? 80 : std::min(console.width, widest_for_reading);
  context.options.colour = to_file ? options.colour == ColourChoice::always : wants_colour(options.colour, console);
  context.options.quiet = options.quiet;
  context.options.verbose = options.verbose;
  context.options.court = options.court;
  return context;
}

bool Output::pass() {
  if (options_.output.empty() && (console_.out_is_terminal || buffer_.size() >= worth_a_write)) send();
  return state_ == Written::all;
}

ExitCode Output::finish() {
  if (!options_.output.empty()) {
    const Result<void> written = write_file_atomically(options_.output, buffer_);
    if (!written) say(console_, written.error().message());
    return written ? ExitCode::clean : ExitCode::usage;
  }
  send();
  if (state_ == Written::failed) say(console_, "standard output cannot be written: is the disk full?");
  return state_ == Written::failed ? ExitCode::usage : ExitCode::clean;
}

void Output::send() {
  if (state_ == Written::all && !buffer_.empty()) state_ = console_.out(buffer_);
  buffer_.clear();
}

}  // namespace openwash
