#include "claims/spoken.h"

#include <algorithm>

#include "claims/claim_rules.h"
#include "claims/license_words.h"
#include "claims/subject.h"
#include "text/lines.h"

namespace openwash {
namespace {

constexpr std::string_view other = "other";
constexpr std::string_view mentioned = "mentioned";
constexpr std::string_view discloses = "discloses.";
constexpr std::uint32_t most_lines = 3;  // of a place

struct Meant {
  std::string_view what;  // "open-source", "other", "mentioned", "discloses.KIND"
  Span match;             // words that decide
  Span term;              // of those, the ones that a claim turns on
  bool needs_license;     // says nothing where no licence is named
};

class SpokenReader {
 public:
  SpokenReader(const Prose& prose, const Passages& passages)
      : prose_(prose),
        passages_(passages),
        rules_(claim_rules()),
        subject_(passages),
        licenses_(prose, passages),
        lines_(prose.chars) {
    const Lexicon& lexicon = rules_.lexicon;
    terms_.resize(lexicon.concept_count());
    for (std::uint32_t id = 0; id < lexicon.concept_count(); ++id) {
      terms_[id] = lexicon.name(static_cast<ConceptId>(id)).starts_with("term.");
    }
  }

  void read(Said& said) {
    const auto& matches = passages_.matches;
    for (std::size_t begin = 0; begin < matches.size();) {
      std::size_t end = begin;
      while (end < matches.size() && matches[end].clause == matches[begin].clause) ++end;
      read_clause(begin, end, said);
      begin = end;
    }
  }

 private:
  void read_clause(std::size_t begin, std::size_t end, Said& said) {
    const std::uint32_t clause = passages_.matches[begin].clause;
    std::vector<Meant> meant;
    for (std::size_t m = begin; m < end; ++m) {
      Meant one = meant_by(passages_.matches[m]);
      if (!one.match.empty()) meant.push_back(one);
    }
    // Of two rules for one claim the less demanding speaks.
    std::stable_partition(meant.begin(), meant.end(), [](const Meant& m) { return !m.needs_license; });
    std::vector<std::string_view> done;
    for (const Meant& m : meant) {
      if (std::find(done.begin(), done.end(), m.what) != done.end()) continue;
      if (m.what.starts_with(discloses)) {
        done.push_back(m.what);
        said.disclosures.push_back({std::string(m.what.substr(discloses.size())), place_of(clause, m.match)});
        continue;
      }
      const bool refused =
          m.what == other || m.what == mentioned || is_question(clause) ||
          std::any_of(meant.begin(), meant.end(), [&](const Meant& o) { return o.what == other && o.term == m.term; });
      if (refused) continue;
      done.push_back(m.what);
      add_claim(clause, m, said);
    }
    if (!done.empty()) return;
    for (const Meant& m : meant) {
      if (m.what != other && m.what != mentioned) continue;
      said.claims.push_back({"open-source", "something-else", "prose", "", place_of(clause, m.match), false});
      return;
    }
  }

  Meant meant_by(const PatternMatch& match) const {
    const std::string_view id = rules_.text(rules_.rules[rules_.patterns[match.pattern].rule].id);
    Meant m{id.substr(0, id.find('/')), {no_index, 0}, {}, !id.ends_with("/license-section") && !id.ends_with("/linked")};
    for (std::uint8_t s = 0; s < match.steps; ++s) {
      if (match.decisive[s].begin < passages_.clauses[match.clause].span.begin) continue;  // in a lead-in
      m.match = join(m.match, match.decisive[s]);
    }
    const ClauseEvents::Range& range = passages_.events.ranges[match.clause];
    for (std::uint32_t e = range.begin; e < range.end; ++e) {
      const Event& event = passages_.events.events[e];
      if (!terms_[event.concept_id] || !m.match.contains(event.span)) continue;
      for (std::uint8_t s = 0; s < match.steps; ++s) {
        if (match.decisive[s] == event.span) m.term = event.span;
      }
    }
    if (m.term.empty() && turns_on_term(match)) m.match = {};  // it stands in the lead-in, which claims it already
    return m;
  }

