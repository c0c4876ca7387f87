#include <string>

#include "formats/format.h"
#include "support/catch.h"

using namespace openwash;

namespace {

const Format& html() {
  const Format* format = format_of("page.html", "<p>");
  REQUIRE(format != nullptr);
  REQUIRE(std::string(format->name) == "html");
  return *format;
}

struct Row {
  const char* why;
  std::string page;
  std::string text;
};

void check(const Row& row) {
  INFO(row.why << ": " << row.page);
  CHECK(html().extract(row.page).chars == row.text);
}

}  // namespace

TEST_CASE("blocks are lines") {
  const Row rows[] = {
      {"paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
      {"paragraphs that are not closed", "<p>One.<p>Two.", "One.\n\nTwo."},
      {"line wraps are blanks", "<p>One\n   and\t\r\n two.</p>", "One and two."},
      {"blanks around tags count once", "<p> One <b> and </b> two </p>", "One and two"},
      {"no blank where there is none", "<p>non<b>commercial</b>ly</p>", "noncommercially"},
      {"a line break", "One<br>two<BR/>three", "One\ntwo\nthree"},
      {"two of them leave an empty line", "One<br>\n<br>two", "One\n\ntwo"},
      {"more of them, too", "One<br><br><br><br>two", "One\n\ntwo"},
      {"headings", "<h1>A</h1><h3>B</h3>c", "# A\n\n### B\n\nc"},
      {"a line break in a heading is a blank", "<h2>Model<br>Licence</h2>x", "## Model Licence\n\nx"},
      {"a heading that is not closed ends with the paragraph", "<h2>A<p>b<br>c", "## A\n\nb\nc"},
      {"an empty heading is none", "<h1></h1><p>x</p>", "x"},
      {"divisions", "<div>One<div>two</div>three</div>", "One\n\ntwo\n\nthree"},
      {"a ruler parts", "One<hr>two", "One\n\ntwo"},
      {"preformatted text keeps its lines", "<pre>\n  a\n    b &amp; c\n</pre>d", "  a\n    b & c\n\nd"},
      {"a text area, too", "<textarea>a\nb</textarea>", "a\nb"},
      {"text before and after blocks", "One<p>two</p>three", "One\n\ntwo\n\nthree"},
      {"quotation marks that the page leaves to its reader", "the <q>Model</q> is", "the \"Model\" is"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("items have marks") {
  const Row rows[] = {
      {"bullets", "<ul><li>One</li><li>two</li></ul>three", "- One\n- two\n\nthree"},
      {"items that are not closed", "<ul><li>One<li>two</ul>", "- One\n- two"},
      {"numbers", "<ol><li>One<li>two</ol>", "1. One\n2. two"},
      {"letters", "<ol type=a><li>One<li>two</ol>", "a. One\nb. two"},
      {"letters by style", "<ol style='list-style-type: upper-alpha'><li>One</ol>", "A. One"},
      {"Roman numbers", "<ol type=\"i\" start=\"9\"><li>One<li>two</ol>", "ix. One\nx. two"},
      {"a number given", "<ol><li value=7>One<li>two</ol>", "7. One\n8. two"},
      {"numbers beyond reason", "<ol type=I start=99999999999><li>One</ol>", "I. One"},
      {"after z", "<ol type=a start=26><li>One<li>two</ol>", "z. One\naa. two"},
      {"a list in a list", "<ol><li>One<ul><li>two</ul><li>three</ol>", "1. One\n   - two\n2. three"},
      {"a paragraph in an item stands with its mark", "<ul><li><p>One</p><p>two</p></li></ul>", "- One\n\n   two"},
      {"a heading in an item keeps its mark", "<ol><li><h3>One</h3></ol>", "1. One"},
      {"an item without a list", "<li>One<li>two", "- One\n- two"},
      {"an empty item is none", "<ul><li><li>two</ul>", "- two"},
      {"a list closed too often", "</ul></ol><ul><li>One</ul></ul><p>two", "- One\n\ntwo"},
      {"terms and what they mean", "<dl><dt>Model<dd>the thing</dl>", "Model\nthe thing"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("rows are lines") {
  const Row rows[] = {
      {"cells are parted", "<table><tr><td>military use<td>banned</table>", "military use | banned"},
      {"a number belongs to the next cell", "<table><tr><td>(a)<td>sell it<tr><td>(b)<td>lend it</table>",
       "(a) sell it\n(b) lend it"},
      {"even where both are paragraphs", "<table><tr><td><p>2.1</p></td><td><p>You may not.</p></td></tr></table>",
       "2.1 You may not."},
      {"an empty cell joins nothing", "<tr><td>(a)<td></tr><tr><td>sell it", "(a)\nsell it"},
      {"nor does a table that ends", "<table><td>(a)<td></table><p>sell it", "(a)\n\nsell it"},
      {"long cells that are paragraphs stay so", "<tr><td><p>long enough</p><td><p>and more</p>", "long enough\n\nand more"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("what is no text is left out") {
  const Row rows[] = {
      {"the head", "<head><title>T</title><style>p {}</style><meta name=x content='y'></head><body>One", "One"},
      {"scripts, whatever they hold", "One<script>if (a < b) x = '<p>no</p>';</script>two", "Onetwo"},
      {"a script that is not closed", "One<script>two", "One"},
      {"comments", "One<!-- <p>no -->two<!---->three<!-->four", "Onetwothreefour"},
      {"navigation", "One<nav><ul><li>Home<li>Terms</ul></nav><p>two", "One\n\ntwo"},
      {"navigation with lists left open", "<nav><ol><li>Home</nav><p>two<br>three", "two\nthree"},
      {"navigation in navigation", "One<nav>a<nav>b</nav>c</nav>two", "One\n\ntwo"},
      {"a drawing and a choice", "One <svg><text>a</text></svg><select><option>b</select>two", "One\n\ntwo"},
      {"what is never closed is no navigation", "One<nav>two", "One\ntwo"},
      {"what was never opened closes nothing", "One</nav>two", "One\ntwo"},
      {"a declaration and an instruction", "<?xml version='1.0'?><!DOCTYPE html>One", "One"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("signs that look like markup") {
  const Row rows[] = {
      {"a smaller-than sign", "5 < 6 and <3", "5 < 6 and <3"},
      {"at the end", "One <", "One <"},
      {"the end of nothing", "One</>two</ x>three", "Onetwothree"},
      {"a quoted bracket is in the tag", "<p title='a > b'>One", "One"},
      {"a quote outside a value is a letter", "<p it's>One", "One"},
      {"a tag in capitals", "<P CLASS=x>One<SCRIPT>no</SCRIPT >two", "Onetwo"},
      {"a tag that nobody knows", "<x-terms>One</x-terms>two", "Onetwo"},
      {"a tag cut by the end", "One <a href='", "One"},
      {"a comment cut by the end", "One<!-- two", "One"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("character references") {
  const Row rows[] = {
      {"names", "&ldquo;Model&rdquo; &amp; &lt;data&gt;", "“Model” & <data>"},
      {"numbers", "&#8220;a&#x201D;&#X2014;", "“a”—"},
      {"old ones without a semicolon", "&copy 2024 &copy2024", "© 2024 ©2024"},
      {"new ones need it", "&ldquo a", "&ldquo a"},
      {"two code points", "&NotEqualTilde;x", "≂̸x"},
      {"the numbers of Windows", "&#150;", "–"},
      {"what is no character", "&#xD800;&#x110000;&#0;", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"only a sign", "AT&T & co; &; &# &#x; &unknown;", "AT&T & co; &; &# &#x; &unknown;"},
      {"a blank by number is a blank", "a&#32;&#10; b&Tab;c", "a b c"},
      {"one that keeps together is not", "a&nbsp;b",
       "a\xC2\xA0"
       "b"},
      {"in the value of an attribute it is none of ours", "<p title='&ldquo;'>One", "One"},
      {"a semicolon by name", "a&semi;b", "a;b"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("places lead back to the page") {
  struct Place {
    const char* why;
    std::string page;
    std::string words;   // in the text
    std::string source;  // the same in the page
  };
  const Place places[] = {
      {"plain words", "<p>You may not sell it.</p>", "may not", "may not"},
      {"with a reference at each end", "<p>the &ldquo;Model&rdquo; is</p>", "“Model”", "&ldquo;Model&rdquo;"},
      {"over a tag", "<p>You <b>may not</b> sell", "You may not sell", "You <b>may not</b> sell"},
      {"over a wrap", "<p>may\n   not</p>", "may not", "may\n   not"},
      {"an item without its mark", "<ul>\n<li>sell it</li>", "sell it", "sell it"},
      {"an item with its mark", "<ul>\n<li>sell it</li>", "- sell it", "sell it"},
      {"a heading with its mark", "<h2>Uses</h2>", "## Uses", "Uses"},
      {"over the end of a block", "<p>One.</p>\n<p>Two.</p>", "One.\n\nTwo.", "One.</p>\n<p>Two."},
      {"behind navigation", "<nav>a</nav><p>sell it", "sell it", "sell it"},
      {"letters of three bytes", "<p>模型&amp;数据</p>", "型&数", "型&amp;数"},
      {"a label and its cell", "<tr><td>(a)</td><td>sell it", "(a) sell it", "(a)</td><td>sell it"},
      {"a closing quotation mark", "<q>Model</q> is", "Model\"", "Model"},
  };
  for (const Place& place : places) {
    INFO(place.why);
    const Text text = html().extract(place.page);
    const auto at = static_cast<std::uint32_t>(text.chars.find(place.words));
    REQUIRE(at < text.chars.size());
    const Span source = text.map.locate({at, at + static_cast<std::uint32_t>(place.words.size())});
    CHECK(place.page.substr(source.begin, source.size()) == place.source);
  }
}

namespace {

std::string repeated(const std::string& piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

}  // namespace

TEST_CASE("hostile pages end") {
  constexpr std::size_t size = 2'000'000;
  const Row rows[] = {
      {"nested elements", repeated("<div>", size), ""},
      {"nested lists go no further in than sixteen", repeated("<ul>", size) + "<li>x", std::string(45, ' ') + "- x"},
      {"elements closed that were never opened", repeated("</div>", size) + "x", "x"},
      {"format upon format", repeated("<font color=a><p>", size) + "x", "x"},
      {"tags in tags", repeated("<a ", size), ""},
      {"attributes without end", "<p " + repeated("a=b ", size) + ">x", "x"},
      {"values without end", repeated("<a b=\"", size), ""},
      {"comments in comments", repeated("<!--", size), ""},
      {"scripts that nearly end", "<script>" + repeated("</scrip", size), ""},
      {"drawings that navigation closes", "x" + repeated("<svg>", size / 2) + repeated("</nav>", size / 2), "x"},
      {"navigation in navigation", "x" + repeated("<nav>", size / 2) + repeated("</nav>", size / 2), "x"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK((html().extract(row.page).chars == row.text));
  }
  // Only signs, no tag and no reference.
  for (const char* sign : {"<", "&", "&a", "&#1", "x"}) {
    INFO(sign);
    CHECK_FALSE(html().extract(repeated(sign, size)).chars.empty());
  }
}

TEST_CASE("whatever the page, the text is valid and its map never goes back") {
  const std::string pieces[] = {
      "<p>",  "</p>",  "<ul>",   "<ol type=a>", "<li>",      "</ul>",      "<nav>",       "</nav>", "<h1>", "</h1>", "<br>",
      "<td>", "<tr>",  "<q>",    "</q>",        "<pre>",     "</pre>",     "&amp;",       "&copy",  "&#",   "&",     "<",
      ">",    "<!--",  "-->",    "\"",          "'",         "=",          " ",           "\n",     "a",    "may",   "模",
      "“",    "<svg>", "</svg>", "<script>",    "</script>", "<textarea>", "</textarea>", "&nbsp;", "<a b"};
  std::uint32_t state = 3;
  for (int round = 0; round < 4000; ++round) {
    std::string page;
    for (int i = 0; i < 40; ++i) {
      state = state * 1664525u + 1013904223u;
      page += pieces[(state >> 8) % std::size(pieces)];
    }
    INFO(page);
    const Text text = html().extract(page);
    std::uint32_t last = 0;
    std::uint32_t mapped = 0;
    for (const SourceMap::Run& run : text.map.runs()) {
      REQUIRE(run.own == mapped);
      REQUIRE(run.source >= last);
      mapped = run.own_end();
      last = run.source_end();
      const bool is_same = run.own_piece == 1 && run.source_piece == 1;
      for (std::uint32_t i = 0; is_same && i < run.pieces; ++i) {
        const char own = text.chars[run.own + i];
        const char source = page[run.source + i];
        REQUIRE((own == source || (own == ' ' && source == '\n')));
      }
    }
    REQUIRE(last <= page.size());
    REQUIRE(mapped == text.chars.size());
  }
}
