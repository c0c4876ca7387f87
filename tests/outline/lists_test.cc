#include <string>

#include "block_rows.h"
#include "outline/outline.h"
#include "support/catch.h"

using namespace openwash;
using block_rows::check;
using block_rows::Row;

TEST_CASE("what introduces a list") {
  const Row rows[] = {
      {"a colon", "You may not:\n(a) sell it;\n(b) lend it.\n",
       "paragraph | You may not:\n  item (a) | sell it; <- You may not:\n  item (b) | lend it. <- You may not:\n"},
      {"the middle of a sentence", "You agree that you will not\na. sell it\nb. lend it\n",
       "paragraph | You agree that you will not\n  item a. | sell it <- You agree that you will not\n"
       "  item b. | lend it <- You agree that you will not\n"},
      {"a comma before items in small letters", "If you pass it on,\n- name the maker;\n- keep this page.\n",
       "paragraph | If you pass it on,\n  item - | name the maker; <- If you pass it on,\n  item - | keep this page. <- If you "
       "pass it on,\n"},
      {"a dash", "You may not —\n• sell it\n• lend it\n",
       "paragraph | You may not —\n  item • | sell it <- You may not —\n  item • | lend it <- You may not —\n"},
      {"a sentence that says so in German", "Verboten sind die folgenden Nutzungen.\n1. War.\n2. Spying.\n",
       "paragraph | Verboten sind die folgenden Nutzungen.\n  item 1. | War. <- Verboten sind die folgenden Nutzungen.\n"
       "  item 2. | Spying. <- Verboten sind die folgenden Nutzungen.\n"},
      {"in Japanese",
       "\xE6\xAC\xA1\xE3\x81\xAE\xE8\xA1\x8C\xE7\x82\xBA\xE3\x82\x92\xE3\x81\x97\xE3\x81\xA6\xE3\x81\xAF\xE3\x81\xAA\xE3\x82\x8A"
       "\xE3\x81\xBE\xE3\x81\x9B\xE3\x82\x93\xE3\x80\x82\n1. War.\n2. Spying.\n",
       "paragraph | "
       "\xE6\xAC\xA1\xE3\x81\xAE\xE8\xA1\x8C\xE7\x82\xBA\xE3\x82\x92\xE3\x81\x97\xE3\x81\xA6\xE3\x81\xAF\xE3\x81\xAA\xE3\x82\x8A"
       "\xE3\x81\xBE\xE3\x81\x9B\xE3\x82\x93\xE3\x80\x82\n  item 1. | War. <- "
       "\xE6\xAC\xA1\xE3\x81\xAE\xE8\xA1\x8C\xE7\x82\xBA\xE3\x82\x92\xE3\x81\x97\xE3\x81\xA6\xE3\x81\xAF\xE3\x81\xAA\xE3\x82\x8A"
       "\xE3\x81\xBE\xE3\x81\x9B\xE3\x82\x93\xE3\x80\x82\n"
       "  item 2. | Spying. <- "
       "\xE6\xAC\xA1\xE3\x81\xAE\xE8\xA1\x8C\xE7\x82\xBA\xE3\x82\x92\xE3\x81\x97\xE3\x81\xA6\xE3\x81\xAF\xE3\x81\xAA\xE3\x82\x8A"
       "\xE3\x81\xBE\xE3\x81\x9B\xE3\x82\x93\xE3\x80\x82\n"},
      {"in Korean",
       "\xEB\x8B\xA4\xEC\x9D\x8C \xED\x96\x89\xEC\x9C\x84\xEB\xA5\xBC "
       "\xEA\xB8\x88\xEC\xA7\x80\xED\x95\xA9\xEB\x8B\x88\xEB\x8B\xA4.\n1. War.\n2. Spying.\n",
       "paragraph | \xEB\x8B\xA4\xEC\x9D\x8C \xED\x96\x89\xEC\x9C\x84\xEB\xA5\xBC "
       "\xEA\xB8\x88\xEC\xA7\x80\xED\x95\xA9\xEB\x8B\x88\xEB\x8B\xA4.\n  item 1. | War. <- \xEB\x8B\xA4\xEC\x9D\x8C "
       "\xED\x96\x89\xEC\x9C\x84\xEB\xA5\xBC \xEA\xB8\x88\xEC\xA7\x80\xED\x95\xA9\xEB\x8B\x88\xEB\x8B\xA4.\n"
       "  item 2. | Spying. <- \xEB\x8B\xA4\xEC\x9D\x8C \xED\x96\x89\xEC\x9C\x84\xEB\xA5\xBC "
       "\xEA\xB8\x88\xEC\xA7\x80\xED\x95\xA9\xEB\x8B\x88\xEB\x8B\xA4.\n"},
      {"a sentence that says so", "These uses are banned as follows.\n1. War.\n2. Spying.\n",
       "paragraph | These uses are banned as follows.\n  item 1. | War. <- These uses are banned as follows.\n"
       "  item 2. | Spying. <- These uses are banned as follows.\n"},
      {"a sentence that says so, with another behind it",
       "You must not do the following. The list is not complete.\n- War.\n- Spying.\n",
       "paragraph | You must not do the following. The list is not c...\n"
       "  item - | War. <- You must not do the following. The list is not c...\n"
       "  item - | Spying. <- You must not do the following. The list is not c...\n"},
      {"a bare heading", "## Banned uses\n\n- War.\n- Spying.\n",
       "heading ## | Banned uses\n  item - | War. <- Banned uses\n  item - | Spying. <- Banned uses\n"},
      {"a title that is an item", "3. Terms\n\na. Your Duties.\ni. Keep this page with the tool.\nii. Tell us of it.\n",
       "heading 3. | Terms\n  item a. | Your Duties. <- Terms\n    item i. | Keep this page with the tool. <- Your Duties.\n"
       "    item ii. | Tell us of it. <- Your Duties.\n"},
      {"a full sentence introduces nothing", "The tool is free.\n1. You may run it.\n2. You may copy it.\n",
       "paragraph | The tool is free.\n  item 1. | You may run it.\n  item 2. | You may copy it.\n"},
      {"a heading with a sentence below it introduces nothing", "## Uses\n\nThe tool is free.\n\n- Run it.\n",
       "heading ## | Uses\nparagraph | The tool is free.\n  item - | Run it.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("lists nest and close") {
  const Row rows[] = {
      {"bullets below a numbered item that leads in a list are its own",
       "It covers:\n- tools\n1. Free.\n2. You may not\n- sell it\n- lend it\n",
       "paragraph | It covers:\n  item - | tools <- It covers:\n    item 1. | Free.\n    item 2. | You may not\n"
       "      item - | sell it <- You may not\n      item - | lend it <- You may not\n"},
      {"bullets of another charset", "You may not\n\u00A5 sell it\n\u00A5 lend it\n",
       "paragraph | You may not\n  item \u00A5 | sell it <- You may not\n  item \u00A5 | lend it <- You may not\n"},
      {"labels in bold below a colon", "You must not use it for:\n\n**War:** making arms.\n\n**Spying:** watching people.\n",
       "paragraph | You must not use it for:\n  item | **War:** making arms. <- You must not use it for:\n"
       "  item | **Spying:** watching people. <- You must not use it for:\n"},
      {"full stops as bullets", "You may not\n. sell it;\n. lend it.\n",
       "paragraph | You may not\n  item . | sell it; <- You may not\n  item . | lend it. <- You may not\n"},
      {"a price is no bullet", "It costs\n\u00A5 500 a year.\n", "paragraph | It costs \u00A5 500 a year.\n"},
      {"blank lines do not end a list", "You may not:\n\n- sell it\n\n- lend it\n",
       "paragraph | You may not:\n  item - | sell it <- You may not:\n  item - | lend it <- You may not:\n"},
      {"indented bullets nest", "You may not:\n- use it\n  - in war\n  - in court\n- lend it\n",
       "paragraph | You may not:\n  item - | use it <- You may not:\n    item - | in war <- use it\n    item - | in court <- use "
       "it\n"
       "  item - | lend it <- You may not:\n"},
      {"the same style under the next number is a new list",
       "1) You may:\na) run it;\nb) copy it.\n2) You may not:\na) sell it;\nb) lend it.\n",
       "  item 1) | You may:\n    item a) | run it; <- You may:\n    item b) | copy it. <- You may:\n"
       "  item 2) | You may not:\n    item a) | sell it; <- You may not:\n    item b) | lend it. <- You may not:\n"},
      {"the same style under a new paragraph is a new list", "You may:\n- run it\n\nYou may not:\n- sell it\n",
       "paragraph | You may:\n  item - | run it <- You may:\nparagraph | You may not:\n  item - | sell it <- You may not:\n"},
      {"the same style inside itself",
       "a. You may not:\n  1. use it to:\n    a. make war;\n    b. spy;\n  2. sell it.\nb. You may run it.\n",
       "  item a. | You may not:\n    item 1. | use it to: <- You may not:\n      item a. | make war; <- use it to:\n"
       "      item b. | spy; <- use it to:\n    item 2. | sell it. <- You may not:\n  item b. | You may run it.\n"},
      {"(i) behind (h) is a letter", "You may not:\n(g) sell it;\n(h) lend it;\n(i) rent it;\n(j) hide it.\n",
       "paragraph | You may not:\n  item (g) | sell it; <- You may not:\n  item (h) | lend it; <- You may not:\n"
       "  item (i) | rent it; <- You may not:\n  item (j) | hide it. <- You may not:\n"},
      {"(i) below (h) that ends in a colon is a Roman one", "You may not:\n(h) use it:\n(i) in war;\n(ii) in court.\n",
       "paragraph | You may not:\n  item (h) | use it: <- You may not:\n    item (i) | in war; <- use it:\n    item (ii) | in "
       "court. <- use it:\n"},
      {"numbers in parts", "1. Terms\n\n1.1 You may not:\n1.1.1 sell it;\n1.1.2 lend it.\n1.2 You may run it.\n",
       "heading 1. | Terms\n  item 1.1 | You may not: <- Terms\n    item 1.1.1 | sell it; <- You may not:\n"
       "    item 1.1.2 | lend it. <- You may not:\n  item 1.2 | You may run it. <- Terms\n"},
      {"two markers on a line", "2. (a) You may not:\n(i) sell it;\n(ii) lend it.\n(b) You may run it.\n",
       "    item 2. (a) | You may not:\n      item (i) | sell it; <- You may not:\n      item (ii) | lend it. <- You may not:\n"
       "    item (b) | You may run it.\n"},
      {"a closing paragraph belongs to no item", "You may not:\n(a) sell it;\n(b) lend it.\nAll else is fine with us.\n",
       "paragraph | You may not:\n  item (a) | sell it; <- You may not:\n  item (b) | lend it. <- You may not:\n"
       "paragraph | All else is fine with us.\n"},
      {"a list goes on behind a paragraph", "You may not:\n(a) sell it;\n\nNote that gifts are fine.\n\n(b) lend it.\n",
       "paragraph | You may not:\n  item (a) | sell it; <- You may not:\nparagraph | Note that gifts are fine.\n"
       "  item (b) | lend it. <- You may not:\n"},
      {"a heading ends all lists", "You may not:\n- sell it\n\n## Rights\n\n- Run it.\n",
       "paragraph | You may not:\n  item - | sell it <- You may not:\nheading ## | Rights\n  item - | Run it. <- Rights\n"},
      {"Markdown counts by itself", "You may not:\n1. sell it\n1. lend it\n1. rent it\n",
       "paragraph | You may not:\n  item 1. | sell it <- You may not:\n  item 1. | lend it <- You may not:\n"
       "  item 1. | rent it <- You may not:\n"},
      {"items that begin with a small word", "Rights are given:\n(a) to run it;\n(b) of copying it; and\n(c) to sell it.\n",
       "paragraph | Rights are given:\n  item (a) | to run it; <- Rights are given:\n  item (b) | of copying it; and <- Rights "
       "are given:\n"
       "  item (c) | to sell it. <- Rights are given:\n"},
      {"a list begun on the line of another hangs where that one does",
       "You may not:\na. 1) sell it;\n2) lend it.\nb. hide it.\n",
       "paragraph | You may not:\n    item a. 1) | sell it; <- You may not:\n    item 2) | lend it. <- You may not:\n"
       "  item b. | hide it. <- You may not:\n"},
      {"a list that is miscounted", "You may not:\n  i. sell it\n  ii. lend it\n  ii. rent it\n",
       "paragraph | You may not:\n  item i. | sell it <- You may not:\n  item ii. | lend it <- You may not:\n"
       "  item ii. | rent it <- You may not:\n"},
      {"numbers in bold", "**1. Terms**\n\n**1.1** You may run it.\n**1.2** You may copy it.\n",
       "heading 1. | Terms\n  item 1.1 | You may run it. <- Terms\n  item 1.2 | You may copy it. <- Terms\n"},
      {"numbers with a backslash", "You may not:\n1\\. sell it\n2\\. lend it\n",
       "paragraph | You may not:\n  item 1\\. | sell it <- You may not:\n  item 2\\. | lend it <- You may not:\n"},
      {"(iv) on a line goes on with (iii) within the one above", "You may not (i) sell, (ii) lend, (iii) rent;\n(iv) hide it.\n",
       "paragraph | You may not (i) sell, (ii) lend, (iii) rent;\n"
       "  item (iv) | hide it. <- You may not (i) sell, (ii) lend, (iii) rent;\n"},
      {"(ii) on a line goes on with (i) within the one above", "a. You may not (i) sell it;\n(ii) lend it.\n",
       "  item a. | You may not (i) sell it;\n    item (ii) | lend it. <- You may not (i) sell it;\n"},
      {"every kind of bullet", "Banned are:\n• war\n· spying\n– fraud\n▪ theft\n＊ lies\n➢ spam\n",
       "paragraph | Banned are:\n  item • | war <- Banned are:\n  item · | spying <- Banned are:\n  item – | fraud <- Banned "
       "are:\n"
       "  item ▪ | theft <- Banned are:\n  item ＊ | lies <- Banned are:\n  item ➢ | spam <- Banned are:\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("items without markers") {
  const Row rows[] = {
      {"small letters behind a colon", "You may not:\n\nsell it;\n\nlend it; or\n\nrent it.\n\nAll else is fine.\n",
       "paragraph | You may not:\n  item | sell it; <- You may not:\n  item | lend it; or <- You may not:\n"
       "  item | rent it. <- You may not:\nparagraph | All else is fine.\n"},
      {"indented lines behind a colon",
       "You who read this page must not use it:\n\n    For war and the like.\n    For spying.\n\nAll else is fine.\n",
       "paragraph | You who read this page must not use it:\n"
       "  item | For war and the like. <- You who read this page must not use it:\n"
       "  item | For spying. <- You who read this page must not use it:\nparagraph | All else is fine.\n"},
      {"semicolons and a last one with a full stop", "You must not:\nSell it;\nLend it; and\nRent it.\nAll else is fine.\n",
       "paragraph | You must not:\n  item | Sell it; <- You must not:\n  item | Lend it; and <- You must not:\n"
       "  item | Rent it. <- You must not:\nparagraph | All else is fine.\n"},
      {"whole sentences in capitals behind words that need items",
       "You may not:\n\nSell the tool.\n\nLend the tool to anybody.\n\nYou may run it.\n",
       "paragraph | You may not:\n  item | Sell the tool. <- You may not:\n  item | Lend the tool to anybody. <- You may not:\n"
       "paragraph | You may run it.\n"},
      {"short lines behind words that need items", "You may not:\nSell the tool\nLend the tool to anybody\n\nYou may run it.\n",
       "paragraph | You may not:\n  item | Sell the tool <- You may not:\n  item | Lend the tool to anybody <- You may not:\n"
       "paragraph | You may run it.\n"},
      {"brackets before the colon", "You may not (and may let nobody):\n\nSell the tool to others.\n\nWe may end this.\n",
       "paragraph | You may not (and may let nobody):\n"
       "  item | Sell the tool to others. <- You may not (and may let nobody):\nparagraph | We may end this.\n"},
      {"no colon, but a word that ends no sentence", "You may not use it for\n\nMaking war\n\nSpying on others\n\nMaking spam.\n",
       "paragraph | You may not use it for\n  item | Making war <- You may not use it for\n"
       "  item | Spying on others <- You may not use it for\n  item | Making spam. <- You may not use it for\n"},
      {"a title that runs into its sentence ends them",
       "You may not:\n\nSell the tool.\n\nSupport. Our team helps those who pay.\n",
       "paragraph | You may not:\n  item | Sell the tool. <- You may not:\nparagraph | Support. Our team helps those who pay.\n"},
      {"a sentence of its own is none", "You may not:\n\nEach reader must know this.\n",
       "paragraph | You may not:\nparagraph | Each reader must know this.\n"},
      {"a list goes on behind the list of one of its items",
       "You may not:\n\n    Help with crimes, such as:\n\n        Theft from the poor;\n        Fraud of any sort.\n\n"
       "    The practice of any trade without a licence.\n\n    Spread lies.\n\nThe rest is free.\n",
       "paragraph | You may not:\n  item | Help with crimes, such as: <- You may not:\n"
       "    item | Theft from the poor; <- Help with crimes, such as:\n"
       "    item | Fraud of any sort. <- Help with crimes, such as:\n"
       "  item | The practice of any trade without a licence. <- You may not:\n  item | Spread lies. <- You may not:\n"
       "paragraph | The rest is free.\n"},
      {"nothing goes on at an indent between those of two lists",
       "You may not:\n\n    Help with crimes, such as:\n\n        Theft from the poor;\n        Fraud of any sort.\n\n"
       "      The tool is free for all else.\n",
       "paragraph | You may not:\n  item | Help with crimes, such as: <- You may not:\n"
       "    item | Theft from the poor; <- Help with crimes, such as:\n"
       "    item | Fraud of any sort. <- Help with crimes, such as:\nparagraph | The tool is free for all else.\n"},
      {"nothing goes on behind a paragraph outside the list",
       "You may not:\n\n    Sell the tool;\n    Lend the tool.\n\nThat is all:\n\n        Be kind.\n\n    The tool is free.\n",
       "paragraph | You may not:\n  item | Sell the tool; <- You may not:\n  item | Lend the tool. <- You may not:\n"
       "paragraph | That is all:\n  item | Be kind. <- That is all:\nparagraph | The tool is free.\n"},
      {"a colon alone needs none", "The makers say:\n\nSell the tool.\n",
       "paragraph | The makers say:\nparagraph | Sell the tool.\n"},
      {"a wrapped line is none",
       "You may not use it for:\n\nWhatever goes beyond house and garden of the people who live with you in\nRome or near it.\n",
       "paragraph | You may not use it for:\n"
       "  item | Whatever goes beyond house and garden of the peo... <- You may not use it for:\n"},
      {"no colon: the sentence goes on behind a blank line", "You may not\n\nsell it;\n\nlend it.\n",
       "paragraph | You may not\n  item | sell it; <- You may not\n  item | lend it. <- You may not\n"},
      {"lines without any sign, in a text of one line a paragraph",
       "The maker of the tool gives you the right to run it and to copy it for as long as the list below is kept by you and "
       "yours, and it covers:\n"
       "apps for telephones\npages of the net, and games\n",
       "paragraph | The maker of the tool gives you the right to run...\n"
       "  item | apps for telephones <- The maker of the tool gives you the right to run...\n"
       "  item | pages of the net, and games <- The maker of the tool gives you the right to run...\n"},
      {"no item: a sentence behind a colon", "Note well:\n\nThe tool is free for all.\n",
       "paragraph | Note well:\nparagraph | The tool is free for all.\n"},
      {"no item: the line is wrapped at a colon",
       "Whoever runs the tool on a machine of his own does this:\nhe reads the page that comes with it from top to bottom.\n",
       "paragraph | Whoever runs the tool on a machine of his own do...\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("short lines with numbers, items below words that need some") {
  const Row rows[] = {
      {"a list of titles, each with a list of its own",
       "You may not use it to:\n\n1. Spying\n\na. watch people;\nb. hear them.\n\n2. Crime\n\na. steal.\n\nThat is all.\n",
       "paragraph | You may not use it to:\n  item 1. | Spying <- You may not use it to:\n    item a. | watch people; <- Spying\n"
       "    item b. | hear them. <- Spying\n  item 2. | Crime <- You may not use it to:\n    item a. | steal. <- Crime\n"
       "paragraph | That is all.\n"},
      {"numbers of more parts",
       "2.1 You agree not to use it to:\n\n2.1.1 Spying\n\n(a) watch people.\n\n2.1.2 Crime\n\n(a) steal.\n\n3. End\n\nAll "
       "ends.\n",
       "  item 2.1 | You agree not to use it to:\n    item 2.1.1 | Spying <- You agree not to use it to:\n"
       "      item (a) | watch people. <- Spying\n    item 2.1.2 | Crime <- You agree not to use it to:\n"
       "      item (a) | steal. <- Crime\nheading 3. | End\nparagraph | All ends.\n"},
      {"words that need none", "The tool does this:\n\n1. Safety\n\nIt wears gloves.\n\n2. Law\n\nIt has a lawyer.\n",
       "paragraph | The tool does this:\nheading 1. | Safety\nparagraph | It wears gloves.\nheading 2. | Law\n"
       "paragraph | It has a lawyer.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("what looks like a marker and is none") {
  const Row rows[] = {
      {"the rest of a reference", "The limits that you find above in section\n3.3 of this page stay.\n",
       "paragraph | The limits that you find above in section 3.3 of...\n"},
      {"numbers joined by a word", "You may choose either of the options 1.,\n2. or 3. as you like it.\n",
       "paragraph | You may choose either of the options 1., 2. or 3...\n"},
      {"a version at the start of a wrapped line", "The tool runs with the library of version\n2.0 and with later ones.\n",
       "paragraph | The tool runs with the library of version 2.0 an...\n"},
      {"a sign of copyright", "(c) 2031 the makers of the tool\n", "paragraph | (c) 2031 the makers of the tool\n"},
      {"a star of a footnote", "The tool* is free.\n\n*for people\n",
       "paragraph | The tool* is free.\nparagraph | *for people\n"},
      {"a minus before a number", "The degree is\n-3 in winter.\n", "paragraph | The degree is -3 in winter.\n"},
      {"a year", "The tool was first made in the year\n2031. It was good.\n",
       "paragraph | The tool was first made in the year 2031. It was...\n"},
      {"an article at the start of a line", "The tool may be run by\na person of any age.\n",
       "paragraph | The tool may be run by a person of any age.\n"},
  };
  for (const Row& row : rows) check(row);
}
