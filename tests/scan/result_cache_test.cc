#include "scan/result_cache.h"

#include <thread>
#include <vector>

#include "base/file.h"
#include "scan/archive.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace openwash;

namespace {

std::unique_ptr<ResultCache> opened(const std::string& folder, const std::string& version = "1") {
  auto cache = ResultCache::open(folder, version);
  REQUIRE(cache.ok());
  return std::move(cache).value();
}

FileReading full_reading() {
  FileReading reading;
  reading.path = "README.md";
  reading.subject = "weights";
  Assessment terms;
  terms.path = "LICENSE";
  terms.verdict = Verdict::restricted;
  terms.courts["osd"] = {Ruling::violates, {"osd-5"}};
  Finding finding;
  finding.kind = "scale-cap";
  finding.severity = Severity::arguable;
  finding.place = {1, 5, 2, 3, 2, 7, "four", "page 1"};
  finding.lead_in = Place{0, 1, 1, 1, 1, 2, "x", ""};
  finding.items = {{"military", finding.place}};
  finding.facts = {{"value", std::int64_t{7}}, {"metric", std::string("users")}, {"fields", std::vector<std::string>{"a", "b"}}};
  terms.findings = {finding};
  terms.license.changes = {{"added", finding.place, true, 3}};
  reading.terms = terms;
  reading.embedded = {terms};
  reading.claims = {{"open-source", "weights", "prose", "", "README.md", finding.place}};
  reading.disclosures = {{"non-commercial", "README.md", finding.place}};
  reading.statements = {{"license", "mit", finding.place}};
  reading.bases = {{"llama-3-8b-", true, finding.place}};
  reading.warnings = {"odd"};
  return reading;
}

}  // namespace

TEST_CASE("a reading survives as bytes, and cut or altered bytes are none") {
  const std::string bytes = archived(full_reading());
  const auto back = unarchived(bytes);
  REQUIRE(back.has_value());
  CHECK(archived(*back) == bytes);
  CHECK(back->terms->findings[0].lead_in->quote == "x");
  CHECK(std::get<std::int64_t>(back->terms->findings[0].facts.at("value")) == 7);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(unarchived(std::string_view(bytes).substr(0, size)).has_value());
  CHECK_FALSE(unarchived(bytes + "x").has_value());
  for (std::size_t at = 0; at < bytes.size(); ++at) {  // whatever is read, nothing is trusted: no crash, no great allocation
    std::string altered = bytes;
    altered[at] = '\xFF';
    unarchived(altered);
  }
}

TEST_CASE("results are found again by content, by what it was taken for, and by version") {
  TempDir dir;
  {
    const auto cache = opened(dir.at("cache"));
    cache->put(cache->key("LICENSE", "words"), "result");
  }
  const auto cache = opened(dir.at("cache"));
  CHECK(cache->find(cache->key("LICENSE", "words")) == "result");
  CHECK_FALSE(cache->find(cache->key("LICENSE", "other words")).has_value());
  CHECK_FALSE(cache->find(cache->key("README.md", "words")).has_value());
  CHECK_FALSE(cache->find(cache->key("LICENSEw", "ords")).has_value());  // parts do not run together
  const auto newer = opened(dir.at("cache"), "2");
  CHECK_FALSE(newer->find(newer->key("LICENSE", "words")).has_value());
}

TEST_CASE("a result that the disk changed is worked out anew") {
  TempDir dir;
  const std::string result = "a result that is long enough to be found in the file";
  {
    const auto cache = opened(dir.at("cache"));
    cache->put(cache->key("LICENSE", "words"), result);
  }
  const std::string path = dir.at("cache/openwash.sqlite");
  std::string bytes = *read_file(path);
  const std::size_t at = bytes.find(result);
  REQUIRE(at != std::string::npos);
  bytes[at + 3] ^= 4;
  REQUIRE(write_file_atomically(path, bytes).ok());
  const auto cache = opened(dir.at("cache"));
  CHECK_FALSE(cache->find(cache->key("LICENSE", "words")).has_value());
}

TEST_CASE("two that use a cache at once do not disturb each other") {
  TempDir dir;
  std::vector<std::jthread> threads;
  for (int t = 0; t < 2; ++t)
    threads.emplace_back([&] {
      auto cache = ResultCache::open(dir.at("cache"), "1");
      if (!cache) return;
      for (int i = 0; i < 600; ++i) cache.value()->put(cache.value()->key("f", std::to_string(i)), "value " + std::to_string(i));
    });
  threads.clear();
  const auto cache = opened(dir.at("cache"));
  for (int i = 0; i < 600; ++i) CHECK(cache->find(cache->key("f", std::to_string(i))) == "value " + std::to_string(i));
}

TEST_CASE("a folder that cannot be used, and a file that is no database, are errors with the way out") {
  TempDir dir;
  dir.file("file", "x");
  dir.file("openwash.sqlite", std::string(5000, 'x'));
  for (const std::string& folder : {dir.at("file"), dir.path()}) {
    const auto cache = ResultCache::open(folder, "1");
    REQUIRE_FALSE(cache.ok());
    CHECK(cache.error().what.find("--no-cache") != std::string::npos);
  }
}
