#include "lexicon/quantity.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace openwash;

namespace {

// "700000000", "2000000 USD", "30 days", parted by "; ".
std::string dump(std::string_view text) {
  std::string out;
  for (const Quantity& q : quantities_in(text)) {
    out += (out.empty() ? "" : "; ") + std::to_string(q.value);
    if (!q.currency.empty()) out += " " + q.currency;
    if (!q.unit.empty()) out += " " + q.unit;
  }
  return out;
}

// The words of the quantities, parted by "|".
std::string words(std::string_view text) {
  std::string out;
  for (const Quantity& q : quantities_in(text)) {
    out += (out.empty() ? "" : "|") + std::string(text.substr(q.span.begin, q.span.size()));
  }
  return out;
}

struct Row {
  std::string text;
  std::string expected;
  std::string why;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text << " -- " << row.why);
    CHECK(dump(row.text) == row.expected);
  }
}

}  // namespace

TEST_CASE("figures and scales") {
  check({
      {"more than 700 million users", "700000000", "scale word"},
      {"above 700\nmillion users", "700000000", "scale behind a line end"},
      {"above 700\r\n * million users", "700000000", "scale behind a line end and a comment mark"},
      {"700,000,000 users", "700000000", "commas"},
      {"700.000.000 Nutzer", "700000000", "points"},
      {"700 000 000 utilisateurs", "700000000", "blanks"},
      {"700\u00A0000\u202F000 utilisateurs", "700000000", "no-break blanks"},
      {"1'000'000 Nutzer", "1000000", "Swiss marks"},
      {"1\u2019000\u2019000 Nutzer", "1000000", "Swiss marks, curled"},
      {"10,00,000 users", "1000000", "Indian groups"},
      {"2 crore users, 5 lakh seats", "20000000; 500000", "Indian scales"},
      {"limited to 100.000 (one hundred thousand) devices", "100000", "a point as mark of thousands, confirmed in words"},
      {"limited to 100.000 devices", "100000", "the same without words"},
      {"1.5 million users", "1500000", "decimals before a scale"},
      {"1,5 Mio. Nutzer", "1500000", "decimal comma"},
      {"1.500 Mio. Nutzer", "1500000000", "a German scale makes the point one of thousands"},
      {"1.500 million users", "1500000", "an English one does not"},
      {"2,25 Milliarden Nutzer", "2250000000", "decimal comma"},
      {"10M users, 20k seats", "10000000; 20000", "letters as scales"},
      {"over 100m users", "100000000", "small letter"},
      {"3 hundred thousand users", "300000", "two scales"},
      {"50 end users", "50", "plain"},
      {"not exceeding 5,000 units", "5000", "plain"},
      {"up to 2000 users", "2000", "looks like a year, but is counted"},
      {"ＭＯＲＥ\u3000ＴＨＡＮ\u3000１，０００，０００ users", "1000000", "full width"},
      {"7\u00AD00 million users", "700000000", "soft hyphen in the figures"},
      {"between 100 and 500 seats", "100; 500", "two amounts"},
      {"MORE THAN 50 USERS", "50", "in capitals, the word before is no name"},
      {"Fewer Than 50 Employees", "50", "a title"},
  });
}

