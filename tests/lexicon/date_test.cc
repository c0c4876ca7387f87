#include "lexicon/date.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace openwash;

namespace {

std::string dump(std::string_view text) {
  std::string out;
  for (const Date& date : dates_in(text)) out += (out.empty() ? "" : " ") + date.iso;
  return out;
}

}  // namespace

TEST_CASE("dates in many forms") {
  struct Row {
    const char* text;
    const char* expected;
  };
  for (const Row& row : std::vector<Row>{
           {"on 2024-07-19.", "2024-07-19"},
           {"on 2024/7/19", "2024-07-19"},
           {"2024.07.19", "2024-07-19"},
           {"2024-07-19T12:00:00Z", "2024-07-19"},
           {"July 19, 2024", "2024-07-19"},
           {"JULY 19th, 2024", "2024-07-19"},
           {"Jul. 19 2024", "2024-07-19"},
           {"July\n19, 2024", "2024-07-19"},
           {"19 July 2024", "2024-07-19"},
           {"the 19th day of July, 2024", "2024-07-19"},
           {"19-Jul-2024", "2024-07-19"},
           {"19.07.2024", "2024-07-19"},
           {"19. 7. 2024", "2024-07-19"},
           {"19. Juli 2024", "2024-07-19"},
           {"1. März 2025", "2025-03-01"},
           {"19 juillet 2024", "2024-07-19"},
           {"1er août 2025", "2025-08-01"},
           {"07/19/2024", "2024-07-19"},
           {"19/07/2024", "2024-07-19"},
           {"07/07/2024", "2024-07-07"},
           {"2024年7月19日", "2024-07-19"},
           {"2024 年 7 月 19 日起", "2024-07-19"},
           {"２０２４年７月１９日", "2024-07-19"},
           {"二〇二四年七月十九日", "2024-07-19"},
           {"2024년 7월 19일", "2024-07-19"},
           {"February 29, 2024", "2024-02-29"},
           {"from 2024-01-01 to 2025-12-31", "2024-01-01 2025-12-31"},
       }) {
    INFO(row.text);
    CHECK(dump(row.text) == row.expected);
  }
}

TEST_CASE("what is no date") {
  for (const char* text : {
           "2024",
           "July 2024",
           "July 19",
           "19 July",
           "2024-13-01",
           "2024-02-30",
           "February 29, 2023",
           "31.04.2024",
           "0.0.2024",
           "07/08/2024",
           "19.07.24",
           "gpt-2024-05-13",
           "2024-05-13-preview",
           "v2024-05-13",
           "a/2024/05/13/b",
           "1.2.2024.5",
           "1850-01-01",
           "9999-01-01",
           "2024-07",
           "2024, 07, 19",
           "may 2024 users",
           "section 7.19.2024.1",
           "2024年7月",
           "7月19日",
           "120240719",
           "20240719",
           "2024-7.19",
           "marching 19, 2024",
           "",
           "2024-",
           "2024-07-",
           "July",
           "19.",
           "2024年",
       }) {
    INFO(text);
    CHECK(dump(text) == "");
  }
}

TEST_CASE("a date's span holds it and nothing else") {
  const std::string text = "until (July 19th, 2024), then";
  const auto dates = dates_in(text);
  REQUIRE(dates.size() == 1);
  CHECK(text.substr(dates[0].span.begin, dates[0].span.size()) == "July 19th, 2024");
}

TEST_CASE("names of months") {
  CHECK(month_of_name("july") == 7);
  CHECK(month_of_name("sept") == 9);
  CHECK(month_of_name("märz") == 3);
  CHECK(month_of_name("août") == 8);
  CHECK(month_of_name("juli") == 7);
  CHECK(month_of_name("ju") == 0);
  CHECK(month_of_name("") == 0);
}
