#include "cli/run.h"

#include <fstream>
#include <map>
#include <sstream>

#include "cli/version.h"
#include "support/catch.h"
#include "support/fake_analyzer.h"
#include "support/golden.h"
#include "support/temp_dir.h"

using namespace openwash;

namespace {

// A folder of texts in the language of the fake analyzer, and the current directory while it lives.
struct Fixture {
  TempDir dir;
  std::filesystem::path before = std::filesystem::current_path();

  Fixture() {
    dir.file("hard.txt", "BAN war\nNOTE keep this\n");
    dir.file("arguable.txt", "ASK me first\n");
    dir.file("note.txt", "OSI\nNOTE keep this\n");
    dir.file("closed.txt", "CLOSED\n");
    dir.file("plain.txt", "hello\n");
    dir.file("model/LICENSE", "BAN weapons\n");
    dir.file("model/README.md", "BAN nothing\n");
    dir.file("model/LICENSES/MIT.txt", "OSI\n");
    dir.file("empty/README.md", "");
    dir.file("lax.toml", "[[allow]]\nkind = \"field-of-use\"\n");
    dir.file("never.toml", "fail-on = \"never\"\n[[deny]]\nkind = \"field-of-use\"\n");
    dir.file("wrong.toml", "fail-onn = \"hard\"\n[[waive]]\npath = \"x\"\n");
    dir.file("odd\x1b[31m.txt", "OSI\n");
    std::filesystem::current_path(dir.path());
  }
  ~Fixture() { std::filesystem::current_path(before); }
};

struct Ran {
  int code;
  std::string out;
  std::string err;
};

Ran ran(const std::vector<std::string>& words, Written written = Written::all) {
  Ran result;
  Console console;
  console.out = [&](std::string_view bytes) {
    if (written == Written::all) result.out += bytes;
    return written;
  };
  console.err = [&](std::string_view bytes) { result.err += bytes; };
  console.variable = [](const char*) { return std::string(); };
  result.code = static_cast<int>(run(words, console));
  return result;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("exit codes follow the contract") {
  Fixture fixture;
  struct Row {
    std::vector<std::string> words;
    int code;
    const char* why;
  };
  const Row rows[] = {
      {{"scan", "plain.txt"}, 0, "nothing found"},
      {{"scan", "note.txt"}, 0, "notes only"},
      {{"scan", "arguable.txt"}, 1, "arguable is the default level"},
      {{"scan", "arguable.txt", "--fail-on", "hard"}, 0, "arguable below the level"},
      {{"scan", "hard.txt", "--fail-on", "hard"}, 1, "hard at the level"},
      {{"scan", "hard.txt", "--fail-on", "proprietary"}, 0, "hard below the level"},
      {{"scan", "closed.txt", "--fail-on", "proprietary"}, 1, "proprietary at its level"},
      {{"scan", "closed.txt", "--fail-on", "hard"}, 1, "and at the next"},
      {{"scan", "closed.txt", "--fail-on", "never"}, 0, "but never at never"},
      {{"scan", "hard.txt", "--fail-on", "never"}, 0, "nothing fails at never"},
      {{"scan", "hard.txt", "--exit-zero"}, 0, "one becomes zero"},
      {{"scan", "hard.txt", "--court", "eu"}, 1, "that court finds it arguable"},
      {{"scan", "hard.txt", "--court", "eu", "--fail-on", "hard"}, 0, "but no more than that"},
      {{"scan", "missing.txt"}, 3, "cannot be read"},
      {{"scan", "missing.txt", "--exit-zero"}, 3, "which exit-zero does not hide"},
      {{"scan", "missing.txt", "--fail-on", "never"}, 3, "nor never"},
      {{"scan", "hard.txt", "missing.txt"}, 3, "unreadable wins over failing"},
      {{"scan", "missing.txt", "hard.txt"}, 3, "in either order"},
      {{"scan", "model"}, 1, "a directory"},
      {{"scan", "empty"}, 0, "a directory without licences"},
      {{"scan", "hard.txt", "--nonsense"}, 2, "an unknown option"},
      {{"scan", "hard.txt", "--rules", "bad"}, 2, "rules that are wrong"},
      {{"scan", "hard.txt", "--rules", "good"}, 1, "rules that are right"},
      {{"scan", "missing.txt", "-o", "no/such/folder/out"}, 2, "a report that cannot be written wins over unreadable"},
      {{"scan", "--help"}, 0, "help"},
      {{"help"}, 0, "help"},
      {{"help", "scan"}, 0, "help of a command"},
      {{"help", "nonsense"}, 2, "help of none"},
      {{"--version"}, 0, "version"},
      {{}, 2, "nothing at all"},
      {{"nonsense"}, 2, "an unknown command"},
      {{"--format", "json", "scan"}, 2, "options before the command"},
      {{"hard.txt"}, 2, "a file instead of a command"},
      {{"explain", "osd-6"}, 0, "an id"},
      {{"explain", "osd-7"}, 2, "an unknown id"},
      {{"explain", "osd-6", "osd-7"}, 2, "one of two"},
      {{"explain"}, 2, "no id"},
      {{"kinds"}, 0, "a list"},
      {{"audit", "model"}, 1, "a repository in which something fails"},
      {{"audit", "model", "--fail-on", "never"}, 0, "but never at never"},
      {{"audit", "missing"}, 3, "no repository"},
      {{"audit", "--from", "missing.txt"}, 2, "a list that is not there"},
      {{"audit", "model", "--cache", "hard.txt"}, 2, "a cache that cannot be one"},
      {{"scan", "hard.txt", "--policy", "lax.toml"}, 0, "a policy that allows it"},
      {{"scan", "hard.txt", "arguable.txt", "--policy", "lax.toml"}, 1, "but not the other one"},
      {{"scan", "hard.txt", "--policy", "wrong.toml"}, 2, "a policy that is wrong"},
      {{"audit", "model", "--policy", "lax.toml"}, 0, "a policy that allows what is in a repository"},
      {{"audit", "model", "--policy", "never.toml"}, 1, "one that denies it"},
      {{"audit", "model", "--policy", "never.toml", "--exit-zero"}, 0, "one becomes zero"},
      {{"audit", "model", "--policy", "missing.toml"}, 2, "one that is not there"},
      {{"check"}, 0, "nothing changed"},
      {{"check", "hard.txt"}, 0, "a file that is none of its business"},
      {{"check", "model/LICENSE"}, 1, "terms that fail"},
      {{"check", "model/LICENSE", "--exit-zero"}, 0, "one becomes zero"},
      {{"check", "model/LICENSE", "--fail-on", "never"}, 0, "nothing fails at never"},
      {{"check", "model/COPYING"}, 3, "terms that are gone"},
      {{"check", "model/LICENSE", "--policy", "missing.toml"}, 2, "a policy that is not there"},
      {{"check", "model/LICENSE", "--policy", "wrong.toml"}, 2, "a policy that is wrong"},
      {{"check", "model/LICENSE", "--policy", "lax.toml"}, 0, "a policy that allows it"},
      {{"check", "model/LICENSE", "--baseline", "hard.txt"}, 2, "a baseline that is none"},
      {{"policy"}, 2, "neither written nor looked at"},
      {{"policy", "--check", "lax.toml"}, 0, "a policy that is right"},
      {{"policy", "--check", "wrong.toml"}, 2, "one that is wrong"},
      {{"policy", "--init", "lax.toml"}, 2, "never over one that is there"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(ran(row.words).code == row.code);
  }
}

TEST_CASE("what the program says stays as approved", "[golden]") {
  Fixture fixture;
  struct Row {
    const char* name;
    std::vector<std::string> words;
  };
  const Row rows[] = {
      {"overview", {}},
      {"help.scan", {"scan", "--help"}},
      {"help.explain", {"help", "explain"}},
      {"help.kinds", {"kinds", "-h"}},
      {"version", {"--version"}},
      {"scan.one", {"scan", "hard.txt"}},
      {"scan.several", {"scan", "hard.txt", "closed.txt", "missing.txt", "model"}},
      {"scan.json", {"scan", "hard.txt", "missing.txt", "--format", "json"}},
      {"scan.quiet", {"scan", "-q", "hard.txt", "note.txt", "empty"}},
      {"scan.nothing", {"scan", "empty", "--format", "jsonl"}},
      {"scan.bad-rules", {"scan", "hard.txt", "--rules", "bad"}},
      {"scan.misspelt", {"scan", "--fail-onn", "hard"}},
      {"scan.odd-name", {"scan", "odd\x1b[31m.txt", "gone\x1b[31m.txt"}},
      {"command.misspelt", {"scna"}},
      {"command.missing", {"hard.txt"}},
      {"help.audit", {"audit", "--help"}},
      {"help.check", {"check", "--help"}},
      {"audit.one", {"audit", "model"}},
      {"check.one", {"check", "model/LICENSE"}},
      {"check.wrong-policy", {"check", "model/LICENSE", "--policy", "wrong.toml"}},
      {"explain.kind", {"explain", "field-of-use"}},
      {"explain.rule", {"explain", "field-of-use/banned"}},
      {"explain.criterion", {"explain", "osd-6"}},
      {"explain.court", {"explain", "osd"}},
      {"explain.fields", {"explain", "military", "medical-advice"}},
      {"explain.colour", {"explain", "field-of-use", "--color", "always"}},
      {"explain.licence", {"explain", "Example-1.0", "Example-Capped-1.0"}},
      {"explain.misspelt", {"explain", "fields-of-use"}},
      {"kinds", {"kinds"}},
      {"kinds.quiet", {"kinds", "--quiet"}},
  };
  for (const Row& row : rows) {
    DYNAMIC_SECTION(row.name) {
      const Ran result = ran(row.words);
      std::string shown =
          result.out + (result.err.empty() ? "" : "--- stderr\n" + result.err) + "--- exit " + std::to_string(result.code) + "\n";
      shown = replaced(shown, version(), "VERSION");
      check_golden("cli", row.name, shown);
    }
  }
}

TEST_CASE("the policy of a file is the nearest one from its folder upwards") {
  Fixture fixture;
  const std::string lax = "[[allow]]\nkind = \"field-of-use\"\n";
  fixture.dir.file("mono/.git/HEAD", "");
  fixture.dir.file("mono/openwash.toml", lax);
  fixture.dir.file("mono/far/below/LICENSE", "BAN war\n");
  fixture.dir.file("mono/strict/LICENSE", "BAN war\n");
  fixture.dir.file("mono/strict/.openwash.toml", "fail-on = \"hard\"\n");
  fixture.dir.file("mono/both/LICENSE", "BAN war\n");
  fixture.dir.file("mono/both/.openwash.toml", "fail-on = \"hard\"\n");
  fixture.dir.file("mono/both/openwash.toml", lax);
  fixture.dir.file("mono/module/.git", "");
  fixture.dir.file("mono/module/LICENSE", "BAN war\n");
  fixture.dir.file("mono/wrong/LICENSE", "BAN war\n");
  fixture.dir.file("mono/wrong/openwash.toml", "fail-onn = \"hard\"\n");
  fixture.dir.file("mono/globs/old/LICENSE", "BAN war\n");
  fixture.dir.file("mono/globs/new/LICENSE", "BAN war\n");
  fixture.dir.file("mono/globs/openwash.toml", "[files]\nexclude = [\"old/**\"]\n");
  struct Row {
    const char* why;
    std::vector<std::string> words;
    int code;
  };
  const Row rows[] = {
      {"of a folder above", {"mono/far/below/LICENSE"}, 0},
      {"a nearer one hides it", {"mono/strict/LICENSE"}, 1},
      {"each file has its own", {"mono/far/below/LICENSE", "mono/strict/LICENSE"}, 1},
      {"the name without a dot first", {"mono/both/LICENSE"}, 0},
      {"none beyond the root of a tree", {"mono/module/LICENSE"}, 1},
      {"a wrong one fails before anything is judged", {"mono/wrong/LICENSE", "mono/strict/LICENSE"}, 2},
      {"a wrong one that no file needs", {"mono/far/below/LICENSE"}, 0},
      {"paths count from its folder", {"mono/globs/old/LICENSE"}, 0},
      {"the same for what is not excluded", {"mono/globs/new/LICENSE"}, 1},
      {"a path from the root on", {fixture.dir.at("mono/globs/old/LICENSE")}, 0},
      {"a path with dots", {"mono/strict/../globs/old/LICENSE"}, 0},
      {"one that is named counts for all", {"mono/strict/LICENSE", "--policy", "lax.toml"}, 0},
      {"none is looked for", {"mono/far/below/LICENSE", "--isolated"}, 1},
      {"a named one is read though nothing is judged", {"--policy", "wrong.toml"}, 2},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    std::vector<std::string> words = {"check"};
    words.insert(words.end(), row.words.begin(), row.words.end());
    CHECK(ran(words).code == row.code);
  }
  CHECK(ran({"check", "mono/wrong/LICENSE"}).err.find("mono/wrong/openwash.toml") != std::string::npos);
  std::filesystem::current_path(fixture.dir.at("mono/globs"));
  CHECK(ran({"check", "old/LICENSE"}).code == 0);
  CHECK(ran({"check", "../far/below/LICENSE"}).code == 0);
  CHECK(ran({"check", "../strict/LICENSE"}).code == 1);
}

TEST_CASE("a check refuses formats that show no single problems, and says which do") {
  Fixture fixture;
  const Ran refused = ran({"check", "model/LICENSE", "--format", "html"});
  CHECK(refused.code == 2);
  CHECK(refused.out.empty());
  CHECK(refused.err.find("use github|gitlab|junit|sarif|text") != std::string::npos);
  for (const char* format : {"github", "gitlab", "junit", "sarif", "text"}) {
    INFO(format);
    const Ran shown = ran({"check", "model/LICENSE", "--format", format});
    CHECK(shown.code == 1);
    CHECK(shown.out.find("model/LICENSE") != std::string::npos);
  }
  CHECK(ran({"scan", "model/LICENSE", "--format", "html"}).code == 1);
}

TEST_CASE("without a path it is the current directory, by bare names") {
  Fixture fixture;
  std::filesystem::current_path(fixture.dir.at("model"));
  const Ran result = ran({"scan", "--format", "jsonl"});
  CHECK(result.out.find("\"path\":\"LICENSE\"") != std::string::npos);
  CHECK(result.out.find("\"path\":\"LICENSES/MIT.txt\"") != std::string::npos);
  CHECK(result.code == 1);
  CHECK(ran({"scan", ".", "--format", "jsonl"}).out.find("\"path\":\"./LICENSE\"") != std::string::npos);
}

TEST_CASE("a report file is written whole, and results do not go to standard output then") {
  Fixture fixture;
  const Ran result = ran({"scan", "hard.txt", "--format", "jsonl", "-o", "out.jsonl"});
  CHECK(result.out.empty());
  CHECK(result.code == 1);
  std::ostringstream bytes;
  bytes << std::ifstream("out.jsonl").rdbuf();
  CHECK(bytes.str() == ran({"scan", "hard.txt", "--format", "jsonl"}).out);
}

TEST_CASE("the number of jobs does not change a byte") {
  Fixture fixture;
  std::vector<std::string> words = {"scan", "--format", "json"};
  for (int i = 0; i < 60; ++i)
    words.push_back(
        fixture.dir.file(std::to_string(i) + ".txt", (i % 3 ? "BAN " : "SLOW\nBAN ") + std::to_string(i % 20) + "\n"));
  const std::string one = [&] {
    auto with = words;
    with.insert(with.end(), {"-j", "1"});
    return ran(with).out;
  }();
  for (const char* jobs : {"2", "5", "16"}) {
    auto with = words;
    with.insert(with.end(), {"-j", jobs});
    CHECK(ran(with).out == one);
  }
}

TEST_CASE("a reader that went away is success, a full disk is not") {
  Fixture fixture;
  CHECK(ran({"scan", "hard.txt"}, Written::closed).code == 0);
  CHECK(ran({"scan", "hard.txt", "missing.txt", "--format", "jsonl"}, Written::closed).code == 0);
  CHECK(ran({"scan", "plain.txt"}, Written::failed).code == 2);
  CHECK(ran({"--version"}, Written::failed).code == 2);
}

TEST_CASE("nobody reads any more: the rest is not judged") {
  Fixture fixture;
  std::vector<std::string> words = {"scan", "-j1"};
  const std::string much = "BAN " + std::string(40000, 'x') + "\n";
  for (int i = 0; i < 30; ++i)
    words.push_back(fixture.dir.file("big" + std::to_string(i) + ".txt", std::to_string(i) + "\n" + much));
  const int before = texts_judged();
  CHECK(ran(words, Written::closed).code == 0);
  CHECK(texts_judged() - before < 30);
}
