#include <string>

#include "invented.h"
#include "support/catch.h"

using invented::shelf;
using invented::with;

namespace {

const std::string orchard = invented::plain(invented::orchard);
const std::string meadow = invented::plain(invented::meadow);

std::string comment(const std::string& text) {
  return "/*\n * " + with(text, "\n", "\n * ") + "\n */\n";
}

struct Row {
  const char* why;
  std::string text;
  const char* expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(shelf().dump(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("copies that differ in form are exact") {
  check({
      {"as it stands", orchard, "Orchard-1.0 exact"},
      {"names filled in", with(with(orchard, "<year>", "2021-2024"), "<owner>", "Ada Lovelace and others"), "Orchard-1.0 exact"},
      {"two more copyright lines", with(orchard, "Copyright", "Copyright 2019 Example GmbH. All rights reserved.\nCopyright"),
       "Orchard-1.0 exact"},
      {"no copyright line", with(orchard, "Copyright (c) <year> <owner>\n", ""), "Orchard-1.0 exact"},
      {"another party where one may stand", with(orchard, "The makers of the work owe", "Example Inc. and its staff owe"),
       "Orchard-1.0 exact"},
      {"no title", with(orchard, "Orchard License 1.0\n", ""), "Orchard-1.0 exact"},
      {"another title", with(orchard, "Orchard License 1.0\n", "# The Orchard License (v1)\n"), "Orchard-1.0 exact"},
      {"other list marks", with(with(orchard, "1. Each", "(a) Each"), "2. Whoever", "- Whoever"), "Orchard-1.0 exact"},
      {"a comment", comment(orchard), "Orchard-1.0 exact"},
      {"another line break", with(orchard, "to read it, ", "to read\nit, "), "Orchard-1.0 exact"},
      {"British spelling", with(orchard, "License", "Licence"), "Orchard-1.0 exact"},
      {"a word parted otherwise", with(meadow, "sub-license", "sublicense"), "Meadow-2.0-only exact"},
      {"without what may be left out", meadow.substr(0, meadow.find("END OF")), "Meadow-2.0-only exact"},
      {"without a part of it", meadow.substr(0, meadow.find("How to apply")), "Meadow-2.0-only exact"},
      {"HTML", "<p>" + with(orchard, "\n\n", "</p>\n\n<p>") + "</p>", "Orchard-1.0 exact"},
  });
}

TEST_CASE("a missing word that names a right is told from other changes") {
  const auto right_missing = [](const std::string& text) {
    std::vector<openwash::Word> words;
    openwash::append_words(text, 0, static_cast<std::uint32_t>(text.size()), words);
    for (const openwash::Identity& identity : openwash::identify(shelf().catalogue(), text, words)) {
      for (const openwash::Difference& d : identity.differences) {
        if (!d.rights.empty()) return true;
      }
    }
    return false;
  };
  struct RightRow {
    std::string text;
    bool missing;
    const char* why;
  };
  const RightRow rows[] = {
      {with(orchard, "to copy it, ", ""), true, "taken out"},
      {with(orchard, "to copy it", "to burn it"), true, "replaced"},
      {with(orchard, "to copy it, to change it", "to change it, to copy it"), false, "moved"},
      {with(orchard, "to read it, ", ""), false, "no right of those that licences name"},
      {with(orchard, "owe nobody a repair", "owe nobody repair"), false, "no right at all"},
      {with(orchard, "to copy it", "to freely copy it"), false, "put in"},
      {orchard, false, "nothing is missing"},
  };
  for (const RightRow& row : rows) {
    INFO(row.why);
    CHECK(right_missing(row.text) == row.missing);
  }
}

TEST_CASE("one word is enough to be modified") {
  check({
      {"a word put in", with(orchard, "is free to run", "is not free to run"), "Orchard-1.0 modified +'not'"},
      {"a word left out", with(orchard, "owe nobody a repair", "owe nobody repair"), "Orchard-1.0 modified -1"},
      {"a word instead of another", with(orchard, "no court", "each court"), "Orchard-1.0 modified ~'each'/1"},
      {"a number", with(orchard, "12 coins", "13 coins"), "Orchard-1.0 modified ~'13'/1"},
      {"the last word", with(orchard, "12 coins", "12 cows"), "Orchard-1.0 modified ~'cows'/1"},
      {"a term where a name may stand", with(orchard, "The makers of the work owe", "Nobody but you owe"),
       "Orchard-1.0 modified ~'Nobody but you'/5"},
      {"a term on the copyright line", with(orchard, "<owner>", "Foo. Use by schools is prohibited"),
       "Orchard-1.0 modified ~'Foo. Use by schools is prohibited'/1"},
      {"a half of what may be left out", with(meadow, "so that guests know whom to greet", ""), "Meadow-2.0-only modified -7"},
      {"a word within what may be left out", with(meadow, "write your name", "never write your name"),
       "Meadow-2.0-only modified +'never'"},
      {"another version in the title", with(meadow, "Version 2", "Version 3"), "Meadow-2.0-only modified ~'3'/1"},
  });
}

TEST_CASE("passages are shown whole") {
  check({
      {"a sentence within", with(orchard, "as it stands. ", "as it stands. Armies keep out. "),
       "Orchard-1.0 modified +'Armies keep out'"},
      {"an item", with(orchard, "The work is handed", "3. Shops with more than nine clerks pay first.\n\nThe work is handed"),
       "Orchard-1.0 modified +'3. Shops with more than nine clerks pay first'"},
      {"a paragraph left out",
       with(orchard, "1. Each copy carries these lines and the names of those who made the work.\n\n", ""),
       "Orchard-1.0 modified -15"},
      {"a sentence behind", orchard + "\nThe orchard is closed to railways.\n",
       "Orchard-1.0 modified (+'The orchard is closed to railways')"},
      {"a sentence before", "Read this or leave, since it binds you.\n\n" + orchard,
       "Orchard-1.0 modified (+'Read this or leave, since it binds you')"},
  });
}

TEST_CASE("twins are told apart") {
  const std::string hobby =
      with(with(orchard, "and in every trade", "outside of trade"), "Orchard License", "Orchard Hobby License");
  check({
      {"the twin", hobby, "Orchard-Hobby-1.0 exact"},
      {"the twin under the other's title", with(hobby, "Orchard Hobby License", "Orchard License"), "Orchard-Hobby-1.0 exact"},
      {"the nearer of the two", with(hobby, "12 coins", "40 coins"), "Orchard-Hobby-1.0 modified ~'40'/1"},
      {"one text, two ids", meadow, "Meadow-2.0-only exact"},
      {"one text, and the id that is named", "SPDX-License-Identifier: Meadow-2.0-or-later\n\n" + meadow,
       "Meadow-2.0-or-later exact"},
  });
}

TEST_CASE("several texts stand side by side") {
  check({
      {"two", orchard + "\n\n" + meadow, "Orchard-1.0 exact; Meadow-2.0-only exact"},
      {"with a heading between", orchard + "\n\nSeeds\n=====\n\n" + meadow, "Orchard-1.0 exact; Meadow-2.0-only exact"},
      {"twice the same", orchard + "\n\n" + orchard, "Orchard-1.0 exact; Orchard-1.0 exact"},
      {"a term between", orchard + "\n\nNo shop may sell apples.\n\n" + meadow,
       "Orchard-1.0 modified (+'No shop may sell apples'); Meadow-2.0-only exact"},
      {"one of them changed", orchard + "\n\n" + with(meadow, "No gate", "A gate"),
       "Orchard-1.0 exact; Meadow-2.0-only modified ~'A'/1"},
  });
}

TEST_CASE("a name is a reference, not a text") {
  check({
      {"an identifier", "// SPDX-License-Identifier: Orchard-1.0 OR Meadow-2.0-only\n",
       "Orchard-1.0 reference; Meadow-2.0-only reference"},
      {"a sentence", "The seeds are released under the terms of the Orchard License 1.0.", "Orchard-1.0 reference"},
      {"any later version", "This is licensed under the Meadow License version 2 or any later version.",
       "Meadow-2.0-or-later reference"},
      {"an address", "The rules: https://www.orchard.example/license/1.0", "Orchard-1.0 reference"},
      {"an id alone", "orchard-1.0\n", "Orchard-1.0 reference"},
      {"the usual notice",
       "This garden is open to guests under the rules of the Meadow License, version 2, which hang on the fence.",
       "Meadow-2.0-or-later reference"},
      {"denied", "It is not under the Orchard License 1.0.", "none"},
      {"a name that means something else", "An orchard is a field of trees, and the meadow lies behind it.", "none"},
      {"a text that has nothing to do with it",
       "Mix flour, water and salt; let it rest for an hour and bake it for forty minutes.", "none"},
      {"nothing", "", "none"},
      {"a reference beside the text it names", "This work is under the Orchard License 1.0:\n\n" + orchard, "Orchard-1.0 exact"},
  });
}

TEST_CASE("made-up input neither hangs nor crashes") {
  std::string many;
  for (int i = 0; i < 200; ++i) many += "to run it, to read it, to copy it, to change it and to hand it on ";
  CHECK(shelf().dump(many) == "none");
  std::string cut;
  for (std::size_t size = 0; size < orchard.size(); size += 37) cut += orchard.substr(0, size);
  CHECK(!shelf().dump(cut).empty());
  CHECK(shelf().dump(std::string(100000, '<')) == "none");
  CHECK(shelf().dump(std::string(100000, '(')) == "none");
}
