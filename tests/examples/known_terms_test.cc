// What the program was built with: rules/known/terms.tsv against the rules.

#include <algorithm>
#include <cstdint>
#include <string>

#include "openwash.h"
#include "support/catch.h"

using namespace openwash;

TEST_CASE("what is known of terms fits the rules") {
  const Analyzer analyzer = Analyzer::embedded();
  std::size_t told = 0;
  for (const KnownLicenseInfo& known : analyzer.known_licenses()) {
    if (!known.verdict) continue;
    ++told;
    INFO(known.id);
    CHECK(known.courts.size() == analyzer.courts().size());
    CHECK((*known.verdict == Verdict::open_source) == known.osi_approved);
    const bool notes_only = std::all_of(known.kinds.begin(), known.kinds.end(),
                                        [](const KnownLicenseInfo::Kind& k) { return k.severity == Severity::note; });
    if (*known.verdict == Verdict::open_source || *known.verdict == Verdict::open) CHECK(notes_only);
    if (*known.verdict == Verdict::restricted) CHECK_FALSE(notes_only);
  }
  CHECK(told > 1000);
}

TEST_CASE("known licences tell their thresholds") {
  const struct {
    const char* id;
    const char* metric;
    std::int64_t value;
  } rows[] = {
      {"LicenseRef-scancode-llama-3.1-license-2024", "monthly-active-users", 700'000'000},
      {"PolyForm-Small-Business-1.0.0", "employees", 100},
      {"PolyForm-Small-Business-1.0.0", "annual-revenue", 1'000'000},
  };
  const Analyzer analyzer = Analyzer::embedded();
  for (const auto& row : rows) {
    INFO(row.id << ' ' << row.metric);
    const auto known = analyzer.known_license(row.id);
    REQUIRE(known);
    CHECK(std::any_of(known->thresholds.begin(), known->thresholds.end(), [&](const Facts& facts) {
      return facts.at("metric") == FactValue(std::string(row.metric)) && facts.at("value") == FactValue(row.value);
    }));
  }
  CHECK(analyzer.known_license("mit")->verdict == Verdict::open_source);
  CHECK(analyzer.known_license("MIT")->thresholds.empty());
}
