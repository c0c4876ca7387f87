#include "cli/report_run.h"

#include "cli/interrupt.h"
#include "cli/messages.h"

namespace openwash {
namespace {

bool shows_progress(const Options& options, const Console& console) {
  const bool report_on_terminal = console.out_is_terminal && options.output.empty();
  return options.progress && !options.quiet && console.err_is_terminal && !report_on_terminal;
}

}  // namespace

ReportRun::ReportRun(const Analyzer& analyzer, const Options& options, std::size_t total, const char* noun,
                     const Console& console)
    : options_(options),
      console_(console),
      total_(total),
      noun_(noun),
      context_(report_context(analyzer, options, console)),
      writer_(options.format->open(context_)),
      output_(options, console),
      progress_(shows_progress(options, console), total, noun, console) {
  heed_interrupts();
  writer_->begin(output_.buffer());
}

void ReportRun::warn(const std::string& what) const {
  const bool report_tells = std::string_view(options_.format->name) == "text" && options_.output.empty();
  if (!report_tells) say(console_, what);
}

bool ReportRun::step(ExitCode code) {
  code_ = worse(code_, code);
  progress_.step();
  ++done_;
  return output_.pass() && !interrupted();
}

ExitCode ReportRun::end() {
  writer_->end(output_.buffer());
  const ExitCode written = output_.finish();
  if (interrupted()) {
    say(console_,
        "stopped after " + std::to_string(done_) + " of " + std::to_string(total_) + ' ' + noun_ + "; they are written whole");
    code_ = worse(code_, ExitCode::unreadable);
  }
  return output_.closed() ? ExitCode::clean : worse(code_, written);
}

}  // namespace openwash
