#include <string>

#include "clause_rows.h"
#include "clauses/clause.h"
#include "support/catch.h"

using namespace openwash;
using clause_rows::check;
using clause_rows::Row;

TEST_CASE("sentences end") {
  const Row rows[] = {
      {"at a full stop before a capital", "You may run it. You may not sell it.",
       "0 | You may run it.\n1 | You may not sell it.\n"},
      {"at a line end as well", "You may run it.\nYou may not sell it\nto anybody.",
       "0 | You may run it.\n1 | You may not sell it to anybody.\n"},
      {"behind quotes and brackets", "It is \"free.\" It is (mostly) good. (So they say.) Take it!",
       "0 | It is \"free.\"\n1 | It is (mostly) good.\n2 | (So they say.)\n3 | Take it!\n"},
      {"behind a company, when a new sentence clearly begins", "The maker is Tools Inc. You may run the tool.",
       "0 | The maker is Tools Inc.\n1 | You may run the tool.\n"},
      {"at <br>", "You may run it<br>You may not sell it<br/>", "0 | You may run it\n1 | You may not sell it\n"},
      {"at a question mark before a number", "May I sell it? 2 copies at most.", "0 | May I sell it?\n1 | 2 copies at most.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("sentences do not end") {
  const Row rows[] = {
      {"at abbreviations", "Tools, e.g. Hammers, i.e. Mallets, are made by Tool Co. Germany, etc. Berlin.",
       "0 | Tools, e.g. Hammers, i.e. Mallets, are made by Tool Co. Germany, etc. Berlin.\n"},
      {"at a company in the middle of a name", "It was made by Tools Inc. Europe and others.",
       "0 | It was made by Tools Inc. Europe and others.\n"},
      {"at references", "See Sec. Four, Art. Five, No. Six and vs. Seven of it.",
       "0 | See Sec. Four, Art. Five, No. Six and vs. Seven of it.\n"},
      {"at initials and states", "Ask J. R. Smith in the U.S. Senate about it.",
       "0 | Ask J. R. Smith in the U.S. Senate about it.\n"},
      {"at versions and names", "Tool.1 [dev], Tool 3.1 and Tool-2.x are meant, as is v2.0 here.",
       "0 | Tool.1 [dev], Tool 3.1 and Tool-2.x are meant, as is v2.0 here.\n"},
      {"at addresses", "Write to me@tools.example.org or read https://tools.example.org/Terms.Of.Use today.",
       "0 | Write to me@tools.example.org or read https://tools.example.org/Terms.Of.Use today.\n"},
      {"before small letters", "The tool is approx. nine inches long.", "0 | The tool is approx. nine inches long.\n"},
      {"within brackets", "The tool (see the page. It is long.) may be sold.",
       "0 | The tool (see the page. It is long.) may be sold.\n"},
      {"within a quotation", "Show the words \"Made by Tools. All is fine\" on the box.",
       "0 | Show the words \"Made by Tools. All is fine\" on the box.\n"},
      {"within a quotation of curly marks", "Show “Made by Tools. All is fine” on the box.",
       "0 | Show “Made by Tools. All is fine” on the box.\n"},
      {"at a semicolon of a short sentence", "You may run it; you may not sell it.",
       "0 | You may run it; you may not sell it.\n"},
      {"at dots that trail off", "Run it ... and see.", "0 | Run it ... and see.\n"},
      {"at German abbreviations", "Werkzeuge, z.B. Hammer bzw. Zangen, gem. Abs. Zwei sind frei.",
       "0 | Werkzeuge, z.B. Hammer bzw. Zangen, gem. Abs. Zwei sind frei.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("a bracket or quotation that never closes holds back for a while only") {
  std::string text = "The tool (which is good may be run by all. ";
  for (int i = 0; i < 20; ++i) text += "You may run it on every machine. ";
  CHECK(clauses_of(text, outline_of(text)).size() > 10);
}

TEST_CASE("Chinese sentences") {
  const Row rows[] = {
      {"end marks", "您可以运行模型。您不得出售模型！可以吗？可以。",
       "0 | 您可以运行模型。\n1 | 您不得出售模型！\n2 | 可以吗？\n3 | 可以。\n"},
      {"a comma ends nothing", "您可以运行模型，但不得出售模型。", "0 | 您可以运行模型，但不得出售模型。\n"},
      {"semicolons behind a colon are items", "您不得：出售模型；出租模型；出借模型。",
       "0 | 您不得：\n1 inline <0 | 出售模型；\n2 inline <0 | 出租模型；\n3 inline <0 | 出借模型。\n"},
      {"semicolons without a colon part clauses", "您可以运行模型；您不得出售模型。",
       "0 | 您可以运行模型；\n1 inline | 您不得出售模型。\n"},
      {"numbered items", "您不得：（1）出售模型；（2）出租模型；或（3）出借模型。",
       "0 | 您不得：\n1 inline <0 | 出售模型；\n2 inline <0 | 出租模型；或\n3 inline <0 | 出借模型。\n"},
      {"numbers with a comma", "您不得：1、出售模型；2、出租模型。",
       "0 | 您不得：\n1 inline <0 | 出售模型；\n2 inline <0 | 出租模型。\n"},
      {"references are no items", "您应遵守本款第（1）、（2）项的条件。", "0 | 您应遵守本款第（1）、（2）项的条件。\n"},
      {"within brackets nothing ends", "模型（见附件。附件很长。）可以使用。", "0 | 模型（见附件。附件很长。）可以使用。\n"},
      {"a Latin full stop between Chinese words", "您可以运行模型.您不得出售模型.", "0 | 您可以运行模型.\n1 | 您不得出售模型.\n"},
      {"a number with a point", "版本3.1可以使用。", "0 | 版本3.1可以使用。\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("lead-ins") {
  const Row rows[] = {
      {"of list items", "You may not:\n(a) sell it;\n(b) lend it.\n", "0 | You may not:\n1 <0 | sell it;\n2 <0 | lend it.\n"},
      {"only of the first sentence of an item", "You may not:\n- sell it. Gifts are fine.\n",
       "0 | You may not:\n1 <0 | sell it.\n2 | Gifts are fine.\n"},
      {"the last sentence of the paragraph above", "The tool is free. You may not:\n- sell it.\n",
       "0 | The tool is free.\n1 | You may not:\n2 <1 | sell it.\n"},
      {"the sentence that announces the list", "You must not do the following. The list is short.\n- War.\n",
       "0 | You must not do the following.\n1 | The list is short.\n2 <0 | War.\n"},
      {"a heading", "## Banned uses\n\n- War.\n", "0 heading | Banned uses\n1 <0 | War.\n"},
      {"nested", "You may not:\n- use it:\n  - in war\n", "0 | You may not:\n1 <0 | use it:\n2 <1 | in war\n"},
      {"a title within an item", "You may not do this:\n- **War.** Use in war.\n",
       "0 | You may not do this:\n1 heading <0 | War.\n2 <0 | Use in war.\n"},
      {"a title before the sentence of a section", "2. Use Limits. You may not sell it.\n",
       "0 heading | Use Limits.\n1 | You may not sell it.\n"},
      {"a title in capitals", "FEES. You pay nothing.\n", "0 heading | FEES.\n1 | You pay nothing.\n"},
      {"no title: a sentence", "2. You may not sell it. You may run it.\n", "0 | You may not sell it.\n1 | You may run it.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("spans hold words alone") {
  const Row rows[] = {
      {"no comment marks around a sentence", "// You may run it.\n// You may not sell it.\n// Take it.\n",
       "0 | You may run it.\n1 | You may not sell it.\n2 | Take it.\n"},
      {"no comment marks before an inline item", "/*\n * You may not\n * (a) sell it or\n * (b) lend it.\n */\n",
       "0 | You may not\n1 <0 | sell it or\n2 <0 | lend it.\n"},
      {"no emphasis", "**You may not sell it.** Gifts are fine.\n", "0 | You may not sell it.\n1 | Gifts are fine.\n"},
      {"no bars of a table", "| **War** | no |\n|---|---|\n", "0 | War** | no |\n"},
      {"nothing without letters", "* * *\n\n...\n\n(--)\n", ""},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("long sentences are cut at semicolons") {
  const std::string part(230, 'x');
  const std::string text = "You may not use it for " + part + "; for " + part + "; for " + part + ".";
  CHECK(dump(text, clauses_of(text, outline_of(text))) ==
        "0 | You may not use it for " + part + ";\n1 inline <0 | for " + part + ";\n2 inline <0 | for " + part + ".\n");
  const std::string led = "You may not use it: for " + part + "; for " + part + "; for " + part + ".";
  CHECK(dump(led, clauses_of(led, outline_of(led))) == "0 | You may not use it:\n1 inline <0 | for " + part +
                                                           ";\n2 inline <0 | for " + part + ";\n3 inline <0 | for " + part +
                                                           ".\n");
}

TEST_CASE("clauses are never longer than asked") {
  std::string words;
  for (int i = 0; i < 400; ++i) words += "word, ";
  for (const std::string& text : {words, std::string(3000, 'y'), std::string("模型").append(std::string(3000, ' ')) + "型"}) {
    const auto clauses = clauses_of(text, outline_of(text), 100);
    REQUIRE_FALSE(clauses.empty());
    for (const Clause& clause : clauses) CHECK(clause.span.size() <= 100);
  }
  std::string wide;
  for (int i = 0; i < 500; ++i) wide += "模";
  for (const Clause& clause : clauses_of(wide, outline_of(wide), 100)) CHECK(clause.span.size() % 3 == 0);
}
