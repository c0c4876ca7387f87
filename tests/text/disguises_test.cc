#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"
#include "text/broken_words.h"
#include "text/displayed_order.h"
#include "text/forged_words.h"
#include "text/letters_apart.h"
#include "text/split_words.h"

using namespace openwash;

namespace {

bool known(std::string_view word) {
  static const std::vector<std::string_view> words = {
      "not",           "non",     "for",   "use",       "may",  "sell",    "commercial", "none",
      "noncommercial", "copy",    "pay",   "forbidden", "us",   "eula",    "aus",        "ibm",
      "reference",     "windows", "title", "license",   "with", "without", "out"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Row {
  const char* why;
  std::string text;
  std::string read;  // what is read; the same as `text` where nothing is changed
  std::vector<Trick> tricks;
};

void check(EditSearch search, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.why);
    const std::vector<Edit> edits = search(row.text, known);
    const Text read = edited(row.text, edits);
    CHECK(read.chars == row.read);
    std::vector<Trick> tricks;
    for (const Edit& edit : edits) {
      CHECK(edit.span.end <= row.text.size());
      if (edit.trick && std::find(tricks.begin(), tricks.end(), *edit.trick) == tricks.end()) tricks.push_back(*edit.trick);
    }
    CHECK(tricks == row.tricks);
    // What stands before and behind leads to itself.
    if (!read.chars.empty()) {
      const auto size = static_cast<std::uint32_t>(read.chars.size());
      CHECK(read.map.locate({0, size}) == Span{0, static_cast<std::uint32_t>(row.text.size())});
    }
  }
}

void ordinary(EditSearch search, const std::vector<std::pair<const char*, std::string>>& rows) {
  for (const auto& [why, text] : rows) check(search, {{why, text, text, {}}});
}

}  // namespace

TEST_CASE("words that are not written in plain letters are read as what they look like") {
  check(forged_words, {
                          {"small capitals", "no ᴄᴏᴍᴍᴇʀᴄɪᴀʟ uses", "no commercial uses", {Trick::odd_form}},
                          {"one small capital", "commerciaʟ", "commercial", {Trick::odd_form}},
                          {"circled, which folding reads", "ⓝⓞⓣ at all", "ⓝⓞⓣ at all", {Trick::odd_form}},
                          {"squared, negative", "🅽🅾🆃 🆄🆂🅴", "not use", {Trick::odd_form}},
                          {"in brackets", "⒩⒪⒯ ⒰⒮⒠", "not use", {Trick::odd_form}},
                          {"mathematical, which folding reads", "𝐜𝐨𝐦𝐦𝐞𝐫𝐜𝐢𝐚𝐥", "𝐜𝐨𝐦𝐦𝐞𝐫𝐜𝐢𝐚𝐥", {Trick::odd_form}},
                          {"raised", "ᶜᵒᵐᵐᵉʳᶜⁱᵃˡ", "ᶜᵒᵐᵐᵉʳᶜⁱᵃˡ", {Trick::odd_form}},
                          {"struck through", "n\u0336o\u0336t\u0336", "not", {Trick::odd_form}},
                          {"accents all over", "ċȯṁṁėṙċïȧḷ", "commercial", {Trick::odd_form}},
                          {"marks that stand apart", "c\u0301o\u0301p\u0301y\u0301", "copy", {Trick::odd_form}},
                          {"wide, which folding reads", "ｎｏｎｅ", "ｎｏｎｅ", {Trick::full_width}},
                          {"a Cyrillic letter", "nоt", "nоt", {Trick::look_alike}},
                          {"an Armenian letter", "cօmmercial", "commercial", {Trick::look_alike}},
                          {"a Cherokee letter", "ᏟOMMERCIAL", "commercial", {Trick::look_alike}},
                          {"a Lisu letter", "COMMERCIAꓡ", "commercial", {Trick::look_alike}},
                          {"capitals that look like others than small letters", "it is ΝΟΤ", "it is not", {Trick::look_alike}},
                          {"wholly Cyrillic", "do not рау it", "do not pay it", {Trick::look_alike}},
                          {"a Cyrillic letter in a word that is not known", "Llаma", "Llаma", {Trick::look_alike}},
                          {"a zero-width space in a word", "any\u200Bthing", "any\u200Bthing", {Trick::invisible}},
                          {"a filler in a word", "comm\u180Eercial", "commercial", {Trick::invisible}},
                          {"a tag in a word", "comm\U000E0061ercial", "commercial", {Trick::invisible}},
                          {"fillers for blanks", "not\u3164for\u3164foo\u3164use", "not for foo use", {Trick::invisible}},
                          {"words in tags",
                           "copy it\U000E006E\U000E006F\U000E0074\U000E0020\U000E0066\U000E006F\U000E0072\U000E0020\U000E0075",
                           "copy it not for u ",
                           {Trick::invisible}},
                      });
}

