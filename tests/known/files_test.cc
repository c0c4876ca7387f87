#include <string>

#include "invented.h"
#include "known/derived.h"
#include "known/fingerprints.h"
#include "known/known_terms.h"
#include "known/license_list.h"
#include "known/shingles.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace openwash;

namespace {

Fingerprints some_prints() {
  return *make_fingerprints(
      {read_reference(invented::orchard), read_reference(invented::meadow), read_reference(invented::orchard)}, {});
}

const char* const head = "id\tname\tfamily\tsteward\tversion\tdate\tosi\turl\thf_id\ttext\tnotice\taliases\n";

}  // namespace

TEST_CASE("fingerprints come back as they were written") {
  const Fingerprints prints = some_prints();
  const std::string bytes = write_fingerprints(prints);
  const auto read = read_fingerprints(bytes, "here");
  REQUIRE(read);
  CHECK(read->vocabulary == prints.vocabulary);
  REQUIRE(read->texts.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(read->texts[i].words == prints.texts[i].words);
    CHECK(read->texts[i].parts.size() == prints.texts[i].parts.size());
  }
  CHECK(write_fingerprints(*read) == bytes);
}

TEST_CASE("a passage that comes again takes little room") {
  const auto once = make_fingerprints({read_reference(invented::orchard)}, {});
  const auto twice = make_fingerprints({read_reference(invented::orchard), read_reference(invented::orchard)}, {});
  CHECK(write_fingerprints(*twice).size() < write_fingerprints(*once).size() + 80);
}

TEST_CASE("damaged fingerprints are refused, whatever the damage") {
  const std::string bytes = write_fingerprints(some_prints());
  CHECK_FALSE(read_fingerprints("", "here"));
  CHECK_FALSE(read_fingerprints("OWPRINT1", "here"));
  CHECK(read_fingerprints(bytes.substr(0, bytes.size() - 1), "here.bin").error().message().find("here.bin") == 0);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    read_fingerprints(damaged, "here");  // may succeed, must not crash
    read_fingerprints(bytes.substr(0, i), "here");
  }
}

TEST_CASE("a list of licences tells what is wrong with it") {
  struct Row {
    std::string list;
    const char* error;
  };
  const Row rows[] = {
      {"id\tname\n", "list:1: the first line"},
      {std::string(head) + "a\tb\n", "list:2: has 2 fields"},
      {std::string(head) + "\tb\t\t\t\t\tno\t\t\t\t\t\n", "list:2: has no id"},
      {std::string(head) + "a\tb\t\t\t\t\tmaybe\t\t\t\t\t\n", "list:2: says 'maybe'"},
  };
  for (const Row& row : rows) {
    const auto read = read_license_list(row.list, "list");
    REQUIRE_FALSE(read);
    CHECK(read.error().message().find(row.error) == 0);
  }
  const std::string good = std::string(head) + "a\tA\tf\ts\t1\t2020\tyes\tu\th\t0,1\t2\tx|y\n";
  const auto read = read_license_list(good, "list");
  REQUIRE(read);
  CHECK(read->at(0).texts == std::vector<std::string>{"0", "1"});
  CHECK(write_license_list(*read) == good);
}

TEST_CASE("a catalogue is built from its folder, or says why not") {
  const TempDir folder;
  CHECK_FALSE(build_catalogue(folder.at("")));
  folder.file("terms.tsv", "id\tverdict\tkinds\tfacts\nOrchard-1.0\topen\t\t\nGone-1.0\topen\t\t\n");
  folder.file("derived.tsv", "# id, base\n");
  folder.file("fingerprints.bin", write_fingerprints(some_prints()));
  folder.file("catalogue.tsv", std::string(head) + "Orchard-1.0\tOrchard\t\t\t\t\tno\t\t\t7\t\t\n");
  const auto wrong = build_catalogue(folder.at(""));
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().message().find("names text '7'") != std::string::npos);
  folder.file("catalogue.tsv",
              std::string(head) + "Orchard-1.0\tOrchard\t\t\t\t\tno\t\t\t0\t\t\nOrchard-1.0\tTwice\t\t\t\t\tno\t\t\t\t\t\n");
  CHECK_FALSE(build_catalogue(folder.at("")));
  folder.file("catalogue.tsv", std::string(head) + "Orchard-1.0\tOrchard\t\t\t\t\tno\t\t\t0\t\t\n");
  CHECK(build_catalogue(folder.at("")));
  CHECK(*build_catalogue(folder.at("")) == *build_catalogue(folder.at("")));
}

