#include "text/words.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

using namespace openwash;

namespace {

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  append_words(text, 0, static_cast<std::uint32_t>(text.size()), words);
  return words;
}

// The words as they stand, parted by "|".
std::string dump(std::string_view text) {
  std::string out;
  for (const Word& word : words_of(text)) out += (out.empty() ? "" : "|") + std::string(text.substr(word.begin, word.size));
  return out;
}

std::vector<std::uint64_t> hashes(std::string_view text) {
  std::vector<std::uint64_t> out;
  for (const Word& word : words_of(text)) out.push_back(word.hash);
  return out;
}

struct Pair {
  const char* a;
  const char* b;
  const char* why;
};

}  // namespace

TEST_CASE("a text is cut into words") {
  struct Row {
    const char* text;
    const char* expected;
    const char* why;
  };
  for (const Row& row : std::vector<Row>{
           {"", "", "nothing"},
           {" .,;\n\t(--)", "", "only marks"},
           {"You may use it.", "You|may|use|it", "blanks and a full stop"},
           {"non-commercial", "non|commercial", "a hyphen parts"},
           {"licensor's", "licensor|s", "an apostrophe parts"},
           {"licensor\u2019s", "licensor|s", "so does a curled one"},
           {"a/b_c@d.e", "a|b|c|d|e", "all marks part"},
           {"Llama 3.1-8B", "Llama|3|1|8B", "digits are letters"},
           {"end", "end", "a word at the end of the buffer"},
           {"Überlänge, naïve", "Überlänge|naïve", "letters beyond ASCII"},
           {"e\u0301te\u0301", "e\u0301te\u0301", "a combining mark belongs to its letter"},
           {"com\u00ADmer\u00ADcial", "com\u00ADmer\u00ADcial", "soft hyphens are inside"},
           {"use\u200B", "use", "an invisible character behind a word is not part of it"},
           {"\u200Buse", "\u200Buse", "before a word it is"},
           {"\u200B \u00AD", "", "invisible characters alone are no words"},
           {"a\u00A0b\u2003c", "a|b|c", "wide and no-break blanks part"},
           {"\u201Cuse\u201D\u2014or", "use|or", "quotes and dashes part"},
           {"许可证", "许|可|证", "Han, one a word"},
           {"ライセンス", "ラ|イ|セ|ン|ス", "Kana, one a word"},
           {"라이선스", "라|이|선|스", "Hangul, one a word"},
           {"使用Llama模型", "使|用|Llama|模|型", "Latin between Han"},
           {"100万user", "100|万|user", "digits before Han"},
           {"许可。禁止", "许|可|禁|止", "wide marks part"},
           {"лицензия", "лицензия", "Cyrillic"},
           {"５０００", "５０００", "full width digits"},
           {"\U00020000x", "\U00020000|x", "a rare Han character"},
           {"a\U0001F600b", "a|b", "a picture parts"},
       }) {
    INFO(row.text << " -- " << row.why);
    CHECK(dump(row.text) == row.expected);
  }
}

TEST_CASE("equal words have equal hashes") {
  for (const Pair& pair : std::vector<Pair>{
           {"use", "USE", "case"},
           {"use", "uSe", "mixed case"},
           {"überlänge", "ÜBERLÄNGE", "case beyond ASCII"},
           {"strasse", "straße", "sharp s"},
           {"commercial", "ＣＯＭＭＥＲＣＩＡＬ", "full width"},
           {"5000", "５０００", "full width digits"},
           {"office", "o\uFB03ce", "ligature"},
           {"\u00E9t\u00E9", "e\u0301te\u0301", "accents written as marks"},
           {"commercial", "com\u00ADmercial", "soft hyphen"},
           {"commercial", "com\u200Bmercial", "zero-width blank"},
           {"commercial", "c\u200Com\u200Dmercial", "joiners"},
           {"commercial", "comm\u2060ercial\u2060", "word joiner, also at the end"},
           {"commercial", "\uFEFFcommercial", "byte order mark"},
           {"commercial", "com\u202Emercial", "direction mark"},
           {"commercial", "c\uFE0Fommercial", "variation selector"},
           {"commercial", "с\u043Emmercial", "Cyrillic es and o"},
           {"commercial", "COMMERCI\u0410L", "Cyrillic capital A"},
           {"modify", "m\u03BFdify", "Greek omicron"},
           {"sell", "\u0455ell", "Cyrillic dze"},
           {"a", "\u24D0", "circled"},
           {"λόγος", "ΛΌΓΟΣ", "Greek, final sigma"},
           {"лицензия", "ЛИЦЕНЗИЯ", "Cyrillic stays Cyrillic in both"},
       }) {
    INFO(pair.a << " " << pair.b << " -- " << pair.why);
    CHECK(hashes(pair.a) == hashes(pair.b));
    CHECK(hashes(pair.a).size() == 1);
  }
}

