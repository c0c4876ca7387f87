#include <random>
#include <string>

#include "formats/metadata.h"
#include "support/catch.h"
#include "support/metadata_rows.h"

using namespace openwash;

namespace {

Metadata read(const std::string& source, const char* path = "README.md") {
  const MetadataFormat* format = metadata_format_of(path, std::string_view(source).substr(0, 4096));
  return format ? format->read(path, source) : Metadata{};
}

}  // namespace

TEST_CASE("what front matter states") {
  struct Row {
    const char* why;
    std::string source;
    std::string entries;
    std::size_t warnings = 0;
  };
  const Row rows[] = {
      {"a key", "---\nlicense: mit\n---\n# Model\n", "license=mit\n"},
      {"a list by numbers", "---\nbase_model:\n- a/b\n- c/d\n---\n", "base_model.0=a/b\nbase_model.1=c/d\n"},
      {"a list in brackets", "---\ntags: [one, 'two', \"three\"]\n---\n", "tags.0=one\ntags.1=two\ntags.2=three\n"},
      {"maps in maps", "---\na:\n  b:\n    c: d\n  e: f\n---\n", "a.b.c=d\na.e=f\n"},
      {"maps in lists", "---\ncode:\n- license: mit\n  path: x\n- license: gpl\n---\n",
       "code.0.license=mit\ncode.0.path=x\ncode.1.license=gpl\n"},
      {"words stay words", "---\nlanguage:\n- no\n- en\nflag: yes\nnumber: 1.0\n---\n",
       "language.0=no\nlanguage.1=en\nflag=yes\nnumber=1.0\n"},
      {"a key twice", "---\nlicense: mit\nlicense: other\n---\n", "license=mit\nlicense=other\n"},
      {"a key without a value", "---\nlicense:\ntags: x\n---\n", "license=\ntags=x\n"},
      {"a label as key", "---\nextra_gated_fields:\n  I agree to use it at home ONLY: checkbox\n---\n",
       "extra_gated_fields.I agree to use it at home ONLY=checkbox\n"},
      {"an anchor and its alias", "---\na: &x mit\nb: *x\n---\n", "a=mit\nb=mit\n"},
      {"a tag", "---\na: !!str mit\n---\n", "a=mit\n"},
      {"a comment", "---\n# what: this is\nlicense: mit # or so\n---\n", "license=mit\n"},
      {"a comment of a template first", "---\n# See the guide: it says more.\n\nlicense: mit\n---\n", "license=mit\n"},

      {"blank lines before", "\n\n---\nlicense: mit\n---\n", "license=mit\n"},
      {"a byte order mark", "\xEF\xBB\xBF---\nlicense: mit\n---\n", "license=mit\n"},
      {"a comment before", "<!-- made by\nhand -->\n\n---\nlicense: mit\n---\n", "license=mit\n"},
      {"line ends of Windows", "---\r\nlicense: mit\r\ntags:\r\n- a\r\n---\r\n", "license=mit\ntags.0=a\n"},
      {"blanks behind the dashes", "--- \nlicense: mit\n---\t\n", "license=mit\n"},
      {"the end without a line end", "---\nlicense: mit\n---", "license=mit\n"},

      {"tabs", "---\nlicense: mit\ntags:\n\t- a\n\t- b\n---\n", "license=mit\ntags.0=a\ntags.1=b\n"},
      {"a tab behind a colon", "---\nlicense:\tmit\n---\n", "license=mit\n"},
      {"characters that YAML forbids",
       "---\nname: a\x01"
       "b\nlicense: mit\n---\n",
       "name=a b\nlicense=mit\n"},
      {"a broken line costs itself alone", "---\nlicense: mit\nname: a: b\ntags: x\n---\n", "license=mit\nname=a\ntags=x\n", 1},
      {"a line without a colon", "---\nlicense: mit\nnothing\ntags: x\n---\n", "license=mit\ntags=x\n", 1},
      {"quotes without an end", "---\nlicense: \"mit\ntags: x\n---\n", "tags=x\n", 1},
      {"brackets without an end", "---\nlicense: mit\ntags: [a, b\nname: x\n---\n",
       "license=mit\ntags.0=a\ntags.1=b name\nname=x\n", 1},
      {"an at sign", "---\nlicense: mit\nauthor: @me\nname: x\n---\n", "license=mit\nname=x\n", 1},
      {"no end", "---\nlicense: mit\n\n# Model\n\nWords: they go on.\n", "license=mit\nWords=they go on.\n", 1},
      {"no end, and prose", "---\nlicense: mit\n\n# Model\n\nIt is good.\n", "license=mit\n", 2},

      {"a rule is none", "---\n\n# Model\n\nIt is good.\n---\n", ""},
      {"a rule and a title", "---\nModel\n---\nlicense: mit\n", ""},
      {"a rule further down", "# Model\n\n---\nlicense: mit\n---\n", ""},
      {"an address", "---\nhttps://example.org\n---\n", ""},
      {"four dashes", "----\nlicense: mit\n----\n", ""},
      {"a table", "--- | ---\na: b\n---\n", ""},
      {"nothing between", "---\n---\n", ""},
      {"nothing behind", "---", ""},
      {"a comment without an end", "<!-- x\n---\nlicense: mit\n---\n", ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Metadata metadata = read(row.source);
    CHECK(stated(metadata) == row.entries);
    CHECK(metadata.warnings.size() == row.warnings);
    CHECK(stray_letter(row.source, metadata).empty());
  }
}

TEST_CASE("which files have front matter") {
  const std::string text = "---\nlicense: mit\n---\n";
  CHECK(stated(read(text, "LICENSE")) == "license=mit\n");
  CHECK(stated(read(text, "docs/card.markdown")) == "license=mit\n");
  CHECK(std::string(metadata_format_of("metadata.yaml", text)->name) == "yaml");
  CHECK(metadata_format_of("values.yaml", text) == nullptr);
}

TEST_CASE("places of front matter") {
  const std::string source =
      "\xE2\x80\x8B\n---\nname: \xC3\xBC\xE4\xB8\xAD \nlicense: \xF0\x9F\x98\x80 mit  # x\ntags:\n  - a\n  - \"b\"\n---\nrest";
  const std::string plain = source.substr(4);
  const Metadata metadata = read(plain);
  REQUIRE(metadata.entries.size() == 4);
  const auto at = [&](Span span) { return plain.substr(span.begin, span.size()); };
  CHECK(at(metadata.entries[0].place) == "name: \xC3\xBC\xE4\xB8\xAD");
  CHECK(at(metadata.entries[1].place) == "license: \xF0\x9F\x98\x80 mit");
  CHECK(at(metadata.entries[2].place) == "a");
  CHECK(at(metadata.entries[3].place) == "\"b\"");
  CHECK(at(metadata.block) == plain.substr(0, plain.size() - 5));
  CHECK(source_of(plain, metadata, "license", "mit") == "mit");
}

TEST_CASE("values of every style lead back to their source") {
  struct Row {
    const char* why;
    std::string source;  // of the value, behind "a: "
    std::string value;
    std::string words;  // in the value
    std::string origin;
  };
  const Row rows[] = {
      {"plain", "one two", "one two", "two", "two"},
      {"plain on lines", "one\n  two\n\n  three", "one two\\nthree", "one two", "one\n  two"},
      {"plain with blanks at line ends", "one  \n  two", "one two", "e t", "e  \n  t"},
      {"plain behind a property", "&x !!str\n  one", "one", "one", "one"},
      {"single quotes", "'it''s one'", "it's one", "it's", "it''s"},
      {"single quotes on lines", "'one\n\n\n  two  \n  three'", "one\\n\\ntwo three", "two three", "two  \n  three"},
      {"single quotes keep backslashes", "'a\\nb'", "a\\nb", "a\\nb", "a\\nb"},
      {"double quotes", "\"one \\\"two\\\"\"", "one \"two\"", "\"two\"", "\\\"two\\\""},
      {"escapes", "\"\\u00e9t\\xe9 \\U0001F600\\t.\"", "\xC3\xA9t\xC3\xA9 \xF0\x9F\x98\x80\t.", "\xC3\xA9t\xC3\xA9",
       "\\u00e9t\\xe9"},
      {"an escaped line end", "\"one \\\n  two\\\n  three\"", "one twothree", "one twothree", "one \\\n  two\\\n  three"},
      {"double quotes on lines", "\"one\n  two\n\n  three\"", "one two\\nthree", "two\nthree", "two\n\n  three"},
      {"an escaped blank at a line's front", "\"one\n  \\  two\"", "one   two", "two", "two"},
      {"literal", "|\n  one\n  two\n", "one\\ntwo\\n", "one\ntwo", "one\n  two"},
      {"literal, stripped", "|-\n  one\n\n  two\n\n", "one\\n\\ntwo", "one\n\ntwo", "one\n\n  two"},
      {"literal, all kept", "|+\n  one\n\n", "one\\n\\n\\n", "one", "one"},
      {"literal further in", "|\n  one\n    two\n  three\n", "one\\n  two\\nthree\\n", "  two\nthree", "  two\n  three"},
      {"literal with an empty line first", "|\n\n  one\n", "\\none\\n", "one", "one"},
      {"literal with a number", "|1\n  one\n two\n", " one\\ntwo\\n", " one\ntwo", " one\n two"},
      {"literal with a comment", "|- # why\n  one # two\n", "one # two", "# two", "# two"},
      {"folded", ">\n  one\n  two\n\n  three\n", "one two\\nthree\\n", "one two\nthree", "one\n  two\n\n  three"},
      {"folded, stripped", ">-\n  one\n  two\n", "one two", "one two", "one\n  two"},
      {"folded with lines further in", ">\n  one\n    two\n    three\n  four\n", "one\\n  two\\n  three\\nfour\\n",
       "two\n  three", "two\n    three"},
      {"folded with blanks at line ends", ">\n  one  \n  two\n", "one   two\\n", "two", "two"},
      {"rare line ends are blanks", "|\n  one\xE2\x80\xA8two\xC2\x85three\n  four\n", "one\xE2\x80\x83two\xC2\xA0three\\nfour\\n",
       "two\xC2\xA0three\nfour", "two\xC2\x85three\n  four"},
      {"no blanks of other scripts are lost", ">\n  one\xC2\xA0\n  \xE4\xB8\xAD\n", "one\xC2\xA0 \xE4\xB8\xAD\\n", "\xE4\xB8\xAD",
       "\xE4\xB8\xAD"},
  };
  for (const Row& row : rows) {
    for (const bool windows : {false, true}) {
      INFO(row.why << (windows ? ", line ends of Windows" : ""));
      const auto lines = [&](const std::string& text) {
        std::string out;
        for (const char c : text) out += c == '\n' && windows ? "\r\n" : std::string(1, c);
        return out;
      };
      const std::string source = lines("---\n\xC3\xBC: \xE4\xB8\xAD\na: " + row.source + "\nb: c\n---\n");
      const Metadata metadata = read(source);
      CHECK(metadata.warnings.empty());
      REQUIRE(metadata.entries.size() == 3);
      CHECK(stated(metadata) == "\xC3\xBC=\xE4\xB8\xAD\na=" + row.value + "\nb=c\n");
      CHECK(source_of(source, metadata, "a", row.words) == lines(row.origin));
      CHECK(stray_letter(source, metadata).empty());
    }
  }
}

TEST_CASE("letters of any value lead back to themselves") {
  const char* const pieces[] = {"a", "bc", "D",  " ",   "  ",   "\n",  "\n  ", "\n    ",   "\n\n  ", "\r\n  ",
                                "'", "''", "\"", "\\n", "\\\"", "\\",  "\t",   "\xC3\xA9", "#",      " #",
                                ":", ": ", "-",  "|",   ">",    "e f", "&x ",  ",",        "]",      "\\x2e"};
  const char* const openings[] = {"",      "'",      "\"",    "|\n  ",  "|-\n  ",  "|+\n   ",
                                  ">\n  ", ">-\n  ", ">+\n ", "|2\n  ", ">1-\n  ", "["};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    const std::string opening = openings[random() % std::size(openings)];
    std::string source = "---\na: " + opening;
    for (std::size_t i = random() % 12; i > 0; --i) source += pieces[random() % std::size(pieces)];
    if (opening == "'" || opening == "\"") source += opening;
    source += "\nb: c\n---\n";
    const Metadata metadata = read(source);
    if (!metadata.warnings.empty()) continue;
    INFO(source);
    REQUIRE(stray_letter(source, metadata).empty());
  }
}

