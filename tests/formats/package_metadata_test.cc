#include <string>

#include "formats/metadata.h"
#include "support/catch.h"
#include "support/metadata_rows.h"

using namespace openwash;

namespace {

Metadata read(const char* path, const std::string& source) {
  const MetadataFormat* format = metadata_format_of(path, std::string_view(source).substr(0, 4096));
  return format ? format->read(path, source) : Metadata{};
}

}  // namespace

TEST_CASE("what package metadata states") {
  struct Row {
    const char* why;
    const char* path;
    std::string source;
    std::string entries;
    std::size_t warnings = 0;
  };
  const Row rows[] = {
      {"a Kitfile", "Kitfile", "package:\n  license: mit\nmodel:\n  parts:\n  - license: x\n",
       "package.license=mit\nmodel.parts.0.license=x\n"},
      {"a citation", "CITATION.cff", "cff-version: 1.2.0\nlicense: MIT\n", "cff-version=1.2.0\nlicense=MIT\n"},
      {"a citation below", "docs/CITATION.cff", "license: MIT\n", "license=MIT\n"},
      {"a card beside its README", "metadata.yml", "---\nlicense: mit\n", "license=mit\n"},
      {"other YAML", "config.yaml", "license: mit\n", ""},

      {"npm", "package.json", R"({"name": "a", "license": "MIT", "n": [1, -2.5e3, true, null], "o": {"p": "q"}})",
       "name=a\nlicense=MIT\nn.0=1\nn.1=-2.5e3\nn.2=true\nn.3=\no.p=q\n"},
      {"escapes", "package.json", R"({"a": "\u00e9\n\"\\\/ \ud83d\ude00 \ud83d."})",
       "a=\xC3\xA9\\n\"\\/ \xF0\x9F\x98\x80 \xEF\xBF\xBD.\n"},
      {"a key twice", "package.json", R"({"license": "MIT", "license": "x"})", "license=MIT\nlicense=x\n"},
      {"a byte order mark", "package.json", "\xEF\xBB\xBF{\"a\": \"b\"}", "a=b\n"},
      {"empty names and values", "package.json", R"({"": "", "a": {}, "b": []})", "=\n"},
      {"a line end in a string", "package.json", "{\"license\": \"MIT\nor so\"}", "license=MIT\\nor so\n"},
      {"a comma too many", "package.json", "{\"a\": \"b\",}", "a=b\n", 1},
      {"a comma too few", "package.json", "{\"a\": \"b\" \"c\": \"d\"}", "a=b\n", 1},
      {"a comment", "package.json", "{\"a\": \"b\", // c\n\"c\": \"d\"}", "a=b\n", 1},
      {"no end", "package.json", "{\"a\": \"b\", \"c\": \"d", "a=b\n", 1},
      {"something behind", "package.json", "{\"a\": \"b\"} {", "a=b\n", 1},
      {"a number that is none", "package.json", "{\"a\": \"b\", \"c\": -}", "a=b\n", 1},
      {"an escape that is none", "package.json", R"({"a": "b", "c": "\q"})", "a=b\n", 1},
      {"half an escape", "package.json", R"({"a": "b", "c": "\u12)", "a=b\n", 1},
      {"nothing", "package.json", "", "", 1},
      {"of a model, what may name terms", "config.json", R"({"model_type": "x", "id2label": {"0": "a"}, "license": "mit"})",
       "model_type=x\nlicense=mit\n"},
      {"Kaggle", "model-instance-metadata.json", R"({"licenseName": "Apache 2.0"})", "licenseName=Apache 2.0\n"},
      {"Civitai", "lora.civitai.info", R"({"model": {"allowCommercialUse": ["Image", "Rent"], "allowDerivatives": false}})",
       "model.allowCommercialUse.0=Image\nmodel.allowCommercialUse.1=Rent\nmodel.allowDerivatives=false\n"},
      {"Civitai by its words", "lora.json", R"({"allowCommercialUse": "None"})", "allowCommercialUse=None\n"},
      {"other JSON", "tokenizer.json", R"({"license": "mit"})", ""},
      {"a manifest", "manifests/example.org/library/m/latest",
       R"({"schemaVersion":2,"layers":[{"mediaType":"a.license","digest":"sha256:00","size":1}]})",
       "schemaVersion=2\nlayers.0.mediaType=a.license\nlayers.0.digest=sha256:00\nlayers.0.size=1\n"},
      {"a manifest below a root", "store/manifests/sha256/00", R"( {"mediaType":"a"})", "mediaType=a\n"},
      {"YAML in a folder of that name", "manifests/deploy.yaml", "mediaType: a\n", ""},

      {"Python's project", "pyproject.toml",
       "[project]\nname = 'a'\nlicense = {text = \"MIT\"}\nclassifiers = [\n  \"B\", # x\n  'C',\n]\n",
       "project.name=a\nproject.license.text=MIT\nproject.classifiers.0=B\nproject.classifiers.1=C\n"},
      {"in the order of the file", "pyproject.toml", "[z]\nb = 1\na = 2.0\n[a]\n\"x y\".z = true\n",
       "z.b=1\nz.a=2.0\na.x y.z=true\n"},
      {"strings of four kinds", "pyproject.toml",
       "a = \"\\u00e9\\t\\\"\"\nb = 'x\\n'\nc = \"\"\"\none \\\n   two\n\"three\"\"\"\"\nd = '''\none\n'two'''\n",
       "a=\xC3\xA9\t\"\nb=x\\n\nc=one two\\n\"three\"\nd=one\\n'two\n"},
      {"Rust", "sub/Cargo.toml", "[package]\nlicense = \"MIT OR Apache-2.0\"\n", "package.license=MIT OR Apache-2.0\n"},
      {"line ends of Windows", "Cargo.toml", "[package]\r\nlicense = \"MIT\"\r\n", "package.license=MIT\n"},
      {"what stands before a broken line", "pyproject.toml", "[project]\nlicense = \"MIT\"\nname = \nz = 1\n",
       "project.license=MIT\n", 1},
      {"before a list without an end", "pyproject.toml",
       "[project]\nlicense = \"MIT\"\nx = [\n  \"a\",\n  \"b\"\n[tool]\ny = 1\n", "project.license=MIT\n", 1},
      {"before a key that comes twice", "pyproject.toml", "license = \"MIT\"\nlicense = \"x\"\n", "license=MIT\n", 1},
      {"broken from the start", "pyproject.toml", "<<<<<<< ours\n[project]\n", "", 1},
      {"a key of too many parts", "pyproject.toml",
       "license = \"MIT\"\n[x]\na = 1\nb.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r = 1\nz = 2\n", "license=MIT\nx.a=1\n", 1},
      {"dots in strings and comments are no parts", "pyproject.toml",
       "a = \"..................\" # ..................\nb = '..................'\nc = \"\"\"\\\"..................\"\"\"\"\"\n"
       "d = '''\n..................'''\n\"e..................\" = 1.5\n[a1.b1.c1.\"d.......\"]\nf = [1.5, 1.5, 1.5]\n",
       "a=..................\nb=..................\nc=\"..................\"\"\nd=..................\ne..................=1.5\n"
       "a1.b1.c1.d........f.0=1.5\na1.b1.c1.d........f.1=1.5\na1.b1.c1.d........f.2=1.5\n"},
      {"other TOML", "config.toml", "license = \"MIT\"\n", ""},

      {"setup.cfg", "setup.cfg",
       "# x\n[metadata]\nname = a\nlicense= MIT\nclassifiers =\n    B\n    # no\n    C\nlicense_files: d\n  e\n[options]\nz = "
       "1\n",
       "metadata.name=a\nmetadata.license=MIT\nmetadata.classifiers.0=B\nmetadata.classifiers.1=C\n"
       "metadata.license_files=d\\n  e\noptions.z=1\n"},
      {"a line that is nothing", "setup.cfg", "[metadata]\nlicense = MIT\nwords\nname = a\n",
       "metadata.license=MIT\nmetadata.name=a\n", 1},
      {"a section without an end", "setup.cfg", "[metadata\nlicense = MIT\n", "metadata.license=MIT\n"},

      {"setup.py", "setup.py",
       "from x import setup\nlicense = 'no'\nsetup(name='a',  # license='no'\n  license = \"MIT\"\n   ' or so',\n"
       "  classifiers=[\n    'B',\n    r\"C\\n\", # x\n  ], long=open('f', encoding='u').read(), license_files=('L',))\n",
       "name=a\nlicense=MIT or so\nclassifiers.0=B\nclassifiers.1=C\\n\nlicense_files.0=L\n"},
      {"words in strings are no arguments", "setup.py", "setup(x=\"license='a'\", y='''license=\"b\"\n''')", ""},
      {"a comparison", "setup.py", "setup(x=(license=='a'))", ""},
      {"a value that is computed", "setup.py", "setup(license=LICENSE, name=f('a'))", ""},
      {"escapes in Python", "setup.py", "setup(license='a\\'b\\\\\\n\\\nc')", "license=a'b\\\\nc\n"},
      {"no end", "setup.py", "setup(license='''MIT", "license=MIT\n"},
      {"brackets that do not fit", "setup.py", ")))]setup(license='MIT'", "license=MIT\n"},

      {"a package's headers", "a.egg-info/PKG-INFO",
       "Metadata-Version: 2.1\nLicense: MIT\nClassifier: B\nClassifier: C\nLicense-File: L\n\nLicense: words\n",
       "Metadata-Version=2.1\nLicense=MIT\nClassifier=B\nClassifier=C\nLicense-File=L\n"},
      {"a licence on lines", "a.dist-info/METADATA", "Metadata-Version: 2.1\nLicense: One\n        two\n       |three\nName: a\n",
       "Metadata-Version=2.1\nLicense=One\\ntwo\\nthree\nName=a\n"},
      {"a file called METADATA", "METADATA", "license: mit\n", ""},

      {"a Modelfile", "Modelfile",
       "# x\nFROM ./a.gguf\nPARAMETER stop \"LICENSE\"\nSYSTEM \"\"\"You\nLICENSE no\n\"\"\"\nlicense "
       "\"\"\"\nOne\n\"two\"\n\"\"\"\n"
       "LICENSE MIT\nLICENSE \"a b\"\n",
       "FROM=./a.gguf\nLICENSE=\\nOne\\n\"two\"\\n\nLICENSE=MIT\nLICENSE=a b\n"},
      {"messages", "x.Modelfile", "FROM a\nMESSAGE user LICENSE is what?\nMESSAGE user \"\"\"\nLICENSE b\"\"\"\n", "FROM=a\n"},
      {"quotes without an end", "Modelfile", "FROM a\nLICENSE \"\"\"One\nFROM b\n", "FROM=a\nLICENSE=One\\nFROM b\\n\n", 1},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Metadata metadata = read(row.path, row.source);
    CHECK(stated(metadata) == row.entries);
    CHECK(metadata.warnings.size() == row.warnings);
    CHECK(stray_letter(row.source, metadata).empty());
  }
}

