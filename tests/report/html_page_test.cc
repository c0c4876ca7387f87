#include "report/report.h"
#include "support/catch.h"
#include "support/sample_assessments.h"
#include "support/sample_repositories.h"

using namespace openwash;

namespace {

std::string page_of(std::span<const RepositoryAssessment> repositories) {
  return report(*reporter_named("html"), repositories, {"1.2.3", sample_glossary(), {}});
}

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

// What of a page comes from the repositories.
std::string body_of(const std::string& page) {
  const std::size_t begin = page.find("<body>");
  return page.substr(begin, page.rfind("<script>") - begin);
}

RepositoryAssessment named(const std::string& sample) {
  for (const RepositorySample& each : repository_samples())
    if (each.name == sample) return each.repositories[0];
  return {};
}

}  // namespace

TEST_CASE("no words of a repository are markup, wherever they stand") {
  // Each field in turn holds the same hostile words.
  const std::string bad = "\"'><x-bad></script><!--&amp;\xE2\x80\xA8\xE2\x80\xAE\x1b\x01";
  struct Row {
    const char* field;
    void (*put)(RepositoryAssessment&, const std::string&);
  };
  const Row rows[] = {
      {"repository", [](RepositoryAssessment& r, const std::string& s) { r.repository = s; }},
      {"source", [](RepositoryAssessment& r, const std::string& s) { r.source = s; }},
      {"summary", [](RepositoryAssessment& r, const std::string& s) { r.summary = s; }},
      {"error", [](RepositoryAssessment& r, const std::string& s) { r.error = s; }},
      {"court", [](RepositoryAssessment& r, const std::string& s) { r.courts[s] = {Ruling::violates, {s}}; }},
      {"artifact", [](RepositoryAssessment& r, const std::string& s) { r.artifacts = {{s, Verdict::open, {{s, s, Verdict::open, s}}}}; }},
      {"claim", [](RepositoryAssessment& r, const std::string& s) { r.claims = {{s, s, s, s, s, place_of(s, s)}}; }},
      {"disclosure", [](RepositoryAssessment& r, const std::string& s) { r.disclosures = {{s, s, place_of(s, s)}}; }},
      {"openwashing", [](RepositoryAssessment& r, const std::string& s) { r.openwashing = {s, {{0, s, s, s, place_of(s, s)}}, s}; }},
      {"contradiction", [](RepositoryAssessment& r, const std::string& s) { r.contradictions = {{s, s}}; }},
      {"missing", [](RepositoryAssessment& r, const std::string& s) { r.missing = {s}; }},
      {"warning", [](RepositoryAssessment& r, const std::string& s) { r.warnings = {s}; }},
      {"text", [](RepositoryAssessment& r, const std::string& s) { r.texts = {{"LICENSE", s}, {s, s}}; }},
      {"path", [](RepositoryAssessment& r, const std::string& s) { r.files[0].path = s; }},
      {"file summary", [](RepositoryAssessment& r, const std::string& s) { r.files[0].summary = s; }},
      {"encoding", [](RepositoryAssessment& r, const std::string& s) { r.files[0].encoding = r.files[0].language = s; }},
      {"hash", [](RepositoryAssessment& r, const std::string& s) { r.files[0].sha256 = s; }},
      {"file error", [](RepositoryAssessment& r, const std::string& s) { r.files[0].error = s; }},
      {"file warning", [](RepositoryAssessment& r, const std::string& s) { r.files[0].warnings = {s}; }},
      {"file court", [](RepositoryAssessment& r, const std::string& s) { r.files[0].courts[s] = {Ruling::allowed, {s}}; }},
      {"reference", [](RepositoryAssessment& r, const std::string& s) { r.files[0].references = {{s, s, false}}; }},
      {"licence", [](RepositoryAssessment& r, const std::string& s) {
         r.files[0].license = {s, s, s, 1, false, s, {{s, place_of(s, s), true, 1}}, {}};
         r.files[0].licenses = {r.files[0].license, r.files[0].license};
       }},
      {"finding", [](RepositoryAssessment& r, const std::string& s) {
         Finding& f = r.files[0].findings[0];
         f.id = f.kind = f.rule = f.message = s;
         f.criteria = {s};
         f.facts = {{s, s}, {"list", std::vector<std::string>{s}}};
         f.items = {{s, place_of(s, s)}};
         f.place = place_of(s, s);
         f.place.within = s;
         f.lead_in = f.place;
         f.decisive = f.places = {f.place};
       }},
  };
  for (const Row& row : rows) {
    RepositoryAssessment r = named("washed");
    const std::string calm = body_of(page_of(std::vector{r}));
    row.put(r, bad);
    const std::string body = body_of(page_of(std::vector{r}));
    INFO(row.field);
    CHECK(body.find("x-bad") != std::string::npos);
    CHECK(body.find("<x-bad") == std::string::npos);
    CHECK(body.find("\xE2\x80\xA8") == std::string::npos);
    CHECK(body.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(body.find('\x1b') == std::string::npos);
    CHECK(body.find("<!--") == std::string::npos);
    CHECK(count_of(body, "<script") == count_of(body, "</script>"));
    for (const char* opening : {"<strong", "<em", "<li", "<ol", "<p", "<div", "<h1", "<footer"}) {
      if (std::string(row.field) == "error" || std::string(row.field) == "openwashing") break;  // these say less
      CHECK(count_of(body, opening) == count_of(calm, opening));
    }
  }
}

TEST_CASE("a file that many repositories hold stands once in the page") {
  RepositoryAssessment first = named("washed");
  RepositoryAssessment second = first;
  second.repository = "another";
  second.files[0].path = "LICENCE.txt";
  second.texts[0].file = "LICENCE.txt";
  for (Reason& reason : second.openwashing.because) reason.file = "LICENCE.txt";
  const std::string alone = page_of(std::vector{first});
  const std::string both = page_of(std::vector{first, second});
  CHECK(count_of(both, "class=\"file\"") == count_of(alone, "class=\"file\""));
  second.texts[0].text += "One more line.\n";
  CHECK(count_of(page_of(std::vector{first, second}), "class=\"file\"") == count_of(alone, "class=\"file\"") + 1);
}

TEST_CASE("a page is the same bytes each time, and names what it runs by its hash") {
  const auto all = repository_samples().back().repositories;
  const std::string page = page_of(all);
  CHECK(page == page_of(all));
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(count_of(page, "'sha256-") == 3);
  const std::string body = body_of(page_of(std::vector{named("washed")}));
  for (const char* loading : {" src=", "@import", "url(http", "<link", "<img", "<iframe", " style=", " onclick="})
    CHECK(body.find(loading) == std::string::npos);
}
