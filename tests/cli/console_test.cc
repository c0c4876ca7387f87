#include "cli/console.h"

#include <map>

#include "support/catch.h"

using namespace openwash;

TEST_CASE("colour is for terminals that want it") {
  struct Row {
    ColourChoice choice;
    bool terminal;
    std::map<std::string, std::string> variables;
    bool colour;
    const char* why;
  };
  const auto automatic = ColourChoice::automatic, always = ColourChoice::always, never = ColourChoice::never;
  const Row rows[] = {
      {automatic, true, {{"TERM", "xterm"}}, true, "a terminal"},
      {automatic, false, {{"TERM", "xterm"}}, false, "a pipe"},
      {automatic, true, {{"TERM", "dumb"}}, false, "a terminal that cannot"},
      {automatic, true, {}, false, "a terminal that does not say what it is"},
      {automatic, true, {{"TERM", "xterm"}, {"NO_COLOR", "1"}}, false, "the user does not want it"},
      {automatic, true, {{"TERM", "xterm"}, {"NO_COLOR", ""}}, true, "an empty NO_COLOR says nothing"},
      {automatic, false, {{"FORCE_COLOR", "1"}}, true, "forced into a pipe"},
      {automatic, true, {{"TERM", "dumb"}, {"FORCE_COLOR", "1"}}, true, "forced onto a dumb terminal"},
      {automatic, true, {{"TERM", "xterm"}, {"FORCE_COLOR", "0"}}, true, "0 forces nothing"},
      {automatic, false, {{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}}, false, "no is stronger than force"},
      {always, false, {{"NO_COLOR", "1"}}, true, "the option is stronger than all"},
      {never, true, {{"TERM", "xterm"}, {"FORCE_COLOR", "1"}}, false, "either way"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    Console console;
    console.out_is_terminal = row.terminal;
    console.variable = [&](const char* name) {
      const auto found = row.variables.find(name);
      return found == row.variables.end() ? std::string() : found->second;
    };
    CHECK(wants_colour(row.choice, console) == row.colour);
  }
}
