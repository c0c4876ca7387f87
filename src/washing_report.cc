#include "washing_report.h"

#include <algorithm>
#include <array>

#include "claims/claim_rules.h"
#include "license_meant.h"

namespace openwash {
namespace {

constexpr std::size_t most_claims = 3;
constexpr std::size_t most_kinds = 4;
constexpr std::uint32_t nearby = 2;  // lines

// Whether a restriction is told in the sentence of the claim, or in the lines next to it.
bool told_beside(const Claim& claim, const std::vector<Disclosure>& disclosures) {
  return std::any_of(disclosures.begin(), disclosures.end(), [&](const Disclosure& disclosure) {
    return disclosure.file == claim.file && disclosure.place.line <= claim.place.end_line + nearby &&
           claim.place.line <= disclosure.place.end_line + nearby;
  });
}

ClaimGround ground_of(const Analyzer& analyzer, const Claim& claim, const std::vector<Disclosure>& disclosures,
                      const std::vector<Governing>& governing) {
  ClaimGround ground;
  ground.label = claim.where != "prose";
  ground.told_beside = told_beside(claim, disclosures);
  ground.about = artifacts_named(claim.about);
  ground.precise = claim.about != "all";
  if (claim.claim == "open-source") ground.promise = Promise::open_source;
  if (claim.claim == "free-commercial") ground.promise = Promise::free_commercial;
  if (claim.claim != "specific-licence") return ground;
  if (const auto known = license_meant(analyzer, claim.license)) {
    if (is_free(verdict_of(*known))) ground.promise = Promise::open_license;
    ground.names_restricted = takes_away(verdict_of(*known));
    if (ground.names_restricted && holds_concept(claim.place.quote, "term.permissive")) ground.promise = Promise::open_source;
    ground.own_text = std::any_of(governing.begin(), governing.end(), [&](const Governing& g) {
      return g.proof == Proof::text && (g.governs & ground.about) && g.terms.license == known->id;
    });
  } else if (holds_concept(claim.license, "term.open-source")) {
    ground.promise = Promise::open_source;
  }
  return ground;
}

TermGround ground_of(const Analyzer& analyzer, const Governing& g) {
  TermGround ground;
  ground.governs = g.governs;
  ground.proof = g.proof;
  const auto is = [&](Severity severity) {
    return std::any_of(g.kinds.begin(), g.kinds.end(), [&](const auto& kind) { return kind.severity == severity; });
  };
  const bool free = is_free(g.terms.verdict);
  ground.restricts = !free && (g.terms.verdict == Verdict::proprietary || is(Severity::hard));
  ground.arguable = !free && !ground.restricts && is(Severity::arguable);
  ground.unknown = g.terms.verdict == Verdict::unclear;
  ground.spares_commerce =
      g.terms.verdict != Verdict::proprietary && std::all_of(g.kinds.begin(), g.kinds.end(), [&](const auto& kind) {
        if (kind.severity != Severity::hard) return true;
        const auto info = analyzer.kind(kind.kind);
        return info && info->beside_commerce;
      });
  return ground;
}

// What is only told or named gives way to a text about the same artifact alone, and a licence that is named to another that is
// named, where those take nothing away.
void mark_contested(const std::vector<Governing>& governing, std::vector<TermGround>& terms) {
  // Whoever speaks of the whole need not mean a folder that has its own terms.
  const bool whole_is_free =
      std::any_of(governing.begin(), governing.end(), [](const Governing& g) { return g.remainder && is_free(g.terms.verdict); });
  for (std::size_t i = 0; i < terms.size(); ++i) {
    TermGround& term = terms[i];
    term.contested = whole_is_free && governing[i].part;
    if (!term.restricts || term.proof == Proof::text || term.proof == Proof::base_model) continue;
    for (std::size_t k = 0; k < terms.size(); ++k) {
      if (!is_free(governing[k].terms.verdict) || !(terms[k].governs & term.governs)) continue;
      const bool own_text = terms[k].proof == Proof::text && terms[k].governs == weights_artifact;
      const bool named_too = term.proof <= Proof::reference && terms[k].proof <= Proof::reference && terms[k].proof >= Proof::id;
      term.contested |= own_text || named_too;
    }
  }
}

void add_reasons(std::size_t claim, const Governing& g, std::vector<Reason>& because) {
  if (!g.assessment) {
    const std::string kind = g.kinds.empty() ? "proprietary" : g.kinds[0].kind;
    because.push_back({claim, g.terms.file, kind, g.terms.how, g.place});
    return;
  }
  std::size_t added = 0;
  for (const KnownLicenseInfo::Kind& kind : g.kinds) {
    if (kind.severity != Severity::hard || added == most_kinds) continue;
    for (const Finding& finding : g.assessment->findings)
      if (finding.kind == kind.kind && finding.severity == Severity::hard) {
        because.push_back({claim, g.terms.file, kind.kind, g.terms.how, finding.place});
        ++added;
        break;
      }
  }
  if (added == 0) because.push_back({claim, g.terms.file, "proprietary", g.terms.how, Place{}});
}

const char* words_of(Promise promise) {
  switch (promise) {
    case Promise::open_source:
      return "open source";
    case Promise::free_commercial:
      return "free for commercial use";
    case Promise::open_license:
      return "under an open licence";
    case Promise::nothing:
      break;
  }
  return "";
}

std::string terms_words(const Governing& g) {
  const std::string name = g.name.empty() ? g.terms.license : g.name;
  if (g.proof == Proof::base_model) return "the licence of its base model (" + name + ", by " + g.terms.file + ")";
  if (g.proof == Proof::told) return "its own " + g.terms.file;
  return (name.empty() ? "the text" : "the " + name) + " in " + g.terms.file;
}

// "The code is open source under MIT" is about the code, though "open source" alone would be about all.
void narrow_to_code(const std::vector<Claim>& said, std::vector<ClaimGround>& claims) {
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (claims[i].promise != Promise::open_source || said[i].about != "all") continue;
    for (const Claim& other : said) {
      const bool same =
          other.file == said[i].file && other.place.start < said[i].place.end && said[i].place.start < other.place.end;
      if (same && other.claim == "specific-licence" && other.about == "code") claims[i].about = code_artifact;
    }
  }
}

}  // namespace

