#include "lexicon/scanner.h"

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
    {"right", phrases({"no ..3 right", "right"}), {}, false, ""},
    {"idle", phrases({"commercially reasonable", "not limited to"}), {}, true, ""},
    {"han", phrases({"\xE5\x95\x86\xE4\xB8\x9A"}), {}, false, ""},
};

// Events as "ban[may not] commerce[...]".
std::string scan(std::string_view text) {
  std::vector<Error> errors;
  const std::string table = build_lexicon(concepts, errors);
  REQUIRE(errors.empty());
  const Lexicon lexicon(table);
  Scanner scanner(lexicon);
  std::vector<Word> words;
  append_words(text, 0, static_cast<std::uint32_t>(text.size()), words);
  std::vector<Event> events;
  scanner.scan(text, words, events);
  std::string out;
  for (const Event& e : events) {
    out += (out.empty() ? "" : " ") + std::string(lexicon.name(e.concept_id)) + "[" +
           std::string(text.substr(e.span.begin, e.span.size())) + "]";
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
