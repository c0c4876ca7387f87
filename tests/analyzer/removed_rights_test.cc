#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "openwash.h"
#include "support/catch.h"

using namespace openwash;

namespace {

std::string fetched(const std::string& id) {
  std::ifstream file(std::string(OPENWASH_FETCHED_TEXTS) + "/" + id + ".txt", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string kinds_of(const Assessment& a) {
  std::string out;
  for (const Finding& finding : a.findings)
    if (finding.severity != Severity::note) out += (out.empty() ? "" : " ") + finding.kind;
  return out;
}

}  // namespace

TEST_CASE("a permission that was cut out of a known licence is a finding, other words are none") {
  if (!std::filesystem::exists(std::string(OPENWASH_FETCHED_TEXTS) + "/MIT.txt")) {
    WARN("skipped: the texts of SPDX were not fetched (tools/fetch-corpus)");
    return;
  }
  const Analyzer analyzer = Analyzer::embedded();
  struct Row {
    const char* why;
    const char* license;
    const char* from;
    const char* to;
    const char* kinds;
    const char* verdict;
    bool up_to = false;  // what stands between `from` and `to` is cut out
  };
  const Row rows[] = {
      {"MIT without sell", "MIT", ", and/or sell", "", "no-sale", "restricted"},
      {"MIT without modify and merge", "MIT", "modify, merge, ", "", "no-derivatives", "restricted"},
      {"MIT without distribute", "MIT", "distribute, ", "", "no-redistribution", "restricted"},
      {"BSD without source", "BSD-3-Clause", "in source and binary", "in binary", "no-redistribution", "restricted"},
      {"ISC without modify", "ISC", "modify, ", "", "no-derivatives", "restricted"},
      {"Apache without section 2: the rest may still permit it, save sublicensing", "Apache-2.0", "2. Grant of Copyright",
       "3. Grant of Patent", "", "unclear", true},
      {"Apache without its patent licence: the work is free without it, but nobody can be sure", "Apache-2.0",
       "3. Grant of Patent", "4. Redistribution", "", "unclear", true},
      {"Apache without sublicense", "Apache-2.0", "sublicense, and distribute the Work", "distribute the Work", "", "unclear"},
      {"GPL without the section that permits to change", "GPL-2.0", "2. You may modify your copy", "These requirements apply", "",
       "unclear", true},
      {"MIT without its grant: what is left are conditions", "MIT", "Permission is hereby", "The above copyright", "", "unclear",
       true},
      {"Boost without its grant", "BSL-1.0", "Permission is hereby", "The copyright notices", "", "unclear", true},
      {"Zlib without its grant", "Zlib", "Permission is granted", "subject to", "no-derivatives no-redistribution", "proprietary",
       true},
      {"MIT, denied", "MIT", "is hereby granted", "is not hereby granted", "", "unclear"},
      {"BSD of which neither form is named permits both", "BSD-3-Clause", " in source and binary forms,", ",", "", "open"},
      {"MIT that tells the right by another word", "MIT", "modify, merge, publish, distribute",
       "change, merge, publish, redistribute", "", "open"},
      {"Apache without the clause of trademarks", "Apache-2.0", "6. Trademarks", "7. Disclaimer", "", "open", true},
      {"GPL without its last disclaimer", "GPL-2.0", "12. IN NO EVENT", "END OF TERMS", "", "open", true},
      {"a duty that is gone takes nothing away", "MIT", "substantial", "", "", ""},
      {"a disclaimer that is shorter takes nothing away", "MIT", "EXPRESS OR IMPLIED, ", "", "", ""},
      {"the text as it is", "MIT", "", "", "", "open-source"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    std::string text = fetched(row.license);
    if (*row.from) {
      const std::size_t at = text.find(row.from);
      REQUIRE(at != std::string::npos);
      if (row.up_to) {
        const std::size_t end = text.find(row.to, at);
        REQUIRE(end != std::string::npos);
        text.erase(at, end - at);
      } else {
        text.replace(at, std::string_view(row.from).size(), row.to);
      }
    }
    const Assessment a = analyzer.scan("LICENSE", text, {});
    CHECK(kinds_of(a) == row.kinds);
    if (*row.verdict) CHECK(std::string(name_of(a.verdict)) == row.verdict);
    for (const Finding& finding : a.findings)
      CHECK(text.substr(finding.place.start, finding.place.end - finding.place.start) == finding.place.quote);
  }
}
