#include "named_license.h"

#include <algorithm>
#include <cstdio>

#include "known/embed/embedded_catalogue.h"
#include "known/known.h"
#include "license_meant.h"
#include "text/words.h"

namespace openwash {
namespace {

// The parts of "MIT AND Apache-2.0" or "mit,gemma": they all apply.
std::vector<std::string_view> parts_of(std::string_view value) {
  std::vector<std::string_view> parts;
  while (!value.empty()) {
    std::size_t end = value.size();
    std::size_t size = 0;
    for (const std::string_view between : {",", " AND ", " and "}) {
      const std::size_t at = value.find(between);
      if (at >= end) continue;
      end = at;
      size = between.size();
    }
    if (value.find_first_not_of(' ') < end) parts.push_back(value.substr(0, end));
    value.remove_prefix(end + size);
  }
  return parts;
}

std::string_view without_scheme(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://", "www."}) {
    if (address.starts_with(scheme)) address.remove_prefix(scheme.size());
  }
  while (address.ends_with('/')) address.remove_suffix(1);
  return address;
}

// The one licence that the words of a value refer to.
std::optional<KnownLicenseInfo> referred_to(const Analyzer& analyzer, std::string_view value) {
  std::vector<Word> words;
  append_words(value, 0, static_cast<std::uint32_t>(value.size()), words);
  const std::vector<Identity> identities = identify(embedded_catalogue(), value, words);
  if (identities.empty()) return std::nullopt;
  const std::uint32_t first = identities[0].license;
  const bool same = std::all_of(identities.begin(), identities.end(), [&](const Identity& i) { return i.license == first; });
  return same ? analyzer.known_license(embedded_catalogue()[first].id) : std::nullopt;
}

std::optional<KnownLicenseInfo> one_named(const Analyzer& analyzer, std::string_view value) {
  if (auto known = license_meant(analyzer, value)) return known;
  if (auto known = license_meant(analyzer, without_scheme(value))) return known;
  return referred_to(analyzer, value);
}

std::string id_of(const std::string& kind, const std::string& license) {
  char id[17];
  std::snprintf(id, sizeof id, "%016llx", static_cast<unsigned long long>(word_hash(kind + '\n' + license)));
  return id;
}

}  // namespace

std::vector<KnownLicenseInfo> licenses_named(const Analyzer& analyzer, std::string_view value) {
  // Names may hold what parts others: "Terms of use, version 2".
  if (auto whole = license_meant(analyzer, value)) return {*std::move(whole)};
  std::vector<KnownLicenseInfo> all;
  for (const std::string_view part : parts_of(value)) {
    auto known = one_named(analyzer, part);
    if (!known) return {};
    all.push_back(*std::move(known));
  }
  return all;
}

Verdict verdict_of(const std::vector<KnownLicenseInfo>& licenses) {
  Verdict worst = licenses.empty() ? Verdict::unclear : Verdict::open_source;
  for (const KnownLicenseInfo& license : licenses) {
    const Verdict verdict = license.osi_approved ? Verdict::open_source : license.verdict.value_or(Verdict::unclear);
    worst = std::max(worst, verdict);  // they stand from the most open one to the one that nothing is known of
  }
  return worst;
}

void report_named(const Analyzer& analyzer, const HeaderLicense& named, Assessment& a) {
  for (const KnownLicenseInfo& known : named.known) {
    License license;
    license.id = known.id;
    license.name = known.name;
    license.match = "reference";
    license.osi_approved = known.osi_approved;
    license.place = named.place;
    if (a.licenses.empty()) a.license = license;
    a.licenses.push_back(std::move(license));
    for (const KnownLicenseInfo::Kind& row : known.kinds) {
      const std::optional<KindInfo> kind = analyzer.kind(row.kind);
      if (!kind || row.severity == Severity::note) continue;
      Finding finding;
      finding.id = id_of(row.kind, known.id);
      finding.kind = row.kind;
      finding.rule = row.kind;
      finding.severity = row.severity;
      finding.modality = Modality::limits;
      finding.place = named.place;
      for (const KindInfo::Why& why : kind->criteria) finding.criteria.push_back(why.criterion);
      finding.message = kind->title + ", as the terms named here are known to say (" + known.name + "); they do not stand here.";
      a.findings.push_back(std::move(finding));
    }
  }
}

}  // namespace openwash
