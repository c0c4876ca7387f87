#include <string>

#include "audit.h"
#include "base/file_reader.h"
#include "support/catch.h"
#include "support/model_files.h"

using namespace openwash;

namespace {

const Analyzer& analyzer() {
  static const Analyzer one = Analyzer::embedded();
  return one;
}

Assessment scan(const char* path, const std::string& bytes) {
  return analyzer().scan_model(path, FileReader(bytes), {});
}

std::string gguf(std::initializer_list<std::pair<const char*, const char*>> pairs) {
  Gguf out;
  out.head(pairs.size());
  for (const auto& [key, value] : pairs) out.string(key, value);
  return out.bytes;
}

const std::string terms =
    "Lamp Licence\\n\\nYou may use, change and pass on these weights.\\nYou must not use them for commercial purposes.\\n\\n"
    "If your products have more than 5 million monthly active users, you must ask \\u201cLamp\\u201d for another licence.\\n";

}  // namespace

TEST_CASE("verdicts on model files") {
  struct Row {
    const char* why;
    const char* path;
    std::string bytes;
    Verdict verdict;
    std::string license;  // its id
    std::string summary;  // part of it
  };
  const Row rows[] = {
      {"an approved id", "m.gguf", gguf({{"general.license", "apache-2.0"}}), Verdict::open_source, "Apache-2.0",
       "\"apache-2.0\" under general.license"},
      {"an id of the Hub", "m.gguf", gguf({{"general.license", "llama3.1"}}), Verdict::restricted,
       "LicenseRef-scancode-llama-3.1-license-2024", "By its name alone"},
      {"a name", "m.safetensors", safetensors(R"({"__metadata__":{"modelspec.license":"Apache License 2.0"}})"),
       Verdict::open_source, "Apache-2.0", "under modelspec.license"},
      {"an address", "m.onnx",
       "\x08\x07" + field(14, field(1, "model_license") + field(2, "https://www.apache.org/licenses/LICENSE-2.0")),
       Verdict::open_source, "Apache-2.0", "under model_license"},
      {"a choice", "m.gguf", gguf({{"general.license", "MIT OR CC-BY-NC-4.0"}}), Verdict::open_source, "MIT",
       "By its name alone"},
      {"several that all apply", "m.gguf", gguf({{"general.license", "mit,cc-by-nc-4.0"}}), Verdict::restricted, "CC-BY-NC-4.0",
       "By its name alone"},
      {"several, one unknown", "m.gguf", gguf({{"general.license", "mit,lamp-1.0"}}), Verdict::unclear, "", "are not known here"},
      {"two keys", "m.safetensors", safetensors(R"({"__metadata__":{"license":"mit","modelspec.license":"CC-BY-NC-4.0"}})"),
       Verdict::restricted, "CC-BY-NC-4.0", "\"mit\" under license and \"CC-BY-NC-4.0\" under modelspec.license"},
      {"a name where the id says nothing", "m.gguf", gguf({{"general.license", "other"}, {"general.license.name", "llama3.3"}}),
       Verdict::restricted, "LicenseRef-scancode-llama-3.3-license-2024", "under general.license.name"},
      {"an address where the id says nothing", "m.gguf",
       gguf({{"general.license", "other"}, {"general.license.link", "https://www.apache.org/licenses/LICENSE-2.0"}}),
       Verdict::open_source, "Apache-2.0", "under general.license.link"},
      {"the id goes before the address", "m.gguf",
       gguf({{"general.license.link", "https://www.apache.org/licenses/LICENSE-2.0"}, {"general.license", "cc-by-nc-4.0"}}),
       Verdict::restricted, "CC-BY-NC-4.0", "under general.license)"},
      {"a family", "m.gguf", gguf({{"general.license", "cc"}}), Verdict::unclear, "", "\"cc\" under general.license"},
      {"an unknown name", "m.gguf", gguf({{"general.license", "other"}, {"general.license.link", "https://example.org/terms"}}),
       Verdict::unclear, "", "https://example.org/terms (general.license.link)"},
      {"no name", "m.gguf", gguf({{"general.name", "Lamp"}, {"general.source.url", "https://example.org/lamp"}}),
       Verdict::unclear, "",
       "names no licence: read the licence or model card beside the file, or what lies at https://example.org/lamp"},
      {"nothing", "m.safetensors", safetensors("{}"), Verdict::unclear, "", "names no licence"},
      {"a damaged header", "m.gguf", "GGUF\3", Verdict::unclear, "", "weights"},

      {"terms", "m.safetensors", safetensors("{\"__metadata__\":{\"modelspec.license\":\"" + terms + "\"}}"), Verdict::restricted,
       "", "Real rights are given"},
      {"terms beside an id", "m.safetensors",
       safetensors("{\"__metadata__\":{\"license\":\"mit\",\"modelspec.license\":\"" + terms + "\"}}"), Verdict::restricted, "",
       "Real rights are given"},
      {"words about a model that take away", "m.safetensors",
       safetensors("{\"__metadata__\":{\"license\":\"mit\",\"description\":\"" + std::string(400, '.') + terms + "\"}}"),
       Verdict::restricted, "", "Real rights are given"},
      {"words about a model that take nothing away", "m.safetensors",
       safetensors("{\"__metadata__\":{\"license\":\"mit\",\"description\":\"" + std::string(400, '.') + "It knows lamps.\"}}"),
       Verdict::open_source, "MIT", "By its name alone"},
      {"what trainers write is no text of terms", "m.safetensors",
       safetensors("{\"__metadata__\":{\"license\":\"mit\",\"ss_tags\":\"" + std::string(400, '.') + terms + "\"}}"),
       Verdict::open_source, "MIT", "By its name alone"},
      {"other weights", "m.bin", std::string("\x80\x02}q\0.", 6), Verdict::unclear, "", "weights"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Assessment a = scan(row.path, row.bytes);
    CHECK(std::string(name_of(a.verdict)) == name_of(row.verdict));
    CHECK(a.license.id == row.license);
    CHECK_THAT(a.summary, Catch::Contains(row.summary));
    CHECK(a.courts.size() == 5);
    CHECK(a.error.empty());
    if (!row.license.empty()) CHECK(a.license.match == "reference");
  }
}

TEST_CASE("terms in a header are proven by its bytes") {
  const std::string bytes =
      safetensors("{\"__metadata__\":{\"a\":\"\xFF\",\"license\":\"mit\",\"modelspec.license\":\"" + terms + "\"}}");
  const Assessment a = scan("m.safetensors", bytes);
  REQUIRE(a.findings.size() == 2);
  for (const Finding& finding : a.findings) {
    CHECK(bytes.substr(finding.place.start, finding.place.end - finding.place.start) == finding.place.quote);
    CHECK(finding.place.within == "modelspec.license");
  }
  CHECK_THAT(a.findings[0].place.quote, Catch::Contains("commercial purposes"));
  CHECK_THAT(a.findings[1].place.quote, Catch::Contains("ask \\u201cLamp\\u201d"));
}

TEST_CASE("what is known of a licence that is only named is found where it is named") {
  const std::string bytes = gguf({{"general.name", "Lamp"}, {"general.license", "llama3.1"}});
  const Assessment a = scan("m.gguf", bytes);
  REQUIRE(!a.findings.empty());
  for (const Finding& finding : a.findings) {
    CHECK(finding.place.quote == "llama3.1");
    CHECK(bytes.substr(finding.place.start, 8) == "llama3.1");
    CHECK(finding.place.within == "general.license");
    CHECK(finding.severity != Severity::note);
    CHECK(!finding.criteria.empty());
  }
  CHECK(a.license.place.within == "general.license");
  CHECK(scan("m.gguf", gguf({{"general.license", "apache-2.0"}})).findings.empty());
}

TEST_CASE("a scan of bytes knows a model file too") {
  const std::string bytes = gguf({{"general.license", "llama3.1"}});
  CHECK(analyzer().scan("blob", bytes, {}).verdict == Verdict::restricted);
  const FileReading reading = analyzer().read("m.gguf", bytes, {});
  REQUIRE(reading.statements.size() == 1);
  CHECK(reading.statements[0].key == "general.license");
  CHECK(reading.statements[0].value == "llama3.1");
  CHECK(reading.statements[0].place.quote == "llama3.1");
  CHECK(reading.embedded.empty());
  REQUIRE(reading.claims.size() == 1);
  CHECK(reading.claims[0].license == "LicenseRef-scancode-llama-3.1-license-2024");
  CHECK(reading.claims[0].about == "weights");
  CHECK(reading.claims[0].place.quote == "llama3.1");

  const FileReading held =
      analyzer().read("m.safetensors", safetensors("{\"__metadata__\":{\"x\":\"\",\"license\":\"" + terms + "\"}}"), {});
  CHECK(held.statements.size() == 2);
  REQUIRE(held.embedded.size() == 1);
  CHECK(held.embedded[0].verdict == Verdict::restricted);
  CHECK(held.embedded[0].findings[0].place.within == "license");
}

TEST_CASE("what a header claims") {
  struct Row {
    const char* why;
    std::string bytes;
    std::vector<std::string> licenses;
  };
  const Row rows[] = {
      {"an id", gguf({{"general.license", "apache-2.0"}}), {"Apache-2.0"}},
      {"several that all bind are one claim",
       gguf({{"general.license", "mit,gemma"}}),
       {"MIT AND LicenseRef-scancode-gemma-tou-2024-04-01"}},
      {"an unknown one", gguf({{"general.license", "lamp-1.0"}}), {"lamp-1.0"}},
      {"a name beside an unknown one",
       gguf({{"general.license", "other"}, {"general.license.name", "llama3.3"}}),
       {"other", "LicenseRef-scancode-llama-3.3-license-2024"}},
      {"a name beside a known one", gguf({{"general.license", "mit"}, {"general.license.name", "lamp"}}), {"MIT"}},
      {"none", gguf({{"general.name", "Lamp"}}), {}},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    std::vector<std::string> licenses;
    for (const Claim& claim : analyzer().read("m.gguf", row.bytes, {}).claims) licenses.push_back(claim.license);
    CHECK(licenses == row.licenses);
  }
  CHECK(analyzer().read("m.gguf", gguf({{"general.license.link", "https://example.org/"}}), {}).links.size() == 1);
}

TEST_CASE("warnings of a header reach the result") {
  const std::string bytes = gguf({{"general.license", "mit"}});
  std::string cut = Gguf{}.head(2).bytes + bytes.substr(Gguf{}.head(1).bytes.size());
  const Assessment a = scan("m.gguf", cut);
  CHECK(a.verdict == Verdict::open_source);
  REQUIRE(a.warnings.size() == 1);
  CHECK_THAT(a.warnings[0], Catch::Contains("damaged"));
}