TEST_CASE("money") {
  check({
      {"two million US Dollars ($2,000,000)", "2000000 USD", "said twice, one amount"},
      {"two million dollars (USD $2,000,000) in revenue", "2000000 USD", "with code and sign"},
      {"$2,000,000.00 (two million U.S. dollars)", "2000000 USD", "figures first, decimals of nothing"},
      {"USD $1,000,000", "1000000 USD", "code and sign"},
      {"$1,000,000 USD per year", "1000000 USD per-year", "code behind"},
      {"1,000,000 USD per year", "1000000 USD per-year", "rate"},
      {"$1M", "1000000 USD", "letter"},
      {"$ 1 m", "1000000 USD", "letter apart, but a currency stands before"},
      {"$8B", "8000000000 USD", "b only with money"},
      {"RMB 1 billion", "1000000000 CNY", "colloquial code"},
      {"five thousand (5,000) EUR", "5000 EUR", "the currency behind what is said twice"},
      {"RMB1,000,000", "1000000 CNY", "code touches"},
      {"EUR 5m", "5000000 EUR", "letter"},
      {"10 M€", "10000000 EUR", "letter before the sign"},
      {"5 €", "5 EUR", "sign behind"},
      {"20 million US dollars (or equivalent)", "20000000 USD", "brackets without the amount"},
      {"US$ 20 million or €15 million", "20000000 USD; 15000000 EUR", "each its own"},
      {"HK$500, NT$600, A$700, C$800", "500 HKD; 600 TWD; 700 AUD; 800 CAD", "other dollars"},
      {"U.S.$5 million", "5000000 USD", "dotted"},
      {"$10M CAD", "10000000 CAD", "the code says which dollars"},
      {"three million euros", "3000000 EUR", "in words"},
      {"1,5 Mio. Euro Jahresumsatz", "1500000 EUR", "point of the abbreviation"},
      {"10 millions d'euros", "10000000 EUR", "elision"},
      {"£1 million", "1000000 GBP", "sign"},
      {"¥1,000,000", "1000000 CNY", "sign; yen say so"},
      {"1億円", "100000000 JPY", "Japanese"},
      {"10억 원", "1000000000 KRW", "Korean"},
      {"a $5 fee", "5 USD", "article is no Australian"},
      {"$10/month", "10 USD per-month", "slash"},
      {"$1,200 annually", "1200 USD per-year", "adverb"},
      {"a million-dollar", "1000000 USD", "hyphen"},
      {"ten cents", "10", "no French hundreds"},
  });
}

TEST_CASE("houses are not counted") {
  check({
      {"between Alder GmbH, 1405 Mill Pond Road, and you", "", "a house"},
      {"at 12 Hill Street", "", "a small number"},
      {"70 Bay Of Winds Avenue", "", "a long name"},
      {"1405 Road users", "1405", "a road that is counted"},
      {"up to 300 users on Hill Street", "300", "a street further on"},
      {"more than 50 Court Clerks", "50", "no street"},
  });
}

TEST_CASE("words") {
  check({
      {"seven hundred million users", "700000000", "English"},
      {"one hundred and fifty users", "150", "and"},
      {"twenty-five seats", "25", "hyphen"},
      {"a hundred thousand seats", "100000", "article"},
      {"twelve hundred seats", "1200", "twelve hundred"},
      {"a thousand million", "1000000000", "rising scales"},
      {"two million five hundred thousand three", "2500003", "all of it"},
      {"einhunderttausend Nutzer", "100000", "German compound"},
      {"fünfundzwanzig Plätze", "25", "German tens"},
      {"zweitausendfünfhundert Geräte", "2500", "German compound"},
      {"eine Million Nutzer", "1000000", "German article before a scale"},
      {"dreißig Tage", "30 days", "sharp s"},
      {"drei Milliarden Euro", "3000000000 EUR", "German"},
      {"quatre-vingt-dix-sept utilisateurs", "97", "French scores"},
      {"deux cent mille utilisateurs", "200000", "French"},
      {"soixante et onze jours", "71 days", "French and"},
      {"cent millions d'utilisateurs", "100000000", "French"},
      {"un milliard d'euros", "1000000000 EUR", "French"},
      {"five users", "5", "small words count"},
      {"sixty million and two users", "60000002", "and behind a scale"},
  });
}

TEST_CASE("East Asian") {
  check({
      {"超过1亿", "100000000", "figure and scale"},
      {"低于100万", "1000000", "figure and scale"},
      {"100 万（含）", "1000000", "blank"},
      {"人民币1亿元", "100000000 CNY", "currency on both sides"},
      {"1亿元人民币", "100000000 CNY", "元 and name"},
      {"年收入超过1亿人民币的", "100000000 CNY", "behind"},
      {"100万美元", "1000000 USD", "behind"},
      {"一千万用户", "10000000", "Han figures"},
      {"三亿五千万", "350000000", "two scales"},
      {"3亿5000万", "350000000", "mixed"},
      {"1.5亿", "150000000", "decimals"},
      {"2万亿元", "2000000000000 CNY", "double scale"},
      {"１００萬", "1000000", "full width, traditional"},
      {"１，０００，０００人", "1000000", "full width comma"},
      {"壹佰萬元", "1000000 CNY", "financial figures"},
      {"一百零五台", "105", "zero"},
      {"两亿", "200000000", "another two"},
      {"百万用户", "1000000", "no figure before"},
      {"超过100w用户", "1000000", "slang"},
      {"百分之五十", "50 percent", "percent before"},
      {"５０％", "50 percent", "full width"},
      {"18周岁", "18 years", "age"},
      {"十八周岁", "18 years", "age in figures"},
      {"满30日", "30 days", "days"},
      {"三个月", "3 months", "months"},
      {"100만 명", "1000000", "Korean"},
      {"7億人", "700000000", "Japanese"},
      {"每年100万元", "1000000 CNY", "the rate before is not read"},
  });
}