TEST_CASE("hostile front matter") {
  const auto times = [](std::string_view piece, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += piece;
    return out;
  };
  struct Row {
    const char* why;
    std::string source;
  };
  std::string bomb = "---\na0: &a0 x\n";
  for (int i = 1; i < 40; ++i) {
    const std::string below = "*a" + std::to_string(i - 1);
    const std::string name = "a" + std::to_string(i);
    bomb.append(name).append(": &").append(name).append(" [").append(below).append(", ").append(below).append("]\n");
  }
  const Row rows[] = {
      {"brackets without end", "---\na: " + times("[", 20000) + "\n---\n"},
      {"braces without end", "---\na: " + times("{b: ", 20000) + "\n---\n"},
      {"dashes without end", "---\na:\n  " + times("- ", 20000) + "\n---\n"},
      {"keys further and further in",
       [&] {
         std::string out = "---\na:\n";
         for (int i = 1; i < 500; ++i) out += times(" ", i) + "a:\n";
         return out + "---\n";
       }()},
      {"aliases of aliases", bomb + "---\n"},
      {"an alias of nothing", "---\na: *b\nlicense: mit\n---\n"},
      {"collections as keys", "---\na: b\n? [c, d]\n: e\n? {f: g}\n: h\n---\n"},
      {"a long key", "---\na: b\n? " + times("\xC3\xA9", 3000) + "\n: c\n---\n"},
      {"more documents", "---\na: b\n...\n%YAML 1.1\n---\nc: d\n"},
      {"many broken lines", "---\na: b\n" + times("c: d: e\n", 3000) + "---\n"},
      {"many values", "---\na: b\n" + times("c: d\n", 30000) + "---\n"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Metadata metadata = read(row.source);
    CHECK(metadata.entries.size() <= most_entries);
    CHECK(metadata.warnings.size() < 20);
  }
}
