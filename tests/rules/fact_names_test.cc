#include "rules/fact_names.h"

#include "support/catch.h"

using namespace openwash;

TEST_CASE("rules ask for facts that are known") {
  struct Row {
    const char* asked;
    bool known;
    const char* why;
  };
  const Row rows[] = {
      {"quantity", true, "read off the words"},
      {"date=term", true, "a date with its role"},
      {"field", true, "a group of concepts"},
      {"time=trial", true, "a concept of a group"},
      {"day-anywhere=notice", true, "the same, wherever it stands"},
      {"quantity=5", false, "an amount takes no value"},
      {"quantities", false, "no such fact"},
      {"time=tral", false, "no such concept"},
      {"fiel", false, "the beginning of a group is none"},
      {"", false, "nothing"},
  };
  const std::vector<std::string> concepts{"ban", "field.art", "time.trial", "day.notice"};
  for (const Row& row : rows) {
    CAPTURE(row.asked, row.why);
    CHECK(is_fact(row.asked, concepts) == row.known);
  }
}
