#include "assess/openwashing.h"

namespace openwash {
namespace {

enum class Fit { fits, misfit, open };

// The first row that holds wins.
Fit fit(const ClaimGround& claim, const TermGround& term, Artifacts told) {
  if (claim.promise == Promise::nothing) return Fit::fits;
  if (!(claim.about & term.governs)) return Fit::fits;
  // Who names the licence of the base model has told of it.
  if (term.proof == Proof::base_model && told & weights_artifact) return Fit::fits;
  if (claim.promise == Promise::free_commercial && (term.spares_commerce || claim.told_beside)) return Fit::fits;
  if (claim.promise == Promise::open_license) {
    // "License: MIT" on a project says nothing of the weights, whose own terms stand beside it.
    if (!claim.precise && term.governs == weights_artifact && term.proof != Proof::base_model) return Fit::fits;
    // Prose that goes through several licences names the restricted one too.
    if (!claim.label && told & claim.about) return Fit::fits;
    // Of several models each has its licence; which one this is about cannot be told.
    if (claim.own_text && term.proof == Proof::text) return Fit::fits;
    if (!term.restricts) return Fit::fits;
  }
  if (term.restricts) return term.contested ? Fit::open : Fit::misfit;
  return term.arguable || term.unknown ? Fit::open : Fit::fits;
}

}  // namespace

Artifacts artifacts_named(std::string_view about) {
  if (about == "weights") return weights_artifact;
  if (about == "code") return code_artifact;
  if (about == "data") return data_artifact;
  if (about == "all") return all_artifacts;
  return no_artifact;
}

WashingVerdict judge_washing(const std::vector<ClaimGround>& claims, const std::vector<TermGround>& terms) {
  Artifacts told = no_artifact;
  for (const ClaimGround& claim : claims)
    if (claim.names_restricted) told |= claim.about;
  WashingVerdict misfits{Washing::mismatch, {}};
  WashingVerdict open{Washing::unclear, {}};
  for (std::size_t c = 0; c < claims.size(); ++c)
    for (std::size_t t = 0; t < terms.size(); ++t) {
      const Fit found = fit(claims[c], terms[t], told);
      if (found == Fit::misfit) misfits.because.push_back({c, t});
      if (found == Fit::open) open.because.push_back({c, t});
    }
  if (!misfits.because.empty()) return misfits;
  if (!open.because.empty()) return open;
  return {};
}

}  // namespace openwash
