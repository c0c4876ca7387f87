#include "clauses/inline_items.h"

#include <string>

#include "clause_rows.h"
#include "clauses/clause.h"
#include "support/catch.h"

using namespace openwash;
using clause_rows::check;
using clause_rows::Row;

TEST_CASE("items within a sentence") {
  const Row rows[] = {
      {"Roman numerals", "You may not (i) sell it, (ii) lend it, or (iii) rent it.",
       "0 | You may not\n1 inline <0 | sell it,\n2 inline <0 | lend it, or\n3 inline <0 | rent it.\n"},
      {"letters behind a colon", "You may not: (a) sell it; or (b) lend it.",
       "0 | You may not:\n1 inline <0 | sell it; or\n2 inline <0 | lend it.\n"},
      {"half brackets", "You may not 1) sell it, 2) lend it.",
       "0 | You may not\n1 inline <0 | sell it,\n2 inline <0 | lend it.\n"},
      {"capitals", "You may not (A) sell it or (B) lend it.",
       "0 | You may not\n1 inline <0 | sell it or\n2 inline <0 | lend it.\n"},
      {"over a line end", "You may not (i) sell it or\n(ii) lend it to people.",
       "0 | You may not\n1 inline <0 | sell it or\n2 inline <0 | lend it to people.\n"},
      {"circled numbers", "Banned: ① war ② spying", "0 | Banned:\n1 inline <0 | war\n2 inline <0 | spying\n"},
      {"one list in another", "You may not (a) use it (i) in war or (ii) in court, or (b) sell it.",
       "0 | You may not\n1 inline <0 | use it\n2 inline <1 | in war or\n3 inline <1 | in court, or\n4 inline <0 | sell it.\n"},
      {"in a list item: the head hangs on the list", "You shall not:\n- use it (i) in war or (ii) in court;\n- sell it.\n",
       "0 | You shall not:\n1 <0 | use it\n2 inline <1 | in war or\n3 inline <1 | in court;\n4 <0 | sell it.\n"},
      {"no head: the items hang on the list", "You shall not:\n- (i) sell it or (ii) lend it;\n- rent it.\n",
       "0 | You shall not:\n1 <0 | sell it or (ii) lend it;\n2 <0 | rent it.\n"},
      {"items that are sentences", "You may not do the following. (a) Sell it. (b) Lend it.",
       "0 | You may not do the following.\n1 inline <0 | Sell it.\n2 inline <0 | Lend it.\n"},
      {"numbers with a dot behind a colon", "You may not: 1. Sell it. 2. Lend it.",
       "0 | You may not:\n1 inline <0 | Sell it.\n2 inline <0 | Lend it.\n"},
      {"(i) behind (h)", "Banned are (g) war, (h) fraud, (i) spam.", "0 | Banned are (g) war, (h) fraud, (i) spam.\n"},
      {"the first item of a list that goes on in blocks", "a. You may not (i) sell it;\n(ii) lend it.\n",
       "0 | You may not\n1 inline <0 | sell it;\n2 <0 | lend it.\n"},
      {"the list of the block goes on within it", "You may not (i) sell it;\n(ii) lend it; (iii) rent it.\n",
       "0 | You may not\n1 inline <0 | sell it;\n2 <0 | lend it;\n3 inline <0 | rent it.\n"},
      {"a number that is missing behind a semicolon", "You may not (a) sell it; (c) lend it.",
       "0 | You may not\n1 inline <0 | sell it;\n2 inline <0 | lend it.\n"},
      {"the tail belongs to the last item", "You may (a) run it or (b) copy it, but not sell it.",
       "0 | You may\n1 inline <0 | run it or\n2 inline <0 | copy it, but not sell it.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("brackets that are no items") {
  const Row rows[] = {
      {"a reference to parts", "Under section 2(a) and section 2(b) you may run it.",
       "0 | Under section 2(a) and section 2(b) you may run it.\n"},
      {"with a blank", "Under Section 2 (a) and Section 2 (b) you may run it.",
       "0 | Under Section 2 (a) and Section 2 (b) you may run it.\n"},
      {"clauses joined", "The clauses (a) and (b) do not hold here.", "0 | The clauses (a) and (b) do not hold here.\n"},
      {"points (i) to (iii)", "The points (i) to (iii) do not hold here.", "0 | The points (i) to (iii) do not hold here.\n"},
      {"what was said above", "What (a) above and (b) above say holds.", "0 | What (a) above and (b) above say holds.\n"},
      {"one alone", "You may (a) run it.", "0 | You may (a) run it.\n"},
      {"plural endings", "The right(s) and the licence(s) end.", "0 | The right(s) and the licence(s) end.\n"},
      {"numbers in words and digits", "Within thirty (30) days and five (5) hours.",
       "0 | Within thirty (30) days and five (5) hours.\n"},
      {"a closing bracket of more words", "The tool (see page 1) and the box (see page 2) are free.",
       "0 | The tool (see page 1) and the box (see page 2) are free.\n"},
      {"signs of copyright", "(c) 2031 Tools. (c) 2032 Tools.", "0 | (c) 2031 Tools. (c) 2032 Tools.\n"},
      {"versions at the end of sentences", "It runs with version 1. It runs with version 2. You may use it.",
       "0 | It runs with version 1.\n1 | It runs with version 2.\n2 | You may use it.\n"},
  };
  for (const Row& row : rows) check(row);
}
