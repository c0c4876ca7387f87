#include <cstdio>

#include "finding_report.h"
#include "openwash.h"
#include "rules/compile.h"
#include "rules/names.h"
#include "state.h"

namespace openwash {

const char* name_of(Severity s) {
  return severity_names[static_cast<std::size_t>(s)].data();
}
const char* name_of(Modality m) {
  return modality_names[static_cast<std::size_t>(m)].data();
}
const char* name_of(Ruling r) {
  return ruling_names[static_cast<std::size_t>(r)].data();
}
const char* name_of(Verdict v) {
  constexpr const char* names[] = {"open-source", "open", "restricted", "proprietary", "policy", "not-a-license", "unclear"};
  return names[static_cast<std::size_t>(v)];
}

Analyzer::Analyzer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Analyzer Analyzer::embedded() {
  return Analyzer(std::make_unique<State>(embedded_rules()));
}

Result<Analyzer> Analyzer::from_directory(const std::string& directory) {
  std::vector<Error> errors;
  std::string table = compile_rules(directory, errors);
  if (errors.empty()) return Analyzer(std::make_unique<State>(std::move(table)));
  std::string all;
  for (const Error& e : errors) all += (all.empty() ? "" : "\n") + e.message();
  return Error{"", all};
}

std::string Analyzer::rules_version() const {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(state_->rules->version()));
  return text;
}

std::vector<std::string> Analyzer::kind_ids() const {
  std::vector<std::string> ids;
  for (const auto& kind : state_->rules->kinds) ids.emplace_back(state_->rules->text(kind.id));
  return ids;
}

std::optional<KindInfo> Analyzer::kind(std::string_view id) const {
  const RuleSet& rules = *state_->rules;
  for (std::uint32_t k = 0; k < rules.kinds.size(); ++k) {
    const rule_table::KindRow& row = rules.kinds[k];
    if (rules.text(row.id) != id) continue;
    KindInfo info{std::string(id),
                  std::string(rules.text(row.title)),
                  std::string(rules.text(row.takes_away)),
                  std::string(rules.text(row.explanation)),
                  static_cast<Severity>(row.severity),
                  {},
                  {},
                  {},
                  {},
                  row.beside_commerce != 0,
                  row.in_policies != 0};
    for (const auto& why : rules.whys.subspan(row.whys_begin, row.whys_count)) {
      info.criteria.push_back({std::string(rules.text(why.criterion)), std::string(rules.text(why.why))});
    }
    for (const auto& r : rules.rulings.subspan(row.rulings_begin, row.rulings_count)) {
      info.courts.emplace(rules.text(r.court), static_cast<Ruling>(r.ruling));
      info.reasons.emplace(rules.text(r.court), rules.text(r.why));
    }
    for (const auto& rule : rules.rules) {
      if (!(rule.flags & rule_table::signal_rule) && rule.kind == k) info.rules.emplace_back(rules.text(rule.id));
    }
    return info;
  }
  return std::nullopt;
}

std::optional<RuleInfo> Analyzer::rule(std::string_view id) const {
  const RuleSet& rules = *state_->rules;
  const auto info = [&](const rule_table::KindRow& kind, TextRef title) {
    RuleInfo r{std::string(rules.text(title)), std::string(rules.text(kind.explanation)), {}};
    for (const auto& why : rules.whys.subspan(kind.whys_begin, kind.whys_count))
      r.criteria.emplace_back(rules.text(why.criterion));
    return r;
  };
  for (const auto& kind : rules.kinds) {
    if (rules.text(kind.id) == id) return info(kind, kind.title);
  }
  for (const auto& rule : rules.rules) {
    if (!(rule.flags & rule_table::signal_rule) && rules.text(rule.id) == id) return info(rules.kinds[rule.kind], rule.title);
  }
  // What is cut out of a known licence has no pattern, so it is no rule of the data.
  if (id.ends_with(right_removed)) {
    if (auto kind = rule(id.substr(0, id.size() - right_removed.size()))) {
      kind->title = "A permission of the known licence is missing";
      return kind;
    }
  }
  return std::nullopt;
}

std::vector<CourtInfo> Analyzer::courts() const {
  std::vector<CourtInfo> all;
  const RuleSet& r = *state_->rules;
  for (const auto& c : r.courts) {
    all.push_back(
        {std::string(r.text(c.id)), std::string(r.text(c.name)), std::string(r.text(c.text)), std::string(r.text(c.url))});
  }
  return all;
}

std::vector<CriterionInfo> Analyzer::criteria() const {
  std::vector<CriterionInfo> all;
  const RuleSet& r = *state_->rules;
  for (const auto& c : r.criteria) {
    all.push_back({std::string(r.text(c.id)), std::string(r.text(c.court)), std::string(r.text(c.title)),
                   std::string(r.text(c.text)), std::string(r.text(c.url))});
  }
  return all;
}

std::vector<std::string> Analyzer::field_tags() const {
  std::vector<std::string> tags;
  for (const auto& f : state_->rules->fields) tags.emplace_back(state_->rules->text(f.id));
  return tags;
}

std::optional<FieldInfo> Analyzer::field(std::string_view tag) const {
  const RuleSet& r = *state_->rules;
  for (const auto& f : r.fields) {
    if (r.text(f.id) == tag) return FieldInfo{std::string(tag), std::string(r.text(f.title)), std::string(r.text(f.text))};
  }
  return std::nullopt;
}

}  // namespace openwash
