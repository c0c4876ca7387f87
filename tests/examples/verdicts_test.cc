// Whole texts and their verdicts, each with what it is an instance of.

#include <string>

#include "current_rules.h"

using namespace openwash;

TEST_CASE("a text gets the verdict that its grants and bans deserve") {
  const struct Row {
    std::string text;
    Verdict verdict;
    const char* why;
  } rows[] = {
      {"Ours to give. You may install the program and run it.\n\nRight to use and distribute.\n\nYou may not change the program.",
       Verdict::proprietary, "a heading that names rights gives none"},
      {"We give you permission to copy the fonts, to change them and to hand out copies.", Verdict::open,
       "permission may be given as well as granted"},
      {"Redistribution and use of the pictures, with or without modification, for lessons, for the training of staff, for the "
       "making of films and for whatever else the guild has named in its letter, are permitted provided that this line stays.",
       Verdict::open, "many words may stand between the acts and their permission"},
      {"You may use the editor. You unconditionally and irrevocably grant to Example Ltd a licence to modify, distribute and "
       "sublicense whatever you post. You may not copy the editor.",
       Verdict::proprietary, "what the reader grants is no grant to the reader"},
      {"You may use the kit. You may distribute in executable form only programs which you create using it. You may not "
       "decompile the kit.",
       Verdict::proprietary, "own programs are not the work"},
      {"You may run the tool. All notices must be kept in all copies of the tool that you make for safety. You may not hand it "
       "on.",
       Verdict::proprietary, "a duty for own copies expects none to be handed on"},
      {"Derivative works of these routines are acceptable, even those made for money.", Verdict::open, "acceptable is permitted"},
      {"The files of this folder are subject to the terms of the Example Branch Library Licence. You may get a copy of the "
       "licence "
       "by contacting Example Ltd.",
       Verdict::unclear, "terms that somebody has to be asked for"},
      {"On this system the words of the licence are in /usr/share/common-licenses/GPL-3, which governs all of its files.",
       Verdict::open, "a folder where only free licences lie"},
      {"Contributor Agreement of the Example Guild. You grant the guild a licence to modify and distribute what you send in. You "
       "may "
       "not send in what is not yours.",
       Verdict::not_a_license, "what contributors sign"},
      {"This module may only be used if you have purchased a licence from its makers. You may change it for yourself. You may "
       "not "
       "hand out copies.",
       Verdict::proprietary, "only those who bought it have rights"},
      {"This module may only be used in production if you have purchased a subscription. You may change it for trying it out. "
       "You "
       "may not hand out copies.",
       Verdict::restricted, "everybody has rights outside production"},
      {"You may install the driver. You may hand on and distribute the object code of the driver inside your own products. You "
       "may "
       "not decompile it.",
       Verdict::restricted, "the whole may be passed on, if inside own products"},
      {"You may install the kit. You may modify and copy any of the samples. You may not decompile the kit.",
       Verdict::proprietary, "samples are parts"},
      {"You may install the kit. You may distribute certain components of the kit. You may not decompile the kit.",
       Verdict::proprietary, "certain components are parts"},
      {"The player is free for everyone to use. Redistribution of the player is only allowed if its files have not been "
       "modified.",
       Verdict::restricted, "allowed under a condition is allowed"},
      {"The player is free for personal use. Redistribution of the player is only allowed with the written permission of its "
       "maker.",
       Verdict::proprietary, "allowed with leave is not allowed"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(static_cast<int>(analyzer().scan("LICENSE", row.text, {}).verdict) == static_cast<int>(row.verdict));
  }
}
