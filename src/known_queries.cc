#include <algorithm>

#include "assess/courts.h"
#include "known/catalogue.h"
#include "known/embed/embedded_catalogue.h"
#include "openwash.h"
#include "rules/names.h"
#include "state.h"

namespace openwash {
namespace {

std::optional<Verdict> verdict_of(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Verdict::unclear); ++i) {
    if (name == name_of(static_cast<Verdict>(i))) return static_cast<Verdict>(i);
  }
  return std::nullopt;
}

// Kinds that these rules do not know are left out: nobody could say what they mean.
void add_terms(const RuleSet& rules, const CatalogueTables& tables, std::uint32_t index, KnownLicenseInfo& info) {
  const TermsRow& terms = tables.terms[index];
  info.verdict = verdict_of(tables.string(terms.verdict));
  if (!info.verdict) return;
  const auto kinds = tables.term_kinds.subspan(terms.kinds, terms.kind_count);
  std::vector<Charge> charges;
  for (std::uint32_t k = 0; k < rules.kinds.size(); ++k) {
    const std::string_view id = rules.text(rules.kinds[k].id);
    for (const TermKindRow& row : kinds) {
      const std::size_t severity = place_of(tables.string(row.severity), severity_names);
      if (tables.string(row.kind) != id || severity == severity_names.size()) continue;
      info.kinds.push_back({std::string(id), static_cast<Severity>(severity)});
      charges.push_back({k, static_cast<std::uint8_t>(severity)});
    }
  }
  for (const ThresholdRow& row : tables.thresholds.subspan(terms.thresholds, terms.threshold_count)) {
    Facts facts{{"metric", std::string(tables.string(row.metric))}, {"value", row.value}};
    if (row.currency.size) facts["currency"] = std::string(tables.string(row.currency));
    info.thresholds.push_back(std::move(facts));
  }
  for (auto& [court, ruled] : rulings_on(rules, static_cast<Standing>(*info.verdict), charges)) {
    info.courts[court] = {static_cast<Ruling>(ruled.ruling), std::move(ruled.criteria)};
  }
}

KnownLicenseInfo info_of(const RuleSet& rules, std::uint32_t index) {
  const Catalogue& catalogue = embedded_catalogue();
  const KnownLicense known = catalogue[index];
  KnownLicenseInfo info;
  info.id = known.id;
  info.name = known.name;
  info.family = known.family;
  info.steward = known.steward;
  info.version = known.version;
  info.date = known.date;
  info.url = known.url;
  info.hugging_face_id = known.hf_id;
  info.base = known.base;
  info.osi_approved = known.osi_approved;
  info.recognised = known.has_text;
  add_terms(rules, catalogue.tables(), index, info);
  return info;
}

}  // namespace

std::vector<KnownLicenseInfo> Analyzer::known_licenses() const {
  const Catalogue& catalogue = embedded_catalogue();
  std::vector<KnownLicenseInfo> all;
  all.reserve(catalogue.size());
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) all.push_back(info_of(*state_->rules, i));
  std::sort(all.begin(), all.end(), [](const KnownLicenseInfo& a, const KnownLicenseInfo& b) { return a.id < b.id; });
  return all;
}

std::optional<KnownLicenseInfo> Analyzer::known_license(std::string_view id) const {
  const auto index = embedded_catalogue().find(id);
  if (!index) return std::nullopt;
  return info_of(*state_->rules, *index);
}

}  // namespace openwash
