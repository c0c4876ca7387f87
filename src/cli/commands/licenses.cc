#include "cli/command.h"
#include "cli/open_rules.h"
#include "cli/output.h"
#include "report/printable.h"
#include "report/style.h"
#include "report/wrap.h"

namespace openwash {
namespace {

constexpr std::size_t usual_id_width = 24;

std::string remarks(const KnownLicenseInfo& known) {
  std::string out = known.name;
  if (known.osi_approved) out += ", OSI-approved";
  if (!known.recognised) out += ", known by name only";
  return out;
}

ExitCode licenses(const Options& options, const Console& console) {
  const auto analyzer = open_rules(options, console);
  if (!analyzer) return ExitCode::usage;
  const ReportOptions shown = report_context(*analyzer, options, console).options;
  const Style style(shown.colour);

  Output output(options, console);
  for (const KnownLicenseInfo& known : analyzer->known_licenses()) {
    std::string first = style(Ink::strong, printable(known.id));
    first.append(known.id.size() < usual_id_width ? usual_id_width - known.id.size() + 2 : 2, ' ');
    output.buffer() +=
        options.quiet ? printable(known.id) + '\n' : paragraph(printable(remarks(known)), shown.width, usual_id_width + 2, first);
  }
  return output.finish();
}

}  // namespace

Command licenses_command() {
  return {"licenses",
          "",
          "list the known licences",
          "A copy of a known licence is recognised word for word, and what was changed in it is shown.\n"
          "\n"
          "Examples:\n"
          "  openwash licenses              id, name and approval\n"
          "  openwash licenses --quiet      the ids alone\n"
          "  openwash explain Apache-2.0    one of them in full\n",
          rule_options | shown_options,
          licenses};
}

}  // namespace openwash