  bool turns_on_term(const PatternMatch& match) const {
    const rule_table::PatternRow& pattern = rules_.patterns[match.pattern];
    for (const rule_table::StepRow& step : rules_.steps.subspan(pattern.steps_begin, pattern.steps_count)) {
      for (std::size_t id = 0; id < terms_.size(); ++id) {
        if (terms_[id] && rules_.holds(step.set, static_cast<ConceptId>(id))) return true;
      }
    }
    return false;
  }

  void add_claim(std::uint32_t clause, const Meant& m, Said& said) const {
    FoundClaim claim;
    claim.claim = m.what;
    claim.where = "prose";
    claim.place = place_of(clause, m.match);
    const bool license = m.what == "specific-licence";
    const bool adjective = !license && m.what != "free-commercial" && m.what != "research-only";
    const Span term = m.term.empty() ? m.match : m.term;
    About about = subject_.of(clause, half_begin(clause, term), term, adjective, license);
    claim.about = std::move(about.thing);
    claim.named = about.named;
    if (license) return add_licenses(clause, std::move(claim), m, said);
    said.claims.push_back(std::move(claim));
  }

  // Where the part of a clause begins that holds `term`: "the code is free; the weights are for research only".
  std::uint32_t half_begin(std::uint32_t clause, Span term) const {
    const std::uint32_t begin = passages_.clauses[clause].span.begin;
    const std::size_t at = std::string_view(prose_.chars).substr(begin, term.begin - begin).rfind(';');
    return at == std::string_view::npos ? begin : begin + static_cast<std::uint32_t>(at);
  }

  // One claim a licence: "the code is under X, the weights are under Y".
  void add_licenses(std::uint32_t clause, FoundClaim claim, const Meant& m, Said& said) const {
    std::vector<NamedLicense> licenses = licenses_.of(clause);
    if (licenses.empty() && m.needs_license) return;
    if (licenses.empty()) said.claims.push_back(claim);
    std::uint32_t from = 0;
    for (NamedLicense& license : licenses) {
      const About about = subject_.between(clause, from, license.place);
      if (about.named) {
        claim.about = about.thing;
        claim.named = true;
      }
      claim.license = std::move(license.name);
      from = license.place.end;
      said.claims.push_back(claim);
    }
  }

  bool is_question(std::uint32_t clause) const {
    const Span span = passages_.clauses[clause].span;
    const std::string_view tail = std::string_view(prose_.chars).substr(span.begin, span.size());
    return tail.ends_with("?") || tail.ends_with("\uff1f");
  }

  // The clause, or of one that runs over many lines those that hold the words that decide.
  Span place_of(std::uint32_t clause, Span match) const {
    Span span = passages_.clauses[clause].span;
    if (lines_.position(span.end).line - lines_.position(span.begin).line < most_lines) return span;
    const std::string_view chars = prose_.chars;
    const std::size_t before = match.begin == 0 ? std::string_view::npos : chars.rfind('\n', match.begin - 1);
    if (before != std::string_view::npos && before + 1 > span.begin) span.begin = static_cast<std::uint32_t>(before + 1);
    while (span.begin < match.begin && (chars[span.begin] == ' ' || chars[span.begin] == '\t')) ++span.begin;
    const std::size_t behind = chars.find('\n', match.end);
    if (behind != std::string_view::npos && behind < span.end) span.end = static_cast<std::uint32_t>(behind);
    return span;
  }

  const Prose& prose_;
  const Passages& passages_;
  const RuleSet& rules_;
  Subject subject_;
  LicenseWords licenses_;
  Lines lines_;
  std::vector<bool> terms_;
};

}  // namespace

void read_spoken(const Prose& prose, const Passages& passages, Said& said) {
  SpokenReader(prose, passages).read(said);
}

}  // namespace openwash