TEST_CASE("places of package metadata") {
  struct Row {
    const char* why;
    const char* path;
    std::string source;
    std::string place;  // of the last entry
  };
  const Row rows[] = {
      {"JSON", "package.json", "{\"\xC3\xA9\": 1, \"license\" : \"M\\u0049T\" }", "\"license\" : \"M\\u0049T\""},
      {"an item of JSON", "package.json", "{\"licenses\": [\"a\", \"b\" ]}", "\"b\""},
      {"TOML behind other letters", "pyproject.toml",
       "\"\xE4\xB8\xAD\xF0\x9F\x98\x80\" = {\"\xC3\xA9\" = 'x', license = \"MIT\"} # c", "license = \"MIT\""},
      {"a dotted key of TOML", "pyproject.toml", "[a]\nb.license = \"\"\"\nMIT\"\"\" # c\n", "license = \"\"\"\nMIT\"\"\""},
      {"an item of TOML", "pyproject.toml", "a = [1, 'b']", "'b'"},
      {"setup.cfg", "setup.cfg", "[metadata]\n  license = MIT  \n", "license = MIT"},
      {"setup.py", "setup.py", "setup(license = u'MIT' , x=1)", "license = u'MIT'"},
      {"headers", "PKG-INFO", "Metadata-Version: 2\nLicense: One\n  two\n\nx", "License: One\n  two"},
      {"a Modelfile", "Modelfile", "FROM x\nLICENSE \"\"\"\na\n\"\"\"\n", "LICENSE \"\"\"\na\n\"\"\""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Metadata metadata = read(row.path, row.source);
    REQUIRE(!metadata.entries.empty());
    const Span place = metadata.entries.back().place;
    CHECK(row.source.substr(place.begin, place.size()) == row.place);
  }
}

TEST_CASE("warnings name the line") {
  CHECK(read("package.json", "{\n\"a\": \"b\",\n}").warnings[0].find("line 3") != std::string::npos);
  CHECK(read("pyproject.toml", "a = 1\n\nb = \n").warnings[0].find("line 3") != std::string::npos);
  CHECK(read("setup.cfg", "[a]\nb = c\nd\n").warnings[0].find("Line 3") != std::string::npos);
  CHECK(read("Modelfile", "FROM a\nLICENSE \"b").warnings[0].find("line 2") != std::string::npos);
  CHECK(read("Kitfile", "a: b\nc: d: e\n").warnings[0].find("line 2") != std::string::npos);
}

TEST_CASE("hostile package metadata") {
  const auto times = [](std::string_view piece, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += piece;
    return out;
  };
  struct Row {
    const char* why;
    const char* path;
    std::string source;
  };
  const Row rows[] = {
      {"brackets without end", "package.json", times("[", 100000)},
      {"braces without end", "package.json", times("{\"a\":", 100000)},
      {"long keys one in another", "package.json", times("{\"" + times("k", 2000) + "\":", 900) + "1" + times("}", 900)},
      {"many values", "package.json", "[" + times("1,", 100000) + "1]"},
      {"lists of TOML without end", "pyproject.toml", "a = " + times("[", 100000)},
      {"tables of TOML in tables", "pyproject.toml", "a = " + times("{b = ", 100000)},
      {"a key of many parts", "pyproject.toml", times("a.", 500000) + "a = 1\n"},
      {"a table of many parts", "pyproject.toml", "[" + times("a.", 500000) + "a]\nb = 1\n"},
      {"many parts inside braces", "pyproject.toml", "x = " + times("{a.a.a.a.a.a.a.a.a.a.a.a = ", 5000) + "\n"},
      {"braces and parts in each other", "pyproject.toml",
       "x = " + times("{a.a.a.a.a.a.a.a.a.a.a.a = ", 200) + "1" + times("}", 200) + "\n"},
      {"many broken lines of TOML", "pyproject.toml", "a = 1\n" + times("b = [\n", 2000)},
      {"brackets of Python", "setup.py", times("(", 100000) + times("license=[", 10000)},
      {"headers without values", "PKG-INFO", "Metadata-Version: 2\n" + times(":\n", 10000) + times("a:\n", 50000)},
      {"quotes and quotes", "Modelfile", times("LICENSE \"a\" b\n", 3000)},
      {"nothing but zeros", "Modelfile", std::string(1000, '\0')},
      {"nothing but backslashes", "setup.py", "setup(license='" + times("\\", 9999)},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Metadata metadata = read(row.path, row.source);
    CHECK(metadata.entries.size() <= most_entries);
    CHECK(metadata.warnings.size() < 20);
  }
}
