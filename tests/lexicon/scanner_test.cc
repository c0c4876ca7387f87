#include "lexicon/scanner.h"

#include <algorithm>
#include <numeric>

#include "lexicon/event.h"
#include "lexicon/lexicon_builder.h"
#include "support/catch.h"

using namespace openwash;

namespace {

std::vector<PhraseSource> phrases(const std::vector<std::string>& texts) {
  std::vector<PhraseSource> all;
  for (const std::string& text : texts) all.push_back({text, ""});
  return all;
}

const std::vector<ConceptSource> concepts = {
    {"ban", phrases({"(may|must) not", "cannot", "prohibited"}), {"permit"}, false, ""},
    {"permit", phrases({"may", "is allowed"}), {}, false, ""},
    {"commerce", phrases({"commerc*", "for profit"}), {}, false, ""},
    {"right", phrases({"no ..3 right", "right", "right of way"}), {}, false, ""},
    {"way", phrases({"right of way"}), {}, false, ""},
    {"idle", phrases({"commercially reasonable", "not limited to"}), {}, true, ""},
    {"han", phrases({"\xE5\x95\x86\xE4\xB8\x9A"}), {}, false, ""},
};

// The bitmap of the concepts named, of all where none is.
std::vector<std::uint64_t> bitmap(const Lexicon& lexicon, const std::vector<std::string>& wanted) {
  std::vector<std::uint64_t> bits(lexicon.concept_count() / 64 + 1);
  for (ConceptId id = 0; id < lexicon.concept_count(); ++id) {
    if (wanted.empty() || std::find(wanted.begin(), wanted.end(), lexicon.name(id)) != wanted.end())
      bits[id / 64] |= std::uint64_t{1} << (id % 64);
  }
  return bits;
}

// Events of `wanted` (of all where it is empty) as "ban[may not] commerce[...]".
std::string scan(std::string_view text, const std::vector<std::string>& wanted = {}) {
  std::vector<Error> errors;
  const std::string table = build_lexicon(concepts, errors);
  REQUIRE(errors.empty());
  const Lexicon lexicon(table);
  Scanner scanner(lexicon);
  std::vector<Word> words;
  append_words(text, 0, static_cast<std::uint32_t>(text.size()), words);
  std::vector<PhraseHit> hits;
  scanner.scan(text, words, hits);
  std::vector<ConceptHit> hiding;
  std::vector<ConceptHit> events;
  std::vector<std::uint32_t> numbers(hits.size());
  std::iota(numbers.begin(), numbers.end(), 0u);
  append_concept_hits(lexicon, hits, numbers, ConceptSet(bitmap(lexicon, {"ban", "idle"})), hiding);
  append_concept_hits(lexicon, hits, numbers, ConceptSet(bitmap(lexicon, wanted)), events);
  remove_hidden(lexicon, hiding, events);
  std::string out;
  for (const ConceptHit& e : events) {
    const std::uint32_t begin = words[e.first].begin;
    out += (out.empty() ? "" : " ") + std::string(lexicon.name(e.concept_id)) + "[" +
           std::string(text.substr(begin, words[e.last - 1u].end() - begin)) + "]";
  }
  return out;
}

}  // namespace

TEST_CASE("phrases are met in words, whatever stands between the words") {
  struct Row {
    const char* text;
    const char* events;
    const char* why;
  };
  const Row rows[] = {
      {"You may not sell it", "ban[may not]", "the longer phrase hides the permission inside it"},
      {"You may sell it", "permit[may]", "and only there"},
      {"MAY\n  * not", "ban[MAY\n  * not]", "case, wraps and comment markers do not exist"},
      {"Commercial use", "commerce[Commercial]", "any ending"},
      {"commerc", "commerce[commerc]", "also none"},
      {"ecommerce", "", "the start of a word counts, not its middle"},
      {"no such right", "right[no such right] right[right]", "a gap, and the word alone"},
      {"no one of us here has a right", "right[right]", "the gap is too wide"},
      {"commercially reasonable efforts", "idle[commercially reasonable]", "a fixed phrase swallows what is in it"},
      {"but not limited to this", "idle[not limited to]", "here too"},
      {"700,000,000 users", "number[700,000,000]", "digits are one number"},
      {"4.1 or 5", "number[4.1] number[5]", "words part numbers"},
      {"\xE5\x95\x86\xE4\xB8\x9A\xE7\x94\xA8", "han[\xE5\x95\x86\xE4\xB8\x9A]", "Han characters need no blanks"},
      {"may n\xC2\xADot", "ban[may n\xC2\xADot]", "a soft hyphen hides nothing"},
      {"m\xD0\xB0y not", "ban[m\xD0\xB0y not]", "nor does a letter of another script"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.why);
    CHECK(scan(row.text) == row.events);
  }
}

TEST_CASE("only the concepts that are asked for become events") {
  struct Row {
    const char* text;
    std::vector<std::string> wanted;
    const char* events;
    const char* why;
  };
  const Row rows[] = {
      {"You may sell it for profit", {"commerce"}, "commerce[for profit]", "one concept alone"},
      {"You may sell it for profit", {"ban"}, "", "what is not there"},
      {"You may not sell it", {"permit"}, "", "hidden also by what is not asked for"},
      {"no such right", {"right"}, "right[no such right] right[right]", "one concept twice"},
      {"right of way", {"right", "way"}, "right[right of way] way[right of way]", "two concepts of one phrase"},
      {"right of way", {"right"}, "right[right of way]", "the longer of two that begin at the same word, the meanings apart"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.why);
    CHECK(scan(row.text, row.wanted) == row.events);
  }
}

TEST_CASE("phrases of the same concepts share a meaning") {
  std::vector<Error> errors;
  const std::string table = build_lexicon(concepts, errors);
  const Lexicon lexicon(table);
  // that of none, of each concept alone, and of "right of way"
  CHECK(lexicon.meaning_count() == 1 + lexicon.concept_count() + 1);
  for (ConceptId id = 0; id < lexicon.concept_count(); ++id) {
    CAPTURE(id);
    REQUIRE(lexicon.concepts_of(lexicon.meaning_alone(id)).size() == 1);
    CHECK(lexicon.concepts_of(lexicon.meaning_alone(id)).front() == id);
  }
}

TEST_CASE("mistakes in concepts are all named") {
  std::vector<Error> errors;
  CHECK(build_lexicon({{"a", {{"(x", "f: a"}}, {}, false, "f: a"},
                       {"b", {{"y", "f: b"}}, {"nobody"}, false, "f: b"},
                       {"b", {{"z", "g: b"}}, {}, false, "g: b"}},
                      errors)
            .empty());
  REQUIRE(errors.size() == 3);
  CHECK(errors[0].where == "g: b");
  CHECK(errors[1].where == "f: a");
  CHECK(errors[2].where == "f: b");
}