TEST_CASE("units") {
  check({
      {"32 consecutive calendar days", "32 days", "two qualifiers"},
      {"two years", "2 years", "words"},
      {"within thirty (30) days", "30 days", "twice"},
      {"30 (thirty)-day period", "30 days", "twice, hyphen"},
      {"thirty (30 days)", "30 days", "unit inside"},
      {"a 30-day trial", "30 days", "hyphen"},
      {"one year after", "1 years", "one counts before a unit"},
      {"one (1) copy", "1", "one counts when said twice"},
      {"50 %", "50 percent", "blank"},
      {"fifty percent (50%) of", "50 percent", "twice"},
      {"2.5 per cent", "2 percent", "fraction is cut"},
      {"24 hours", "24 hours", "hours"},
      {"two weeks", "2 weeks", "weeks"},
      {"at least 18 years of age", "18 years", "age"},
      {"on the fourth\nanniversary of", "4 years", "an ordinal counts years here"},
      {"14 Tage", "14 days", "German"},
      {"sechs Monate", "6 months", "German"},
      {"un an, deux ans", "1 years; 2 years", "French"},
      {"50 users in 30 days", "50; 30 days", "two facts"},
      {"1 million active users per month", "1000000 per-month", "rate behind the metric"},
      {"700 million monthly active users", "700000000", "monthly belongs to the metric"},
  });
}

TEST_CASE("numbers that are no amounts") {
  for (const char* text : {
           "version 3.1",
           "Llama 3.1",
           "Llama-3.1-8B",
           "v2.0",
           "FLUX.1 [dev]",
           "LTX-2.x",
           "GPT-4",
           "gemma 2.0",
           "Llama 3 models",
           "Section 2(a)",
           "Sections 2, 3(b) and 4",
           "clause 3.1",
           "Art. 5",
           "under § 7",
           "Exhibit 1",
           "Abschnitt 4",
           "第三条",
           "第3条",
           "附件1",
           "17 U.S.C. 101",
           "48 CFR 12.212",
           "the RFC 2119",
           "the ISO 27001",
           "No. 5",
           "Regulation (EU) 2024/1689",
           "in 2024",
           "Copyright (c) 2007-2010 by",
           "2024年",
           "July 19, 2024",
           "2024-07-19",
           "19. Juli 2024",
           "2024年7月19日",
           "by July 19",
           "+1 800 555 1234",
           "+49 (0)89 123 4567",
           "555-1234",
           "tel 5551234",
           "1. You may",
           "(1) you may",
           "2) sell; 3) rent",
           "a\n4. Use",
           "3-clause",
           "BSD-3-Clause",
           "4-bit",
           "24/7",
           "10:30",
           "1-99 users",
           "10-20 seats",
           "1st copy",
           "A4",
           "H100 GPUs",
           "one of the users",
           "no one",
           "eine Lizenz",
           "un utilisateur",
           "一切权利",
           "之一",
           "一个用户",
           "十分重要",
           "万一",
           "数千万用户",
           "几十万",
           "thousands of users",
           "millions of people",
           "a few hundred",
           "every cent",
           "8B parameters",
           "issue #500",
           "https://a.org/500/x?n=700",
           "user500",
           "127.0.0.1",
           "1.2.3",
           "2nd edition",
           "second edition",
           "the anniversary",
           "the 2023 calendar year",
           "seize control",
           "Apache License 2.0",
           "CC BY-NC 4.0",
           "article one",
           "under DFARS 252.227",
           "Box 500",
           "eine an alle",
           "16x16",
           "m2",
           "sha256",
           "500.3.1",
           "Sections 2.3, 4.4, 5, and 9 survive",
           "Sections 2 (Fees and Taxes), 5 (Use) or 9 (Term)",
           "本款第 1）、 4） 项",
           "第 4(a)、5和 7 条",
           "（ 2 ） 您",
           "see [1] above",
           "a\n2 Grant of licence",
           "a\n2\\. Grant",
           "a\n3**. Grant",
           "Monday, 9 AM",
           "上午 9 点",
           "at 48\n C.F.R. 12",
           "in California 95110",
           "Chapters 1 and 2",
           "x=500",
           "page 12",
           "Windows 11",
       }) {
    INFO(text);
    CHECK(dump(text) == "");
  }
}

