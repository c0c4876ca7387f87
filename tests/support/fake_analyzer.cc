#include "support/fake_analyzer.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "audit.h"
#include "base/file_reader.h"

namespace {

std::atomic<int> judged = 0;

}  // namespace

int texts_judged() {
  return judged;
}

namespace openwash {

const char* name_of(Severity s) {
  return std::vector{"note", "arguable", "hard"}.at(static_cast<std::size_t>(s));
}
const char* name_of(Modality m) {
  return std::vector{"bans", "limits", "conditions", "requires", "pleads"}.at(static_cast<std::size_t>(m));
}
const char* name_of(Verdict v) {
  return std::vector{"open-source", "open", "restricted", "proprietary", "policy", "not-a-license", "unclear"}.at(
      static_cast<std::size_t>(v));
}
const char* name_of(Ruling r) {
  return std::vector{"allowed", "arguable", "violates", "unknown"}.at(static_cast<std::size_t>(r));
}

struct Analyzer::State {};

Analyzer::Analyzer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Analyzer Analyzer::embedded() {
  return Analyzer(std::make_unique<State>());
}

Result<Analyzer> Analyzer::from_directory(const std::string& directory) {
  if (directory.ends_with("bad")) return Error{directory + "/kinds/x.json: severity", "unknown word, use hard, arguable or note"};
  return embedded();
}

Assessment Analyzer::scan(std::string_view path, std::string bytes, const ScanOptions& options) const {
  ++judged;
  Assessment a;
  a.path = path;
  a.encoding = "UTF-8";
  a.language = "en";
  a.verdict = Verdict::not_a_license;
  std::uint32_t line = 1;
  for (std::size_t begin = 0; begin < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string words = bytes.substr(begin, end - begin);
    if (words == "SLOW") std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (words == "OSI" && options.identity) a.verdict = Verdict::open_source;
    if (words == "CLOSED") a.verdict = Verdict::proprietary;
    const bool ban = words.starts_with("BAN");
    const bool ask = words.starts_with("ASK");
    if (ban || ask || words.starts_with("NOTE")) {
      if (a.verdict == Verdict::not_a_license) a.verdict = Verdict::restricted;
      Finding f;
      f.id = std::to_string(a.findings.size());
      f.kind = ban ? "field-of-use" : "registration";
      f.rule = f.kind + (ban ? "/banned" : "/asked");
      f.severity = ban ? Severity::hard : ask ? Severity::arguable : Severity::note;
      f.place = {static_cast<std::uint32_t>(begin),
                 static_cast<std::uint32_t>(end),
                 line,
                 1,
                 line,
                 static_cast<std::uint32_t>(words.size() + 1),
                 words};
      f.criteria = {"osd-6"};
      f.message = "The line says " + words + ".";
      a.findings.push_back(f);
    }
    begin = end + 1;
  }
  a.summary = "A text of the test.";
  const bool hard =
      std::any_of(a.findings.begin(), a.findings.end(), [](const Finding& f) { return f.severity == Severity::hard; });
  for (const char* court : {"osd", "osaid", "fsf", "dfsg"}) a.courts[court] = {hard ? Ruling::violates : Ruling::allowed, {}};
  a.courts["eu"] = {hard ? Ruling::arguable : Ruling::allowed, {}};
  return a;
}

Assessment Analyzer::scan_model(std::string_view path, const FileReader& file, const ScanOptions& options) const {
  return scan(path, file.read(0, 4096).value(), options);
}

std::string Analyzer::rules_version() const {
  return "fake";
}
std::vector<std::string> Analyzer::kind_ids() const {
  return {"field-of-use", "registration"};
}

std::optional<KindInfo> Analyzer::kind(std::string_view id) const {
  if (id == "field-of-use") {
    return KindInfo{"field-of-use",
                    "Some uses are banned",
                    "The right to use it for what you like.",
                    "A list says what must not be done. Each use has to be held against the list.",
                    Severity::hard,
                    {{"osd-6", "Fields of work are shut out."}},
                    {{"osd", Ruling::violates}, {"eu", Ruling::arguable}},
                    {{"eu", "Limits for safety may stand."}},
                    {"field-of-use/banned"}};
  }
  if (id == "registration")
    return KindInfo{
        "registration",        "You must ask first", "The right to begin.", "You ask.", Severity::arguable, {}, {}, {},
        {"registration/asked"}};
  return std::nullopt;
}

std::optional<RuleInfo> Analyzer::rule(std::string_view id) const {
  if (id == "field-of-use/banned") return RuleInfo{"A use is banned", "This use is off the table.", {"osd-6"}};
  if (id == "registration/asked") return RuleInfo{"A form must be filled in", "You fill in a form.", {}};
  return std::nullopt;
}

std::vector<CourtInfo> Analyzer::courts() const {
  std::vector<CourtInfo> all;
  for (const char* id : {"osd", "osaid", "fsf", "dfsg", "eu"})
    all.push_back({id, std::string("Court ") + id, "What it asks for.", "https://example.org/"});
  return all;
}

std::vector<CriterionInfo> Analyzer::criteria() const {
  return {
      {"osd-6", "osd", "No field of work is shut out", "Whoever wants may use it for anything.", "https://example.org/osd#6"}};
}

std::vector<std::string> Analyzer::field_tags() const {
  return {"medical-advice", "military"};
}

std::optional<FieldInfo> Analyzer::field(std::string_view tag) const {
  if (tag == "military") return FieldInfo{"military", "Military and warfare", "Armed forces, arms and their makers."};
  return std::nullopt;
}

std::vector<KnownLicenseInfo> Analyzer::known_licenses() const {
  KnownLicenseInfo known;
  known.id = "Example-1.0";
  known.name = "Example Licence 1.0";
  known.steward = "Example Foundation";
  known.url = "https://example.org/licence";
  known.osi_approved = true;
  known.recognised = true;
  KnownLicenseInfo capped;
  capped.id = "Example-Capped-1.0";
  capped.name = "Example Capped Licence 1.0";
  capped.recognised = true;
  capped.verdict = Verdict::restricted;
  capped.kinds = {{"field-of-use", Severity::hard}, {"registration", Severity::note}};
  capped.thresholds = {{{"metric", "monthly-active-users"}, {"value", 700'000'000}},
                       {{"metric", "annual-revenue"}, {"value", 1'000'000}, {"currency", "USD"}}};
  capped.courts = {{"osd", {Ruling::violates, {"osd-5", "osd-6"}}}, {"eu", {Ruling::arguable, {}}}};
  return {known, capped};
}

std::optional<KnownLicenseInfo> Analyzer::known_license(std::string_view id) const {
  for (KnownLicenseInfo& known : known_licenses())
    if (known.id == id) return std::move(known);
  return std::nullopt;
}

FileReading Analyzer::read(std::string_view path, std::string bytes, const ScanOptions& options) const {
  FileReading reading;
  reading.path = path;
  reading.terms = scan(path, std::move(bytes), options);
  return reading;
}

FileReading Analyzer::read_model(std::string_view path, const FileReader&, const ScanOptions&) const {
  FileReading reading;
  reading.path = path;
  return reading;
}

// As bad as the last file.
RepositoryAssessment Analyzer::audit(RepositoryReading reading) const {
  RepositoryAssessment r;
  r.repository = reading.repository;
  r.source = reading.source;
  r.missing = std::move(reading.missing);
  for (FileReading& file : reading.files) {
    if (!file.error.empty()) r.unread.push_back(file.path + ": " + file.error);
    if (!file.terms) continue;
    r.verdict = file.terms->verdict;
    r.files.push_back(*std::move(file.terms));
  }
  return r;
}

}  // namespace openwash
