#include <string>

#include "formats/format.h"
#include "support/catch.h"

using namespace openwash;

TEST_CASE("what format a file has") {
  struct Row {
    const char* why;
    const char* path;
    std::string head;
    std::string format;
  };
  const Row rows[] = {
      {"a page by its name", "terms.html", "<p>You may not.", "html"},
      {"by its name in capitals", "TERMS.HTM", "<P>You may not.", "html"},
      {"by its doctype", "LICENSE.txt", "<!DOCTYPE html>\n<html>", "html"},
      {"by an old doctype", "LICENSE", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", "html"},
      {"behind comments and blanks", "LICENSE", "\n <!-- saved -->\n<html lang=en>", "html"},
      {"behind an XML declaration", "LICENSE", "<?xml version=\"1.0\"?>\n<!DOCTYPE html>", "html"},
      {"by its root in capitals", "LICENSE", "<HTML><HEAD>", "html"},
      {"by its body", "LICENSE", "<body class=x>You may", "html"},
      {"even in a file called Markdown", "README.md", "<!doctype html><html>", "html"},
      {"a piece of a page", "LICENSE", "<h1>Terms</h1>\n<p>You may use it.</p>\n<ul><li>sell it</li></ul>", "html"},

      {"a page by name without any tag is a text", "terms.html", "You may not.\n", ""},
      {"a text that speaks of pages", "LICENSE", "Add <html> and <!doctype html> to your page.", ""},
      {"a text that shows a link", "LICENSE", "Link to us:\n<a href=\"https://example.org\">home</a>\n", ""},
      {"placeholders", "LICENSE", "<OWNER> grants <YOU> the right <p> of use.", ""},
      {"a placeholder first", "LICENSE", "<OWNER> grants you the right of use.\n", ""},
      {"an address first", "LICENSE", "<https://example.org/terms>\n\nYou may use it.\n", ""},
      {"Markdown with a heading in tags", "LICENSE.txt",
       "<h2 align=\"center\"> LICENCE </h2>\n\nYou may **use** it for all that you like.\n<br><br>\n", ""},
      {"Markdown that begins with blocks", "README.md", "<p align=center><b>Model</b></p>\n<p>Words.</p>\n", ""},
      {"Markdown with comments and divisions", "README.md", "<!-- lint off -->\n<div align=center>\n\n# Model\n\n</div>\n", ""},
      {"front matter", "policy.txt", "---\ntitle: Terms\n---\n<Note>Read it.</Note>\nYou may use it.\n", ""},
      {"a drawing", "logo.svg", "<?xml version=\"1.0\"?><svg><p>x</p></svg>", ""},
      {"data about a project", "pom.xml", "<project><p>x</p></project>", ""},
      {"nothing", "LICENSE", "", ""},

      {"rich text by its first bytes", "LICENSE", "{\\rtf1\\ansi", "rtf"},
      {"rich text by its name alone is a text", "LICENSE.rtf", "You may not.\n", ""},
      {"a brace and a backslash", "LICENSE", "{\\textbf Licence}", ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Format* format = format_of(row.path, row.head);
    CHECK((format == nullptr ? "" : format->name) == row.format);
  }
}

TEST_CASE("formats stand in order, each by a name of its own") {
  for (std::size_t i = 1; i < formats().size(); ++i) {
    CHECK(std::string(formats()[i - 1].name) < formats()[i].name);
  }
}
