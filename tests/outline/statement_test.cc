#include "outline/statement.h"

#include <string>

#include "support/catch.h"

using namespace openwash;

TEST_CASE("headings that rule something are told from titles") {
  struct Row {
    const char* why;
    std::string words;
    bool states;
  };
  const Row rows[] = {
      {"a ban", "You may not sell the library", true},
      {"a ban without a verb", "No commercial use", true},
      {"its end rules", "Commercial use prohibited", true},
      {"a limit", "For research only", true},
      {"a sentence without such a word", "Selling costs a fee.", true},
      {"Chinese", "禁止销售", true},
      {"a title", "Use Restrictions", false},
      {"one with a full stop", "1. Scope of use.", false},
      {"a question", "May I sell it?", false},
      {"a question that is none", "What you may not do", false},
      {"a condition", "If you must sell", false},
      {"a condition and what follows", "If you sell it, you must pay", true},
      {"a question and its answer", "May I sell it? You may not", true},
      {"one word", "Forbidden", false},
      {"no word", "---", false},
      {"nothing", "", false},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(states_something(row.words, 0, static_cast<std::uint32_t>(row.words.size())) == row.states);
  }
}
