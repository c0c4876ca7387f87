#include "cli/command.h"
#include "cli/output.h"
#include "cli/version.h"

namespace openwash {
namespace {

// Words of a paragraph: nothing in them is a request or an escape of troff, and hyphens can be copied.
std::string plain(std::string_view text) {
  std::string out;
  bool line_starts = true;
  for (const char c : text) {
    if (line_starts && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
    line_starts = c == '\n';
  }
  return out;
}

std::string section(std::string_view title) {
  return ".SH " + std::string(title) + "\n";
}

std::string entry(const std::string& head, std::string_view words) {
  return ".TP\n" + head + "\n" + plain(words) + "\n";
}

std::string option_head(const OptionInfo& option) {
  std::string head = option.letter.empty() ? "" : "\\fB" + plain(option.letter) + "\\fR, ";
  head += "\\fB" + plain(option.name) + "\\fR";
  return option.value.empty() ? head : head + " \\fI" + plain(option.value) + "\\fR";
}

std::string command_part(const Command& command) {
  std::string out = ".SS \"openwash " + plain(command.name);
  if (command.options) out += " [OPTIONS]";
  out += (*command.arguments ? " " : "") + plain(command.arguments) + "\"\n" + plain(command.summary) + ".\n";
  for (const OptionInfo& option : option_table(command))
    if (option.name != "--help") out += entry(option_head(option), option.words);
  if (*command.details) out += ".PP\n.nf\n" + plain(command.details) + ".fi\n";
  return out;
}

std::string manual() {
  std::string out = ".TH OPENWASH 1 \"\" \"openwash " + std::string(version()) + "\" \"User Commands\"\n";
  out += section("NAME") + "openwash \\- find every term of a licence text that takes a freedom away, and prove it\n";
  out += section("SYNOPSIS") + ".B openwash\n.I COMMAND\n[\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]\n";
  out += section("COMMANDS");
  for (const Command& command : commands()) out += command_part(command);
  out += section("EXIT STATUS");
  out += entry("0", "Nothing that fails.") + entry("1", "Something fails: see --fail-on.") +
         entry("2", "Wrong usage or configuration.") + entry("3", "Something could not be read; all else was reported.");
  out += section("ENVIRONMENT");
  out += entry("NO_COLOR", "Not empty: no colour.") + entry("FORCE_COLOR", "Not empty and not 0: colour off a terminal too.") +
         entry("OPENWASH_CACHE", "A directory that audits keep results in, as --cache does.");
  return out;
}

ExitCode man(const Options& options, const Console& console) {
  Output output(options, console);
  output.buffer() = manual();
  return output.finish();
}

}  // namespace

Command man_command() {
  return {"man",
          "",
          "write the manual page, as troff",
          "Examples:\n"
          "  openwash man | man -l -                          read it\n"
          "  openwash man > ~/.local/share/man/man1/openwash.1    keep it\n",
          no_options,
          man};
}

}  // namespace openwash