TEST_CASE("a reference ends where an amount begins") {
  check({
      {"under Section 2, 30 days after notice", "30 days", "the unit says that it is an amount"},
      {"Sections 2 and 3: 500 users", "500", "behind a colon"},
      {"1. More than 700 million users", "700000000", "the marker alone is skipped"},
      {"version 3.1 with 100 users", "100", "the version alone is skipped"},
      {"on July 19, 2024, 700 million users", "700000000", "the date alone is skipped"},
      {"write to a100@b.org if 100 users", "100", "the address alone is skipped"},
      {"in 2024 700 million users", "700000000", "a year is no group of thousands"},
      {"fifteen (15) users (50)", "15", "a number in brackets that repeats nothing is a marker"},
  });
}

TEST_CASE("Spanish, Portuguese, Italian and Indonesian amounts") {
  check({
      {"más de 100 millones de usuarios activos mensuales", "100000000", "scale word"},
      {"7.000 millones de euros", "7000000000 EUR", "a point before a Spanish scale is one of thousands"},
      {"mil usuarios, cien mil usuarios", "100000", "a thousand alone is a word like any other"},
      {"1.000.000 EUR de ingresos anuales", "1000000 EUR", "points"},
      {"un millón de dólares", "1000000 USD", "in words"},
      {"un plazo de 30 días", "30 days", "days"},
      {"dos años", "2 years", "a unit tells it from the name"},
      {"runs on DOS machines", "", "DOS is no two"},
      {"100 de dichos usuarios", "100", "a preposition before no currency"},
      {"1 milhão de dólares", "1000000 USD", "Portuguese million"},
      {"1,5 bilhão de reais", "1500000000 BRL", "Brazilian billion with a decimal comma"},
      {"R$ 2 milhões por ano", "2000000 BRL per-year", "sign before, rate behind"},
      {"100 mil utilizadores", "100000", "thousand"},
      {"um utilizador", "", "an article"},
      {"oltre 2 milioni di utenti", "2000000", "Italian million"},
      {"1,5 miliardi di euro", "1500000000 EUR", "Italian billion"},
      {"entro trenta giorni", "30 days", "in words"},
      {"lebih dari 100 juta pengguna aktif bulanan", "100000000", "Indonesian million"},
      {"di atas Rp1 miliar", "1000000000 IDR", "sign that touches the number"},
      {"Rp 10.000.000,00", "10000000 IDR", "cents"},
      {"sepuluh ribu pengguna dalam 14 hari", "10000; 14 days", "in words"},
      {"artículo 5, Pasal 7", "", "references"},
  });
}

TEST_CASE("numbers too large are capped") {
  const auto top = std::numeric_limits<std::int64_t>::max();
  for (const std::string& text : {std::string("999999999999999999999999 users"), std::string(5000, '9') + " million users",
                                  std::string("9,999,999,999,999 trillion users"), std::string("九九九九九九九九九九九九亿"),
                                  std::string("nine hundred million billion trillion users")}) {
    INFO(text);
    const auto found = quantities_in(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == top);
  }
}

TEST_CASE("spans hold number, currency, repetition and unit") {
  CHECK(words("over two million US Dollars ($2,000,000) in") == "two million US Dollars ($2,000,000)");
  CHECK(words("within thirty (30) days of") == "thirty (30) days");
  CHECK(words("than USD $1,000,000 in") == "USD $1,000,000");
  CHECK(words("超过人民币1亿元的") == "人民币1亿元");
  CHECK(words("of 20 million US dollars (or equivalent)") == "20 million US dollars");
  CHECK(words("over 1 million users per month") == "1 million");
  CHECK(words("at 10 M€ or 5 %.") == "10 M€|5 %");
}

TEST_CASE("any bytes are read without harm") {
  for (const std::string& text :
       {std::string(),         std::string("("),     std::string("$"),   std::string("1"),     std::string("1("),
        std::string("1 ("),    std::string("one ("), std::string("1,"),  std::string("1 %"),   std::string("$1 ($"),
        std::string("百分之"), std::string("１"),    std::string("a"),   std::string("USD"),   std::string("\xEF\xBC"),
        std::string("1\xC2"),  std::string("+"),     std::string("per"), std::string("1 per"), std::string("5 each")}) {
    INFO(text);
    for (const Quantity& q : quantities_in(text)) CHECK(q.span.end <= text.size());
  }
}