TEST_CASE("letters of other kinds are ordinary where they make no word") {
  ordinary(forged_words, {
                             {"units and short names", "5 μm, 3 µs, Δt, αtest, kΩ, NFκB"},
                             {"accents", "naïve café référence"},
                             {"accents that stand apart", "re\u0301fe\u0301rence"},
                             {"Vietnamese", "được phép sử dụng"},
                             {"a soft hyphen", "com\u00ADmercial"},
                             {"a zero-width space before a blank", "may\u200B not"},
                             {"one behind it", "may \u200Bnot"},
                             {"emoji that are joined", "👨\u200D👩"},
                             {"Persian", "می\u200Cخواهم"},
                             {"Russian beside English", "мир and peace"},
                             {"a product name with a Russian ending", "программа для Windowsе и лицензия"},
                             {"a Greek text with words of twins", "το και λογισμικό άδεια"},
                             {"a Russian word of twins among others", "рау или лицензия на программу"},
                             {"wide letters in Chinese", "模型ＮＯＮＥ"},
                             {"a formula", "𝑥 + 𝑦 = ℝ"},
                             {"a number with a raised ending", "1ˢᵗ"},
                             {"a trademark", "Foo™"},
                             {"flags", "🇺🇸 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"},
                             {"a byte order mark", "\uFEFFcopy"},
                             {"unseen characters alone", "\u2067\u2069"},
                             {"nothing", ""},
                         });
}

TEST_CASE("letters that stand apart are joined to words") {
  const std::string use = "it is f o r b i d d e n to ";
  check(letters_apart,
        {
            {"blanks", use + "sell", "it is forbidden to sell", {Trick::spaced_out}},
            {"full stops", "no c.o.m.m.e.r.c.i.a.l use", "no commercial use", {Trick::spaced_out}},
            {"hyphens", "no c-o-m-m-e-r-c-i-a-l use", "no commercial use", {Trick::spaced_out}},
            {"several signs", "no c . o . m . m . e . r . c . i . a . l use", "no commercial use", {Trick::spaced_out}},
            {"line ends", "no c\no\nm\nm\ne\nr\nc\ni\na\nl use", "no commercial use", {Trick::spaced_out}},
            {"no-break spaces", "n\u00A0o\u00A0t so", "not so", {Trick::spaced_out}},
            {"several words",
             "it is n o t f o r c o m m e r c i a l u s e at all",
             "it is not for commercial use at all",
             {Trick::spaced_out}},
            {"several words, parted", "n o t  f o r  u s e!", "not for use!", {Trick::spaced_out}},
            {"in quotes", "“n o t”", "“not”", {Trick::spaced_out}},
            {"behind an article", "for a c o m m e r c i a l use", "for a commercial use", {Trick::spaced_out}},
            {"capitals among capitals", "YOU MAY N O T SELL", "YOU MAY not SELL", {Trick::spaced_out}},
            {"brackets", "no (c)(o)(m)(m)(e)(r)(c)(i)(a)(l use", "no (commercial use", {Trick::spaced_out}},
            {"pictures", "n🙂o🙂t", "not", {Trick::spaced_out}},
            {"a title in capitals is read, and ordinary", "L I C E N S E\n", "license\n", {}},
            {"a word among letters that make none",
             "x y z q w c o m m e r c i a l p k r t v",
             "x y z q w c o m m e r c i a l p k r t v",
             {Trick::spaced_out}},
            {"far into a text", std::string(1000, ' ') + "n o t", std::string(1000, ' ') + "not", {Trick::spaced_out}},
        });
}

TEST_CASE("letters that stand apart are ordinary where they make no word") {
  ordinary(letters_apart, {
                              {"a list of letters", "options a b c d e f g"},
                              {"the last letters", "x y z"},
                              {"with commas", "f(x, y, z), a, b, c"},
                              {"initials", "J R R Tolkien and A B See"},
                              {"an article before an abbreviation", "a U.S. contract"},
                              {"abbreviations", "i.e. e.g. a.k.a. U.S.A. E.U.L.A."},
                              {"a name in capitals", "of I B M or others"},
                              {"two letters", "u s"},
                              {"letters in brackets", "(a) (b) (c) (d)"},
                              {"in words", "don-t u-s-er"},
                              {"blank lines between", "n\n\no\n\nt"},
                              {"digits between", "n 1 o 2 t"},
                              {"nothing", ""},
                          });
}