OpenWashing openwashing_of(const Analyzer& analyzer, const RepositoryAssessment& repository,
                           const std::vector<Governing>& governing) {
  std::vector<ClaimGround> claims;
  for (const Claim& claim : repository.claims) claims.push_back(ground_of(analyzer, claim, repository.disclosures, governing));
  narrow_to_code(repository.claims, claims);
  std::vector<TermGround> terms;
  for (const Governing& g : governing) terms.push_back(ground_of(analyzer, g));
  mark_contested(governing, terms);
  WashingVerdict judged = judge_washing(claims, terms);
  std::stable_sort(judged.because.begin(), judged.because.end(),
                   [&](const Misfit& a, const Misfit& b) { return claims[a.claim].promise < claims[b.claim].promise; });

  OpenWashing out;
  if (judged.result == Washing::none) return out;
  const Misfit& first = judged.because.front();
  const std::string said = words_of(claims[first.claim].promise);
  if (judged.result == Washing::unclear) {
    out.result = "unclear";
    out.sentence =
        "It is called " + said + ", and whether that fits cannot be told from " + terms_words(governing[first.term]) + ".";
    return out;
  }
  out.result = "mismatch";
  std::vector<std::size_t> shown;
  for (const Misfit& misfit : judged.because) {
    if (std::find(shown.begin(), shown.end(), misfit.claim) != shown.end()) continue;
    if (shown.size() == most_claims) break;
    shown.push_back(misfit.claim);
    // The terms come surest first, so the first that does not fit is the best proof.
    add_reasons(misfit.claim, governing[misfit.term], out.because);
  }
  out.sentence = "It is called " + said + ", but " + terms_words(governing[first.term]) + " takes freedoms away.";
  return out;
}

}  // namespace openwash
