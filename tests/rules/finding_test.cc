#include "rules/finding.h"

#include "clauses/clause.h"
#include "lexicon/scanner.h"
#include "outline/outline.h"
#include "rules/compile.h"
#include "support/catch.h"

using namespace openwash;

namespace {

const std::string& compiled() {
  static const std::string table = [] {
    std::vector<Error> errors;
    std::string bytes = compile_rules(OPENWASH_MINI_RULES, errors);
    for (const Error& e : errors) UNSCOPED_INFO(e.message());
    REQUIRE(errors.empty());
    return bytes;
  }();
  return table;
}

std::vector<Found> find(std::string_view text) {
  const RuleSet rules(compiled());
  Scanner scanner(rules.lexicon);
  Matcher matcher(rules);
  const std::vector<Clause> clauses = clauses_of(text, outline_of(text));
  std::vector<Word> words;
  ClauseHits hits;
  for (const Clause& c : clauses) {
    const std::size_t first_word = words.size();
    append_words(text, c.span.begin, c.span.end, words);
    const auto begin = static_cast<std::uint32_t>(hits.hits.size());
    scanner.scan(text, std::span(words).subspan(first_word), hits.hits);
    hits.ranges.push_back({begin, static_cast<std::uint32_t>(hits.hits.size()), static_cast<std::uint32_t>(first_word)});
  }
  hits.words = words;
  std::vector<PatternMatch> matches;
  matcher.match(clauses, hits, matches);
  FindingCollector collector(rules);
  collector.add(text, 0, clauses, hits, matches);
  return collector.take();
}

// "rule: quote" a finding, "+ field" an item, "* quote" a further place; with "= value metric" of its facts.
std::string dump(std::string_view text) {
  const RuleSet rules(compiled());
  const auto words = [&](Span s) { return std::string(text.substr(s.begin, s.size())); };
  std::string out;
  for (const Found& f : find(text)) {
    out += (out.empty() ? "" : " | ") + std::string(rules.text(rules.rules[f.rule].id)).substr(2) + ": " + words(f.span);
    for (const FoundItem& item : f.items) out += " + " + item.field;
    for (const Span place : f.places) out += " * " + words(place);
    if (f.facts.contains("value")) {
      out +=
          " = " + std::to_string(std::get<std::int64_t>(f.facts.at("value"))) + " " + std::get<std::string>(f.facts.at("metric"));
    }
    if (f.facts.contains("min_age")) out += " = from " + std::to_string(std::get<std::int64_t>(f.facts.at("min_age")));
  }
  return out;
}

}  // namespace

TEST_CASE("findings are gathered from clauses, lead-ins and guards") {
  struct Row {
    const char* text;
    const char* findings;
    const char* why;
  };
  const Row rows[] = {
      {"You may not sell it.", "sell: You may not sell it.", "a ban before its object"},
      {"You may sell it.", "", "a permission"},
      {"You sell what you may not.", "", "the order counts"},
      {"You may not ever at all in any way sell it.", "", "too many words between"},
      {"You may not only sell it.", "sell-weak: You may not only sell it.",
       "a forbidden word between; the other rule demands it"},
      {"You may not sell it, warning!", "", "a guard near the match"},
      {"You may not sell it or do so with more than the usual warning.",
       "sell: You may not sell it or do so with more than the usual warning.", "the guard is too far away"},
      {"# Warning\n\nYou may not sell it.\n", "", "a guard in the heading above"},
      {"You may not:\n- sell it\n- eat it\n", "sell: sell it", "the ban stands in the lead-in"},
      {"You may:\n- sell it\n", "", "so does a permission"},
      {"You may not use it:\n- for art\n- for war\n- for fun\n", "uses: You may not use it: + art + war + other",
       "a list is one finding"},
      {"You may not copy it.", "copy: You may not copy it.", "no signal in the text"},
      {"You may copy it. You may not copy it twice.", "", "a signal anywhere in the text"},
      {"You may not sell it. Then, you must not sell it.", "sell: You may not sell it. * Then, you must not sell it.",
       "said twice is one finding"},
      {"It means one may not sell it. You may not sell it.", "sell: You may not sell it. * It means one may not sell it.",
       "what speaks to the reader comes first"},
      {"More than 500 users.", "size: More than 500 users. = 500 users", "an amount and its metric"},
      {"More than 500 users or USD 7,000 of revenue.",
       "size: More than 500 users or USD 7,000 of revenue. = 500 users | size: More than 500 users or USD 7,000 of revenue. = "
       "7000 revenue",
       "each threshold is a finding"},
      {"You may not sell it.\n\nNo puede vender el programa.", "sell: You may not sell it. * No puede vender el programa.",
       "said in two languages is one finding with two places"},
      {"More than 500 users.\n\nMás de 500 usuarios.", "size: More than 500 users. * Más de 500 usuarios. = 500 users",
       "so is the same threshold"},
      {"More than 500 users.\n\nMás de 600 usuarios.",
       "size: More than 500 users. = 500 users | size: Más de 600 usuarios. = 600 users", "twins that differ are two"},
      {"You may not:\n- only sell it", "sell-weak: only sell it", "what lies between a lead-in and an item is inside"},
      {"You only may not:\n- sell it", "sell: sell it", "what lies before both is not"},
      {"You must be 18 years old.", "age: You must be 18 years old. = from 18", "an age in years"},
      {"You must be old after 3 years.", "age: You must be old after 3 years.", "a duration is no age"},
      {"You must be old for USD 18.", "age: You must be old for USD 18.", "nor is a price"},
      {"Paint it red.", "paint: Paint it red.", "an imperative begins its clause"},
      {"They paint it red.", "", "and no other does"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.why);
    CHECK(dump(row.text) == row.findings);
  }
}

TEST_CASE("a quote is cut around the words that decided") {
  std::string text = "You may not sell it";
  for (int i = 0; i < 400; ++i) text += " and so on";
  const auto found = find(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].span.size() <= longest_quote);
  CHECK(found[0].span.contains(found[0].decisive.front()));
}

TEST_CASE("every mistake in rule data is named") {
  std::vector<Error> errors;
  CHECK(compile_rules(OPENWASH_MINI_RULES "/kinds", errors).empty());
  CHECK(errors.size() >= 3);
}