TEST_CASE("words with marks inside are read without them") {
  check(split_words, {
                         {"emphasis", "no com**mer**cial use", "no commercial use", {Trick::split}},
                         {"tags", "no commer<b>cial</b> use", "no commercial</b> use", {Trick::split}},
                         {"a comment", "no commer<!-- x y -->cial use", "no commercial use", {Trick::split}},
                         {"backslashes", "comm\\erc\\ial", "commercial", {Trick::split}},
                         {"full stops", "commer.cial", "commercial", {Trick::split}},
                         {"underscores", "commer_cial", "commercial", {Trick::split}},
                         {"points", "commer·cial", "commercial", {Trick::split}},
                         {"apostrophes", "commer'cial", "commercial", {Trick::split}},
                         {"other hyphens", "commer‐cial", "commercial", {}},
                         {"a first letter in bold, which is ordinary", "c**ommercial**", "commercial**", {}},
                         {"hyphens, which are ordinary", "commer-cial", "commercial", {}},
                         {"a nought", "n0t", "not", {Trick::split}},
                         {"more digits", "c0mm3rc1al", "commercial", {Trick::split}},
                         {"a one for an i", "commerc1al", "commercial", {Trick::split}},
                     });
  ordinary(split_words, {
                            {"both parts are words", "non_commercial, **non**commercial"},
                            {"one part is", "for-commercial, copy.pay"},
                            {"emphasis around a word", "**commercial** use, *not* `use`"},
                            {"tags around a word", "<b>commercial</b>use"},
                            {"names of things", "direct3d, v1a, u5e, x86, 3D, sha1sum, i18n"},
                            {"apostrophes", "don't use's, you’re"},
                            {"an ending", "use`s, copy<D5>s"},
                            {"file names and links", "foo_bar.baz, https://example.com/use-for"},
                            {"a mark that is not closed", "commer<cial"},
                            {"nothing", ""},
                        });
}

TEST_CASE("words that a line end breaks are joined") {
  check(broken_words, {
                          {"a hyphen", "a commer-\ncial use\n", "a commercial\nuse\n", {}},
                          {"at the end of a paragraph", "commer-\ncial\n\nuse", "commercial\n\nuse", {}},
                          {"in comments", "# no commer-\n# cial use\n", "# no commercial\n# use\n", {}},
                          {"carriage returns", "commer-\r\ncial use", "commercial\r\nuse", {}},
                          {"a soft hyphen", "commer\u00AD\ncial use", "commercial\nuse", {}},
                          {"capitals", "COMMER-\nCIAL USE", "COMMERCIAL\nUSE", {}},
                          {"one behind another", "commer-\ncial for-\nbidden", "commercial\nforbidden", {}},
                      });
  ordinary(broken_words, {
                             {"both parts are words", "non-\ncommercial"},
                             {"so are these", "with-\nout"},
                             {"the whole is none", "commer-\nfoo"},
                             {"a dash", "commer -\ncial"},
                             {"a ruler", "use\n---\ncial"},
                             {"a blank line between", "commer-\n\ncial"},
                             {"at the end", "commer-\n"},
                             {"at the start", "-\ncial"},
                         });
}

TEST_CASE("lines are read as they are shown") {
  check(displayed_order,
        {
            {"an override", "for \u202Elaicremmoc\u202C use\nb", "for commercial use\nb", {Trick::direction}},
            {"not closed", "for \u202Elaicremmoc", "for commercial", {Trick::direction}},
            {"isolates that change places", "\u2067\u2066cial\u2069\u2066commer\u2069\u2069", "commercial", {Trick::direction}},
        });
  ordinary(displayed_order,
           {
               {"isolates around names", "by \u2068Foo Bar\u2069 and \u2066Baz\u2069"},
               {"Hebrew with English", "שלום \u2067עולם\u2069 \u2066English words\u2069 ועוד (\u2066foo\u2069, \u2066bar\u2069)"},
               {"Arabic with embeddings", "هذا \u202Bنص \u202AEnglish\u202C عربي\u202C"},
               {"an override of signs", "\u202E+-\u202C"},
               {"curly quotes", "“use”"},
               {"nothing", ""},
           });
}