TEST_CASE("near misses differ") {
  for (const Pair& pair : std::vector<Pair>{
           {"license", "licence", "spelling is not folded"},
           {"use", "used", "a longer word"},
           {"use", "us", "a shorter word"},
           {"use", "sue", "order"},
           {"resume", "résumé", "an accent is a letter"},
           {"schon", "schön", "so is an umlaut"},
           {"1", "l", "a digit is no letter"},
           {"0", "o", "nor is this one"},
           {"100", "1000", "one zero more"},
           {"commercial", "non commercial", "two words"},
           {"wars", "warsaw", "a beginning"},
           {"12345678", "123456789", "beyond eight bytes"},
           {"abcdefgh", "abcdefghabcdefgh", "eight bytes twice"},
           {"abcdefghi", "abcdefghj", "the ninth byte"},
           {"abcdefgh", "bbcdefgh", "the first byte"},
           {"许", "許", "simplified and traditional characters"},
           {"可", "司", "two characters that look alike"},
           {"万", "方", "two more"},
           {"р\u043E", "po", "a word wholly Cyrillic is not taken for Latin"},
       }) {
    INFO(pair.a << " " << pair.b << " -- " << pair.why);
    CHECK(hashes(pair.a) != hashes(pair.b));
  }
}

TEST_CASE("the hash of a word is that of its folded form, wherever it ends") {
  // Buffers of the exact size, so that a sanitizer sees a load beyond them; words from one byte to five loads of eight.
  const std::string letters = "aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789zYxWvUt";
  for (std::size_t size = 1; size <= 40; ++size) {
    const std::string word = letters.substr(0, size);
    const std::uint64_t expected = word_hash(fold_word(word));
    for (std::size_t before = 0; before <= 9; ++before) {
      for (std::size_t behind = 0; behind <= 9; ++behind) {
        const std::size_t total = before + size + behind;
        const auto buffer = std::make_unique<char[]>(total);
        const std::string text = std::string(before, ' ') + word + std::string(behind, '.');
        text.copy(buffer.get(), total);
        const auto words = words_of({buffer.get(), total});
        REQUIRE(words.size() == 1);
        CHECK(words[0].begin == before);
        CHECK(words[0].size == size);
        CHECK(words[0].hash == expected);
      }
    }
  }
}

TEST_CASE("all ways to a hash agree") {
  for (const char* word :
       {"a", "Use", "COMMERCIAL", "noncommercial", "Überlänge", "ﬁle", "m\u043Edel", "许", "ラ", "한", "５０", "x\u00ADy"}) {
    INFO(word);
    CHECK(hashes(word) == std::vector{word_hash(fold_word(word))});
  }
}

TEST_CASE("folding") {
  for (const Pair& pair : std::vector<Pair>{
           {"USE", "use", "case"},
           {"use", "use", "folded already"},
           {"Straße", "strasse", "sharp s"},
           {"ＡＢ１", "ab1", "full width"},
           {"m\u043Edel", "model", "look-alike among Latin"},
           {"мир", "мир", "Cyrillic alone"},
           {"c\u00ADo", "co", "invisible"},
           {"", "", "nothing"},
       }) {
    INFO(pair.a << " -- " << pair.why);
    CHECK(fold_word(pair.a) == pair.b);
    CHECK(fold_word(fold_word(pair.a)) == fold_word(pair.a));
  }
}

TEST_CASE("only the given range is read, and words are appended") {
  const std::string text = "one two three";
  std::vector<Word> words = words_of("zero");
  append_words(text, 4, 9, words);
  REQUIRE(words.size() == 3);
  CHECK(words[1].begin == 4);
  CHECK(words[1].end() == 7);
  CHECK(words[2].begin == 8);
  CHECK(words[2].size == 1);  // cut at the end of the range
  CHECK(words[2].hash == word_hash("t"));
}

TEST_CASE("no word hashes to nothing") {
  CHECK(word_hash("") != 0);
  CHECK(word_hash("a") != 0);
}

TEST_CASE("hashes are fixed, for rule data holds them") {
  CHECK(word_hash("commercial") == 0x986E091DDCFFDBB1u);
  CHECK(word_hash("use") == 0xE725568D13AFD836u);
  CHECK(word_hash("许") == 0x6455E2BE4108AF0Du);
}
