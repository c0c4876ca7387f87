#include "finding_report.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>

#include "assess/courts.h"
#include "assess/summary.h"
#include "rules/message.h"

namespace openwash {
namespace {

// A text that names a use policy further down refers to one; one that is a policy says so at its head.
constexpr std::uint32_t title_zone = 500;

// Licences mention services too; terms of a service speak of little else.
constexpr std::uint32_t fewest_service_clauses = 6;

// A licence may speak of how to install the work; a README does so again and again.
constexpr std::uint32_t fewest_readme_clauses = 4;

// Kind, rule, the words of the quote and the how-manieth of the same: the same term has the same id wherever it stands.
std::string id_of(const std::string& kind, const std::string& rule, const std::string& quote, std::uint32_t ordinal) {
  std::vector<Word> words;
  append_words(quote, 0, static_cast<std::uint32_t>(quote.size()), words);
  std::string key = kind + '\n' + rule + '\n' + std::to_string(ordinal);
  key.reserve(key.size() + 21 * words.size());
  for (const Word& w : words) {
    char digits[20];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), w.hash).ptr;
    key += '\n';
    key.append(digits, end);
  }
  char id[17];
  std::snprintf(id, sizeof id, "%016llx", static_cast<unsigned long long>(word_hash(key)));
  return id;
}

std::vector<Place> places(const Placing& placing, const std::vector<Span>& spans) {
  std::vector<Place> all;
  all.reserve(spans.size());
  for (const Span s : spans) all.push_back(placing.place(s));
  return all;
}

}  // namespace

void read_signals(const RuleSet& rules, const Signals& signals, Grounds& grounds) {
  const std::map<std::string_view, bool Grounds::*> meaning{
      {"policy-title", &Grounds::policy_title},       {"service-terms", &Grounds::service_terms},
      {"readme-words", &Grounds::reads_as_readme},    {"term-words", &Grounds::term_words},
      {"proprietary-notice", &Grounds::reserves_all}, {"terms-elsewhere", &Grounds::terms_elsewhere},
      {"grants-use", &Grounds::grants_use},           {"grants-any-use", &Grounds::grants_any_use},
      {"grants-change", &Grounds::grants_change},     {"grants-passing-on", &Grounds::grants_passing_on},
      {"names-parts", &Grounds::parts_only},          {"expects-copies", &Grounds::expects_copies},
      {"names-licence", &Grounds::names_licence},     {"whole-passed-on", &Grounds::grants_passing_on},
      {"bought-first", &Grounds::bought_first},       {"contributor-title", &Grounds::from_contributors}};
  for (std::size_t r = 0; r < rules.rules.size(); ++r) {
    if (signals.counts[r] == 0) continue;
    const std::string_view id = rules.text(rules.rules[r].id);
    if ((id == "policy-title" || id == "contributor-title") && signals.first[r].begin > title_zone) continue;
    if (id == "service-terms" && signals.counts[r] < fewest_service_clauses) continue;
    if (id == "readme-words" && signals.counts[r] < fewest_readme_clauses) continue;
    const auto at = meaning.find(id);
    if (at != meaning.end()) grounds.*(at->second) = true;
  }
}

void report_findings(const RuleSet& rules, const std::vector<Found>& found, const IdentityGrounds& known, const Placing& placing,
                     Assessment& a, Grounds& grounds) {
  std::map<std::string, std::uint32_t> ordinals;
  for (const Found& f : found) {
    const rule_table::RuleRow& rule = rules.rules[f.rule];
    const rule_table::KindRow& kind = rules.kinds[rule.kind];
    Finding out;
    out.kind = rules.text(kind.id);
    out.rule = rules.text(rule.id);
    out.modality = static_cast<Modality>(rule.modality);
    out.severity = out.modality == Modality::pleads ? Severity::note : static_cast<Severity>(rule.severity);
    if (is_settled(known, f)) out.severity = Severity::note;
    out.place = placing.place(f.span);
    out.decisive = places(placing, f.decisive);
    if (!f.lead_in.empty()) out.lead_in = placing.place(f.lead_in);
    for (const FoundItem& item : f.items) out.items.push_back({item.field, placing.place(item.span)});
    out.places = places(placing, f.places);
    out.facts = f.facts;
    for (const rule_table::WhyRow& why : rules.whys.subspan(kind.whys_begin, kind.whys_count))
      out.criteria.emplace_back(rules.text(why.criterion));
    out.message = message_of(rules.text(rule.message), f.facts);
    const std::string key = out.rule + '\n' + out.place.quote;
    out.id = id_of(out.kind, out.rule, out.place.quote, ordinals[key]++);
    if (f.more_places) {
      a.warnings.push_back(out.rule + " is met in " + std::to_string(f.more_places) + " further places that are not listed.");
    }
    grounds.restrictions |= out.severity != Severity::note;
    grounds.implies_passing_on |= out.severity == Severity::hard && rule.implies == rule_table::implies_passing_on;
    if (const auto url = f.facts.find("policy_url"); url != f.facts.end()) {
      if (const auto* text = std::get_if<std::string>(&url->second)) a.references.push_back({"policy", *text, false});
    }
    a.findings.push_back(std::move(out));
  }
}

