#include "cli/command.h"
#include "cli/open_rules.h"
#include "cli/output.h"
#include "report/printable.h"
#include "report/style.h"
#include "report/wrap.h"

namespace openwash {
namespace {

ExitCode kinds(const Options& options, const Console& console) {
  const auto analyzer = open_rules(options, console);
  if (!analyzer) return ExitCode::usage;
  const ReportOptions shown = report_context(*analyzer, options, console).options;
  const Style style(shown.colour);

  Output output(options, console);
  std::size_t id_width = 0;
  for (const std::string& id : analyzer->kind_ids()) id_width = std::max(id_width, id.size());
  for (const std::string& id : analyzer->kind_ids()) {
    const auto kind = analyzer->kind(id);
    if (!kind) continue;
    const std::string severity = name_of(kind->severity);
    std::string first = style(Ink::strong, printable(id));
    first.append(id_width - id.size() + 2, ' ');
    first += severity;
    first.append(severity.size() < 10 ? 10 - severity.size() : 1, ' ');
    const std::string words = kind->takes_away.empty() ? kind->title : kind->takes_away;
    output.buffer() += options.quiet ? printable(id) + '\n' : paragraph(printable(words), shown.width, id_width + 12, first);
  }
  return output.finish();
}

}  // namespace

Command kinds_command() {
  return {"kinds",
          "",
          "list the kinds of restriction, and how firm each is",
          "hard: breaks a criterion by its words; arguable: some courts allow it; note: worth knowing, takes nothing away.\n"
          "\n"
          "Examples:\n"
          "  openwash kinds                what there is\n"
          "  openwash kinds --quiet        the ids alone\n"
          "  openwash explain scale-cap    one of them in full\n",
          rule_options | shown_options,
          kinds};
}

}  // namespace openwash
