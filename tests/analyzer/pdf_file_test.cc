#include "support/pdf_file.h"

#include <cstdlib>
#include <string>

#include "audit.h"
#include "support/catch.h"

using namespace openwash;

namespace {

const Analyzer& analyzer() {
  static const Analyzer one = Analyzer::embedded();
  return one;
}

// A PATH for as long as the value lives.
class Path {
 public:
  explicit Path(const char* folders) : before_(std::getenv("PATH")) { ::setenv("PATH", folders, 1); }
  ~Path() { ::setenv("PATH", before_.c_str(), 1); }

 private:
  std::string before_;
};

std::string lamp_licence() {
  return pdf_of({{"Lamp Licence", "", "You may use, change and pass on this work."},
                 {"You must not use it for commercial purposes.", "If your products have more than 5 million monthly",
                  "active users, you must ask Lamp for another licence."}});
}

}  // namespace

TEST_CASE("terms in a PDF document") {
  const Assessment a = analyzer().scan("LICENSE.pdf", lamp_licence(), {});
  if (a.verdict == Verdict::unclear && a.summary.find("install pdftotext") != std::string::npos) {
    WARN("skipped: pdftotext is not installed");
    return;
  }
  CHECK(a.verdict == Verdict::restricted);
  REQUIRE(a.findings.size() == 2);
  for (const Finding& finding : a.findings) {
    CHECK(finding.place.within == "page 2");
    CHECK(finding.place.start == 0);
    CHECK(finding.place.end == 0);
    CHECK(finding.place.line > 3);
  }
  CHECK(a.findings[0].place.quote == "You must not use it for commercial purposes.");

  const FileReading reading = analyzer().read("LICENSE.pdf", lamp_licence(), {});
  REQUIRE(reading.terms);
  CHECK(reading.terms->verdict == Verdict::restricted);
}

TEST_CASE("PDF documents without words say why") {
  const std::string whole = lamp_licence();
  struct Row {
    const char* why;
    std::string bytes;
    const char* summary;
  };
  const Row rows[] = {
      {"a damaged one", "%PDF-1.4\nnothing of a document", "cannot read"},
      {"pages without words", pdf_of({{}, {}}), "without any text"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Assessment a = analyzer().scan("a.pdf", row.bytes, {});
    CHECK(a.verdict == Verdict::unclear);
    if (a.summary.find("install pdftotext") == std::string::npos) CHECK_THAT(a.summary, Catch::Contains(row.summary));
  }
}

TEST_CASE("without pdftotext, a PDF document tells the way out") {
  const Path nowhere("/nonexistent");
  const Assessment a = analyzer().scan("a.pdf", lamp_licence(), {});
  CHECK(a.verdict == Verdict::unclear);
  CHECK_THAT(a.summary, Catch::Contains("install pdftotext"));
}

TEST_CASE("a text that speaks of PDF is a text") {
  CHECK(analyzer().scan("a.pdf", "You may read the %PDF-1.4 file, and change it and pass it on as you like.", {}).verdict ==
        Verdict::open);
}
