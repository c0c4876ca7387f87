#include "rules/set_listing.h"

#include <algorithm>

#include "rules/compile.h"
#include "support/catch.h"

using namespace openwash;

namespace {

std::vector<std::uint32_t> hits_of(const SetListing& listing, std::uint16_t set) {
  std::vector<std::uint32_t> hits;
  if (!listing.holds(set)) return hits;
  for (std::uint32_t e = listing.first(set); e != SetListing::no_entry; e = listing.next(e)) hits.push_back(listing.hit(e));
  return hits;
}

}  // namespace

TEST_CASE("a hit is listed under every set that holds a concept of its meaning, and under no other") {
  std::vector<Error> errors;
  const std::string table = compile_rules(OPENWASH_MINI_RULES, errors);
  REQUIRE(errors.empty());
  const RuleSet rules(table);
  SetListing listing(rules);
  for (int turn = 0; turn < 2; ++turn) {  // nothing is left of the turn before
    listing.clear();
    std::vector<std::vector<std::uint32_t>> expected(rules.set_count());
    for (std::uint32_t hit = 0; hit < 2 * rules.lexicon.meaning_count(); hit += turn == 0 ? 1u : 3u) {
      const auto meaning = static_cast<MeaningId>(hit % rules.lexicon.meaning_count());
      listing.add(hit, meaning);
      for (std::uint16_t set = 0; set < rules.set_count(); ++set) {
        bool held = false;
        for (const ConceptId id : rules.lexicon.concepts_of(meaning)) held |= rules.holds(set, id);
        if (held) expected[set].push_back(hit);
      }
    }
    for (std::uint16_t set = 0; set < rules.set_count(); ++set) {
      CAPTURE(turn, set);
      CHECK(hits_of(listing, set) == expected[set]);
    }
  }
}

TEST_CASE("each pattern is in the list of one of its steps, with its last one") {
  std::vector<Error> errors;
  const std::string table = compile_rules(OPENWASH_MINI_RULES, errors);
  const RuleSet rules(table);
  std::vector<int> listed(rules.patterns.size());
  for (std::uint16_t set = 0; set < rules.set_count(); ++set) {
    for (const rule_table::KeyedRow& row : rules.keyed_by(set)) {
      const rule_table::PatternRow& pattern = rules.patterns[row.pattern];
      const auto steps = rules.steps.subspan(pattern.steps_begin, pattern.steps_count);
      const auto is_step = [&](std::uint16_t other) {
        return std::any_of(steps.begin(), steps.end(), [&](const rule_table::StepRow& s) { return s.set == other; });
      };
      ++listed[row.pattern];
      CHECK(is_step(set));
      CHECK(row.end == steps.back().set);
      for (const std::uint16_t other : row.other) CHECK(is_step(other));
    }
  }
  CHECK(std::all_of(listed.begin(), listed.end(), [](int times) { return times == 1; }));
}
