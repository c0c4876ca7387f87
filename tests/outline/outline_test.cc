#include "outline/outline.h"

#include <string>

#include "block_rows.h"
#include "support/catch.h"

using namespace openwash;
using block_rows::check;
using block_rows::Row;

TEST_CASE("paragraphs are runs of lines") {
  const Row rows[] = {
      {"nothing gives nothing", "", ""},
      {"blank lines alone give nothing", "\n \n\t\n\r\n", ""},
      {"wrapped lines are joined, blank lines part",
       "You get a copy of the tool and may run it on any\nmachine that you own.\n\nNobody promises that it works.\n",
       "paragraph | You get a copy of the tool and may run it on any...\n"
       "paragraph | Nobody promises that it works.\n"},
      {"CR LF and a missing line end at the end", "One thing is said here.\r\n\r\nAnother thing is said there.",
       "paragraph | One thing is said here.\nparagraph | Another thing is said there.\n"},
      {"lone CR as line end", "One thing is said here.\r\rAnother thing is said there.",
       "paragraph | One thing is said here.\nparagraph | Another thing is said there.\n"},
      {"one line a paragraph without blank lines: a long line that ended is a block",
       "The maker of this model lets everybody run it, copy it and pass it on to other people, at no charge and for as long as "
       "they like.\n"
       "The maker may take part in a forum where users of the model meet, and is free to leave that forum without a word of "
       "explanation.\n",
       "paragraph | The maker of this model lets everybody run it, c...\n"
       "paragraph | The maker may take part in a forum where users o...\n"},
      {"a page number in the middle of a sentence is no block",
       "The rights that are named here end on the day on which\n\n- 7 -\nyou break them.\n",
       "paragraph | The rights that are named here end on the day on...\n"},
      {"a page number without blank lines vanishes",
       "The rights that are named here end on the day on\n7\nwhich you break them.\n",
       "paragraph | The rights that are named here end on the day on...\n"},
      {"rulers part, and are no blocks", "First thing is said.\n--------\nSecond thing is said.\n=*=*=*=\nThird thing is said.\n",
       "paragraph | First thing is said.\nparagraph | Second thing is said.\nparagraph | Third thing is said.\n"},
      {"a table gives a block a row", "| Use | Allowed |\n|---|---|\n| war | no |\n",
       "paragraph | | Use | Allowed |\nparagraph | | war | no |\n"},
      {"front matter: a line a key", "---\nlicense: other\nlanguage: en\n---\nThe text of the card.\n",
       "paragraph | license: other\nparagraph | language: en\nparagraph | The text of the card.\n"},
      {"quoted lines lose their marks", "> You may read this,\n> and nothing else.\n\nMore words follow here.\n",
       "paragraph | You may read this, > and nothing else.\nparagraph | More words follow here.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("comment marks are no words") {
  const Row rows[] = {
      {"slashes", "// You may run the tool.\n//\n// You may not sell it.\n",
       "paragraph | You may run the tool.\nparagraph | You may not sell it.\n"},
      {"a C comment", "/*\n * You may run the tool.\n *\n * You may not sell it.\n */\n",
       "paragraph | You may run the tool.\nparagraph | You may not sell it.\n"},
      {"a C comment without an empty line", "/* You may run the tool.\n * You may not\n * sell it. */\n",
       "paragraph | You may run the tool. * You may not * sell it.\n"},
      {"hashes on neighbouring lines are a comment", "# You may run the tool\n# on any machine.\n#\n# You may not sell it.\n",
       "paragraph | You may run the tool # on any machine.\nparagraph | You may not sell it.\n"},
      {"two titles of Markdown are none", "# Tool\n\n## Terms\n", "heading # | Tool\nheading ## | Terms\n"},
      {"stars before a list are none", "You may not:\n* sell\n* lend\n* rent\n",
       "paragraph | You may not:\n  item * | sell <- You may not:\n  item * | lend <- You may not:\n  item * | rent <- You may "
       "not:\n"},
      {"stars before filled lines are a comment",
       " * The tool comes as it is, and whoever runs it does so on his\n * own account; the makers answer for nothing that "
       "happens when\n"
       " * it fails, be it on a Sunday or on any other day of the week.\n",
       "paragraph | The tool comes as it is, and whoever runs it doe...\n"},
      {"semicolons, rem and dnl", "; You may run it.\n; You may\n; not sell it.\n",
       "paragraph | You may run it. ; You may ; not sell it.\n"},
      {"rem", "REM You may run it.\nREM Nobody may sell it.\n", "paragraph | You may run it. REM Nobody may sell it.\n"},
      {"dnl", "dnl You may run it.\n", "paragraph | You may run it.\n"},
      {"HTML comment", "<!-- You may run it. -->\n", "paragraph | You may run it.\n"},
      {"a word that begins like a sign", "Removal is fine.\nRemarks are fine.\n",
       "paragraph | Removal is fine. Remarks are fine.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("headings") {
  const Row rows[] = {
      {"Markdown titles, with the number in the marker", "## 3. Limits ##\nYou may run it.\n",
       "heading ## 3. | Limits\nparagraph | You may run it.\n"},
      {"underlined", "Use of outputs\n==============\nYou own them.\n", "heading | Use of outputs\nparagraph | You own them.\n"},
      {"bold on its line", "Terms of the tool.\n\n**Use Limits**\n\nYou may run it.\n",
       "paragraph | Terms of the tool.\nheading | Use Limits\nparagraph | You may run it.\n"},
      {"title case", "Terms of the tool.\n\nUse Limits\n\nYou may run it.\n",
       "paragraph | Terms of the tool.\nheading | Use Limits\nparagraph | You may run it.\n"},
      {"capitals", "Terms of the tool.\n\nUSE LIMITS\nYou may run it.\n",
       "paragraph | Terms of the tool.\nheading | USE LIMITS\nparagraph | You may run it.\n"},
      {"numbered", "1. Use Limits\n\nYou may run it.\n\n2. FEES\n\nNone.\n",
       "heading 1. | Use Limits\nparagraph | You may run it.\nheading 2. | FEES\nparagraph | None.\n"},
      {"a section named so", "Section 4: USE LIMITS\n\n4.1 Who may use it\n\nEverybody.\n",
       "heading Section 4: | USE LIMITS\nheading 4.1 | Who may use it\nparagraph | Everybody.\n"},
      {"Roman numerals", "Terms.\n\nIV. Use Limits\n\nYou may run it.\n",
       "paragraph | Terms.\nheading IV. | Use Limits\nparagraph | You may run it.\n"},
      {"number and title on two lines", "Terms here.\n\n5.\n\nUse Limits\n\nYou may run it.\n",
       "paragraph | Terms here.\nheading 5. | Use Limits\nparagraph | You may run it.\n"},
      {"an annex", "Terms here.\n\nAttachment A\n\nUse Limits\n\nYou may run it.\n",
       "paragraph | Terms here.\nheading | Attachment A\nheading | Use Limits\nparagraph | You may run it.\n"},
      {"no heading: it rules", "Terms here.\n\nFOR RESEARCH PURPOSES ONLY\n\nMore here.\n",
       "paragraph | Terms here.\nparagraph | FOR RESEARCH PURPOSES ONLY\nparagraph | More here.\n"},
      {"what is prohibited may be a title", "Terms here.\n\nProhibited Uses\n\nWar.\n",
       "paragraph | Terms here.\nheading | Prohibited Uses\nparagraph | War.\n"},
      {"no heading: it says what is prohibited", "Terms here.\n\nCommercial Use Prohibited\n\nWar too.\n",
       "paragraph | Terms here.\nparagraph | Commercial Use Prohibited\nparagraph | War too.\n"},
      {"a name with copyright in it", "2. Grant Of Copyright\n\nYou get a licence.\n",
       "heading 2. | Grant Of Copyright\nparagraph | You get a licence.\n"},
      {"no heading: it ends in a colon and leads a list", "You May Not:\n\n- sell\n",
       "paragraph | You May Not:\n  item - | sell <- You May Not:\n"},
      {"no heading: a paragraph in capitals", "THE TOOL COMES AS A GIFT AND NOBODY ANSWERS FOR ANY OF ITS MANY FAULTS\n",
       "paragraph | THE TOOL COMES AS A GIFT AND NOBODY ANSWERS FOR...\n"},
      {"no heading: a field and its value", "Terms here.\n\nChange Date: 2031-01-01\n\nMore here.\n",
       "paragraph | Terms here.\nparagraph | Change Date: 2031-01-01\nparagraph | More here.\n"},
      {"no heading: the first line of a paragraph that goes on",
       "Terms of the tool are said here.\n\nThe Maker Of This Model, And All Who Helped The Maker\nGave it away.\n",
       "paragraph | Terms of the tool are said here.\nparagraph | The Maker Of This Model, And All Who Helped The...\n"},
      {"no heading: a notice of copyright", "Copyright 2031 Maker Of Things\n\nTerms here.\n",
       "paragraph | Copyright 2031 Maker Of Things\nparagraph | Terms here.\n"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("headings know what they stand under") {
  const std::string text = "# Terms\n\n## Limits\n\nYou may run it.\n\n## Fees\n\nNone.\n";
  const Outline outline = outline_of(text);
  REQUIRE(outline.blocks.size() == 5);
  CHECK(outline.blocks[0].heading == no_index);
  CHECK(outline.blocks[1].heading == 0);
  CHECK(outline.blocks[2].heading == 1);
  CHECK(outline.blocks[3].heading == 0);
  CHECK(outline.blocks[4].heading == 3);
  CHECK(outline.blocks[1].depth == 2);
}

TEST_CASE("Chinese text") {
  const Row rows[] = {
      {"sections by counting words, lines without blanks between",
       "模型使用条款\n一、总则\n本模型由作者提供给所有的人使用，任何人都可以运行它。\n二、限制\n您不得：\n1、出售模型；\n2、出租"
       "模型。\n",
       "heading | 模型使用条款\nheading 一、 | 总则\nparagraph | 本模型由作者提供给所有的人使用，...\nheading 二、 | 限制\n"
       "paragraph | 您不得：\n  item 1、 | 出售模型； <- 您不得：\n  item 2、 | 出租模型。 <- 您不得：\n"},
      {"articles and full-width brackets", "第一条 定义\n\n第二条 禁止\n\n您不得：\n（一）出售模型；\n（二）出租模型。\n",
       "heading 第一条 | 定义\nheading 第二条 | 禁止\nparagraph | 您不得：\n  item （一） | 出售模型； <- 您不得：\n"
       "  item （二） | 出租模型。 <- 您不得：\n"},
      {"items without marker end in a semicolon",
       "您不得将模型用于：\n军事用途；\n监控用途；\n其他违法用途。\n本条款长期有效。\n",
       "paragraph | 您不得将模型用于：\n  item | 军事用途； <- 您不得将模型用于：\n  item | 监控用途； <- 您不得将模型用于：\n"
       "  item | 其他违法用途。 <- 您不得将模型用于：\nparagraph | 本条款长期有效。\n"},
      {"radicals in the place of numerals", "⼀、定义\n\n文字在此处说明。\n",
       "heading ⼀、 | 定义\nparagraph | 文字在此处说明。\n"},
      {"circled numbers and full-width digits", "您不得：\n① 出售\n② 出租\n",
       "paragraph | 您不得：\n  item ① | 出售 <- 您不得：\n  item ② | 出租 <- 您不得：\n"},
      {"numbers in parts without a blank", "2.1使用范围\n2.2若您使用模型，您应当遵守本条款。\n",
       "  item 2.1 | 使用范围\n  item 2.2 | 若您使用模型，您应当遵守本条款。\n"},
      {"amounts are no numbers in parts", "2.5万元以下的收入不受影响。\n", "paragraph | 2.5万元以下的收入不受影响。\n"},
      {"no heading: a line that ends in the middle of a bracket", "Tool 模型许可（\n“本许可”）是说明。\n",
       "paragraph | Tool 模型许可（ “本许可”）是说明...\n"},
      {"a reference in the middle of a sentence is no item", "您应当遵守本条款\n第2条所述的限制。\n",
       "paragraph | 您应当遵守本条款 第2条所述的限制。\n"},
  };
  for (const Row& row : rows) check(row);
}
