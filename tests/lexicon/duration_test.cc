#include "lexicon/duration.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("amounts of time are durations") {
  struct Row {
    const char* text;
    const char* duration;
    const char* why;
  };
  const Row rows[] = {
      {"thirty (30) days", "P30D", "days"},
      {"12 hours", "PT12H", "hours stand behind a T"},
      {"two weeks", "P2W", "weeks"},
      {"six months", "P6M", "months"},
      {"the fourth anniversary", "P4Y", "years"},
      {"30个自然日", "P30D", "Chinese"},
      {"5 requests per month", "P1M", "a rate has the time that it is counted over"},
      {"USD 9 per year", "P1Y", "so has one of money"},
      {"50 users", "", "no time"},
      {"10 percent", "", "nor is a share"},
  };
  for (const Row& row : rows) {
    INFO(row.text << "  -- " << row.why);
    const auto amounts = quantities_in(row.text);
    REQUIRE(amounts.size() == 1);
    CHECK(duration_of(amounts[0]) == row.duration);
  }
}