TEST_CASE("which licence was made from which is read, or the line and what is wrong with it") {
  const auto entries = [] {
    std::vector<LicenseEntry> two(2);
    two[0].id = "Orchard-1.0";
    two[1].id = "Orchard-Hobby-1.0";
    return two;
  };
  std::vector<LicenseEntry> known = entries();
  REQUIRE(read_derived("# made, from\n\nOrchard-Hobby-1.0\tOrchard-1.0\n", "derived", known));
  CHECK(known[1].base == "Orchard-1.0");
  CHECK(known[0].base.empty());
  for (const char* bad : {"Orchard-Hobby-1.0", "Orchard-Hobby-1.0\tGone-1.0", "Gone-1.0\tOrchard-1.0", "Orchard-1.0\tOrchard-1.0",
                          "Orchard-Hobby-1.0 Orchard-1.0"}) {
    INFO(bad);
    std::vector<LicenseEntry> all = entries();
    const auto read = read_derived(std::string("#\n") + bad + "\n", "derived", all);
    REQUIRE_FALSE(read);
    CHECK(read.error().message().find("derived:2") == 0);
  }
}

TEST_CASE("what is known of terms is read, or the line and what is wrong with it") {
  const std::string header = "id\tverdict\tkinds\tfacts\n";
  const struct {
    std::string row;
    const char* error;  // begins with
    const char* why;
  } rows[] = {
      {"a\tb\n", "terms:1: the first line", "other columns"},
      {header + "\topen\t\t\n", "terms:2: has no id", "no id"},
      {header + "a\t\t\t\n", "terms:2: has no id or no verdict", "no verdict"},
      {header + "a\topen\tkind\t\n", "terms:2: must give kinds", "no severity"},
      {header + "a\topen\t=hard\t\n", "terms:2: must give kinds", "no kind"},
      {header + "a\topen\t\tusers\n", "terms:2: must give facts", "no number"},
      {header + "a\topen\t\tusers=many\n", "terms:2: must give facts", "a word for a number"},
      {header + "a\topen\t\tusers=7x\n", "terms:2: must give facts", "a number with a tail"},
      {header + "a\topen\t\tusers=99999999999999999999\n", "terms:2: must give facts", "too large a number"},
  };
  for (const auto& row : rows) {
    INFO(row.why);
    const auto read = read_known_terms(row.row, "terms");
    REQUIRE_FALSE(read);
    CHECK(read.error().message().find(row.error) == 0);
  }
  const auto read = read_known_terms(header + "a\topen\t\t\nb\trestricted\tx=hard,y=note\tusers=7,revenue=10 USD\n", "terms");
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK(read->at(0).kinds.empty());
  CHECK(read->at(1).kinds.at(1).severity == "note");
  CHECK(read->at(1).thresholds.at(0).currency.empty());
  CHECK(read->at(1).thresholds.at(1).value == 10);
  CHECK(read->at(1).thresholds.at(1).currency == "USD");
}

TEST_CASE("licences are found by each of their names") {
  const Catalogue& catalogue = invented::shelf().catalogue();
  CHECK(catalogue.size() == 4);
  for (const char* name : {"Orchard-1.0", "orchard-1.0", "ORCHARD LICENSE 1.0", "the orchard license", "orchard"}) {
    INFO(name);
    REQUIRE(catalogue.find(name));
    CHECK(catalogue[*catalogue.find(name)].id == "Orchard-1.0");
  }
  for (const char* name : {"", "orchard-", "orchard-1.0.1", "zzz", "Orchard-1"}) CHECK_FALSE(catalogue.find(name));
  CHECK(catalogue[0].osi_approved);
  CHECK(catalogue[0].has_text);
  CHECK(catalogue[3].has_text);
  CHECK_FALSE(Catalogue::open("no catalogue"));
  CHECK_FALSE(Catalogue().find("Orchard-1.0"));
}

TEST_CASE("passages that two texts share give both a shingle") {
  std::uint64_t state = 7;
  const auto random = [&] {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return state >> 20;
  };
  const auto keys = [](const std::vector<std::uint64_t>& words) {
    std::vector<std::uint64_t> out;
    sample_shingles(
        static_cast<std::uint32_t>(words.size()), [&](std::uint32_t i) { return words[i]; },
        [&](std::uint64_t key, std::uint32_t) { out.push_back(key); });
    return out;
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<std::uint64_t> shared(shingle_words + shingle_window - 1);
    for (std::uint64_t& word : shared) word = random();
    std::vector<std::uint64_t> a, b;
    for (std::uint64_t i = random() % 50; i > 0; --i) a.push_back(random());
    for (std::uint64_t i = random() % 50; i > 0; --i) b.push_back(random());
    a.insert(a.end(), shared.begin(), shared.end());
    b.insert(b.end(), shared.begin(), shared.end());
    a.push_back(random());
    const auto of_a = keys(a);
    const auto of_b = keys(b);
    CHECK(std::any_of(of_a.begin(), of_a.end(),
                      [&](std::uint64_t key) { return std::find(of_b.begin(), of_b.end(), key) != of_b.end(); }));
  }
}