namespace {

// Those of the words that a kind lists under "rights", quoted: "\"copy\" and \"distribute\"". Empty where there are none.
std::string rights_of_kind(std::string_view listed, const std::vector<std::string_view>& words) {
  std::string all;
  std::string last;
  for (const std::string_view word : words) {
    if (listed.find(std::string(word) + ' ') == std::string_view::npos) continue;
    if (!last.empty()) all += (all.empty() ? "" : ", ") + last;
    last = '"' + std::string(word) + '"';
  }
  return all.empty() ? last : all + " and " + last;
}

}  // namespace

void report_removed_rights(const RuleSet& rules, const Catalogue& catalogue, const std::vector<RemovedRights>& removed,
                           const Placing& placing, Assessment& a, Grounds& grounds) {
  for (const RemovedRights& cut : removed) {
    for (const rule_table::KindRow& kind : rules.kinds) {
      const std::string words = rights_of_kind(rules.text(kind.rights), cut.words);
      if (words.empty()) continue;
      Finding out;
      out.kind = rules.text(kind.id);
      out.rule = out.kind + std::string(right_removed);
      out.severity = static_cast<Severity>(kind.severity);
      out.modality = Modality::limits;
      out.place = placing.place(cut.span);
      for (const rule_table::WhyRow& why : rules.whys.subspan(kind.whys_begin, kind.whys_count))
        out.criteria.emplace_back(rules.text(why.criterion));
      out.message = std::string(catalogue[cut.license].name) + " gives a permission here by " + words + ", which was taken out.";
      out.id = id_of(out.kind, out.rule, out.place.quote, 0);
      grounds.restrictions = true;
      const auto later =
          std::find_if(a.findings.begin(), a.findings.end(), [&](const Finding& f) { return f.place.start > out.place.start; });
      a.findings.insert(later, std::move(out));
    }
  }
}

void report_judgement(const RuleSet& rules, const Judged& judged, Assessment& a) {
  a.verdict = static_cast<Verdict>(judged.standing);
  if (judged.standing == Standing::open_source) {
    for (Finding& f : a.findings) f.severity = Severity::note;
  }
  SummaryFacts facts;
  facts.licence = a.license.match == "exact" ? a.license.name : "";
  facts.base = a.license.match == "modified" ? a.license.name : "";
  std::vector<Charge> charges;
  std::map<std::string, Severity> worst;
  for (const Finding& f : a.findings) {
    for (std::uint32_t k = 0; k < rules.kinds.size(); ++k) {
      if (rules.text(rules.kinds[k].id) == f.kind) charges.push_back({k, static_cast<std::uint8_t>(f.severity)});
    }
    Severity& w = worst.try_emplace(f.kind, f.severity).first->second;
    w = std::max(w, f.severity);
  }
  for (const rule_table::KindRow& kind : rules.kinds) {
    const auto at = worst.find(std::string(rules.text(kind.id)));
    if (at == worst.end()) continue;
    if (at->second == Severity::hard) facts.hard.emplace_back(rules.text(kind.title));
    if (at->second == Severity::arguable) facts.arguable.emplace_back(rules.text(kind.title));
  }
  a.summary = summary_of(judged, facts);
  for (auto& [court, ruled] : rulings_on(rules, judged.standing, charges)) {
    a.courts[court] = {static_cast<Ruling>(ruled.ruling), std::move(ruled.criteria)};
  }
}

}  // namespace openwash
