#include "lexicon/clause_memory.h"

#include <random>

#include "lexicon/lexicon_builder.h"
#include "support/catch.h"

using namespace openwash;

namespace {

const std::vector<ConceptSource> concepts = {
    {"ban", {{"(may|must) not", ""}, {"cannot", ""}}, {}, false, ""},
    {"sell", {{"sell*", ""}, {"offer ..3 sale", ""}}, {}, false, ""},
    {"copies", {{"cop*", ""}}, {}, false, ""},
};

std::string table() {
  std::vector<Error> errors;
  std::string bytes = build_lexicon(concepts, errors);
  REQUIRE(errors.empty());
  return bytes;
}

using Row = std::vector<std::array<int, 3>>;

template <class Reader>
Row hits_of(Reader& reader, std::string_view clause) {
  std::vector<Word> words;
  append_words(clause, 0, static_cast<std::uint32_t>(clause.size()), words);
  std::vector<PhraseHit> hits{{7, 7, 7}};  // of a clause before
  reader.scan(clause, words, hits);
  Row row;
  for (const PhraseHit& hit : hits) row.push_back({hit.meaning, hit.first, hit.last});
  return row;
}

}  // namespace

TEST_CASE("clauses that come again hold the same phrases") {
  struct {
    const char* clause;
    const char* why;
  } const rows[] = {
      {"You may not sell copies of it to anybody.", "met first"},
      {"You may not sell copies of it to anybody.", "word for word again"},
      {"YOU MAY NOT  sell copies -- of it; to anybody", "equal words, other bytes between"},
      {"You must not sell copies of it to anybody.", "another word"},
      {"You may not sell copies of it to anybody else.", "one word more"},
      {"You may not sell copies of it.", "one word less"},
      {"You may not", "too short to be kept"},
      {"Pay 100 for copies you sell here", "a number in digits"},
      {"Pay \xEF\xBC\x91\xEF\xBC\x90\xEF\xBC\x90 for copies you sell here", "wide digits are equal words, and no number"},
      {"Pay 100 for copies you sell here", "the first of them again"},
      {"", "no words"},
  };
  const std::string bytes = table();
  const Lexicon lexicon(bytes);
  Scanner scanner(lexicon);
  ClauseMemory memory(lexicon);
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(hits_of(memory, row.clause) == hits_of(scanner, row.clause));
  }
}

TEST_CASE("what was forgotten is read again, and stays the same") {
  const std::string bytes = table();
  const Lexicon lexicon(bytes);
  Scanner scanner(lexicon);
  ClauseMemory memory(lexicon);
  std::mt19937 random(1);
  std::size_t different = 0;
  for (int round = 0; round < 2400; ++round) {
    std::string clause = "You may not sell";
    for (int word = 0; word < 900; ++word) clause += " copy" + std::to_string(random() % 50);
    if (round % 3 == 0) clause = "You may not sell copies of it to anybody.";
    different += hits_of(memory, clause) != hits_of(scanner, clause);
  }
  CHECK(different == 0);
}
