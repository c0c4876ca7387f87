#include "rules/message.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("messages are filled with facts") {
  struct Row {
    const char* message;
    Facts facts;
    const char* text;
    const char* why;
  };
  const Facts users{{"value", std::int64_t{700000000}}, {"metric", std::string("monthly-active-users")}};
  const Facts money{
      {"value", std::int64_t{1000000}}, {"metric", std::string("annual-revenue")}, {"currency", std::string("USD")}};
  const Facts from{{"value", std::int64_t{50}}, {"metric", std::string("seats")}, {"border", std::string("from")}};
  const Facts purposes{{"purposes", std::vector<std::string>{"research", "non-commercial", "education"}}};
  const Row rows[] = {
      {"Above {value}.", users, "Above 700,000,000 monthly active users.", "an amount is written with its metric"},
      {"Above {value}.", money, "Above USD 1,000,000 of annual revenue.", "and with its currency"},
      {"Only for {purposes}.", purposes, "Only for research, non commercial and education.", "a list"},
      {"Only for [{purposes}|a few ends].", {}, "Only for a few ends.", "the other side where a fact is missing"},
      {"It ends[ above {value}].", {}, "It ends.", "or nothing"},
      {"It ends[ above {value}].", {{"value", std::int64_t{5}}}, "It ends above 5.", "the side whose facts are there"},
      {"It ends {beyond}.", users, "It ends above 700,000,000 monthly active users.", "the number itself is free"},
      {"It ends {beyond}.", from, "It ends from 50 seats on.", "or is not"},
      {"It holds {within}.", users, "It holds up to 700,000,000 monthly active users.", "the free side"},
      {"It holds {within}.", from, "It holds below 50 seats.", "without the number"},
      {"It ends [{beyond}|at a size].", {}, "It ends at a size.", "without an amount there is no side"},
      {"Plain.", users, "Plain.", "no fact asked for"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message, row.why);
    CHECK(message_of(row.message, row.facts) == row.text);
  }
}
