#include "report/fact_words.h"

#include "support/catch.h"

using namespace openwash;

namespace {

std::string joined(const Facts& facts) {
  std::string out;
  for (const std::string& words : fact_words(facts)) out += (out.empty() ? "" : "; ") + words;
  return out;
}

std::int64_t number(std::int64_t n) {
  return n;
}

}  // namespace

TEST_CASE("facts are said as a person would") {
  struct Row {
    Facts facts;
    const char* words;
    const char* why;
  };
  const Row rows[] = {
      {{}, "", "none"},
      {{{"metric", "monthly-active-users"}, {"value", number(700000000)}}, "700,000,000 monthly active users", "a count"},
      {{{"currency", "USD"}, {"metric", "annual-revenue"}, {"value", number(1000000)}},
       "USD 1,000,000 annual revenue",
       "an amount of money"},
      {{{"border", "above"}, {"metric", "users"}, {"value", number(50)}, {"period", "P30D"}},
       "more than 50 users in 30 days",
       "on which side of the number, and over which time"},
      {{{"border", "from"}, {"currency", "USD"}, {"metric", "annual-revenue"}, {"value", number(5)}, {"period", "P1Y"}},
       "at least USD 5 annual revenue",
       "the metric says over which time"},
      {{{"metric", "requests"}, {"value", number(9)}, {"period", "P1M"}}, "9 requests in 1 month", "one month"},
      {{{"period", "P2Y"}, {"role", "trial"}}, "period: 2 years; role: trial", "a time without an amount"},
      {{{"period", "PT12H"}}, "period: 12 hours", "hours"},
      {{{"period", "P1Y6M"}}, "period: P1Y6M", "what is not understood stays"},
      {{{"contact", "a-b@example.org"}}, "contact: a-b@example.org", "an address keeps its hyphens"},
      {{{"value", number(30)}, {"unit", "days"}}, "30 days", "a number with its unit"},
      {{{"value", number(5)}, {"effect", "licence-needed"}}, "5; effect: licence needed", "an effect stands apart"},
      {{{"metric", "annual-revenue"}}, "metric: annual revenue", "a metric without a number is no amount"},
      {{{"purposes", std::vector<std::string>{"research", "non-production"}}}, "purposes: research, non production", "a list"},
      {{{"territories", std::vector<std::string>{"EU"}}}, "territories: EU", "a list of one"},
      {{{"date", "2030-01-31"}}, "date: 2030-01-31", "a date keeps its hyphens"},
      {{{"policy_url", "https://example.org/a-b_c"}}, "policy url: https://example.org/a-b_c", "so does a link"},
      {{{"brand", "X-Y"}}, "brand: X-Y", "so does a name"},
      {{{"some_new-key", number(7)}}, "some new key: 7", "a key that nobody knows yet"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(joined(row.facts) == row.words);
  }
}

TEST_CASE("digits stand in groups of three") {
  struct Row {
    std::int64_t number;
    const char* words;
  };
  const Row rows[] = {{0, "0"},          {12, "12"},          {999, "999"},
                      {1000, "1,000"},   {123456, "123,456"}, {1234567, "1,234,567"},
                      {-1000, "-1,000"}, {-999, "-999"},      {INT64_MIN, "-9,223,372,036,854,775,808"}};
  for (const Row& row : rows) CHECK(grouped_digits(row.number) == row.words);
}
