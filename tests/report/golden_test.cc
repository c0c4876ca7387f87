#include "support/golden.h"
#include "support/catch.h"
#include "support/sample_assessments.h"
#include "support/sample_repositories.h"

using namespace openwash;

namespace {

ReportContext context() {
  return {"1.2.3", sample_glossary(), {}};
}

// Output without the looks and scripts of a page, which tests of the page judge, and without their hashes.
std::string without_looks(const Reporter& reporter, std::string output) {
  if (std::string_view(reporter.name) != "html") return output;
  for (const auto& [begin, end] :
       {std::pair<std::string, std::string>{"'sha256-", "'"}, {"<style>", "</style>"}, {"<script>", "</script>"}})
    for (std::size_t at = output.find(begin); at != std::string::npos; at = output.find(begin, at)) {
      at += begin.size();
      output.erase(at, output.find(end, at) - at);
    }
  return output;
}

}  // namespace

TEST_CASE("every format writes every sample as approved", "[golden]") {
  for (const Reporter& reporter : reporters())
    for (const Sample& sample : samples()) {
      DYNAMIC_SECTION(reporter.name << ' ' << sample.name) {
        check_golden(reporter.name, sample.name, without_looks(reporter, report(reporter, sample.assessments, context())));
      }
    }
}

TEST_CASE("every format writes every repository as approved", "[golden]") {
  for (const Reporter& reporter : reporters())
    for (const RepositorySample& sample : repository_samples()) {
      DYNAMIC_SECTION(reporter.name << ' ' << sample.name) {
        check_golden(reporter.name, "audit." + sample.name,
                     without_looks(reporter, report(reporter, sample.repositories, context())));
      }
    }
}

TEST_CASE("the text for people heeds its options", "[golden]") {
  struct Row {
    const char* name;
    const char* sample;
    void (*change)(ReportOptions&);
  };
  const Row rows[] = {
      {"restricted.colour", "restricted", [](ReportOptions& o) { o.colour = true; }},
      {"restricted.narrow", "restricted", [](ReportOptions& o) { o.width = 1; }},
      {"restricted.wide", "restricted", [](ReportOptions& o) { o.width = 110; }},
      {"restricted.court", "restricted", [](ReportOptions& o) { o.court = "osaid"; }},
      {"long.verbose", "long", [](ReportOptions& o) { o.verbose = true; }},
      {"several.quiet", "several", [](ReportOptions& o) { o.quiet = true; }},
      {"hostile.colour", "hostile", [](ReportOptions& o) { o.colour = true; }},
  };
  for (const Row& row : rows) {
    DYNAMIC_SECTION(row.name) {
      ReportContext with = context();
      row.change(with.options);
      for (const Sample& sample : samples())
        if (sample.name == row.sample) check_golden("text", row.name, report(*reporter_named("text"), sample.assessments, with));
    }
  }
}
