#include <fstream>
#include <nlohmann/json.hpp>

#include "audit.h"
#include "support/catch.h"

using namespace openwash;

namespace {

using Json = nlohmann::json;

// {"texts": {NAME: terms}, "honest": [{"why", "files": {PATH: content, or "@NAME"}}], "washing": [the same]}
const Json& cases() {
  static const Json all = Json::parse(std::ifstream(OPENWASH_WASHING_CASES));
  return all;
}

RepositoryAssessment audited(const Json& files) {
  static const Analyzer analyzer = Analyzer::embedded();
  RepositoryReading reading{"gull", "directory", {}, {}, {}};
  for (const auto& [path, content] : files.items()) {
    const auto words = content.get<std::string>();
    reading.files.push_back(
        analyzer.read(path, words[0] == '@' ? cases()["texts"][words.substr(1)].get<std::string>() : words, {}));
  }
  return analyzer.audit(std::move(reading));
}

void hold(const char* group, const char* expected) {
  for (const Json& row : cases()[group]) {
    INFO(row["why"].get<std::string>());
    const RepositoryAssessment r = audited(row["files"]);
    INFO(r.openwashing.sentence);
    CHECK(r.openwashing.result == expected);
  }
}

}  // namespace

TEST_CASE("washing cases: honest repositories are not accused") {
  hold("honest", "none");
}

TEST_CASE("washing cases: repositories that wash are found") {
  hold("washing", "mismatch");
}
