#include "assess/openwashing.h"

#include "support/catch.h"

using namespace openwash;

namespace {

ClaimGround says(Promise promise, Artifacts about = weights_artifact) {
  ClaimGround claim;
  claim.promise = promise;
  claim.about = about;
  claim.precise = about != all_artifacts;
  return claim;
}

TermGround takes(Artifacts governs = weights_artifact, Proof proof = Proof::text) {
  TermGround term;
  term.governs = governs;
  term.proof = proof;
  term.restricts = true;
  return term;
}

template <class Ground, class Change>
Ground with(Ground ground, Change change) {
  change(ground);
  return ground;
}

const ClaimGround open_source = says(Promise::open_source);
const ClaimGround free_commercial = says(Promise::free_commercial);
const ClaimGround mit = says(Promise::open_license);

}  // namespace

TEST_CASE("claims against terms") {
  using C = std::vector<ClaimGround>;
  using T = std::vector<TermGround>;
  const ClaimGround names_llama = with(says(Promise::nothing), [](auto& c) { c.names_restricted = true; });
  const auto label = [](auto& c) { c.label = true; };
  const auto contested = [](auto& t) { t.contested = true; };
  struct Row {
    const char* why;
    C claims;
    T terms;
    Washing wanted;
  };
  const Row rows[] = {
      {"open source, and the text restricts", {open_source}, {takes()}, Washing::mismatch},
      {"the claim is about all, the terms govern the weights",
       {says(Promise::open_source, all_artifacts)},
       {takes()},
       Washing::mismatch},
      {"what the README tells is proof as well", {open_source}, {takes(weights_artifact, Proof::told)}, Washing::mismatch},
      {"a base model is proof", {open_source}, {takes(weights_artifact, Proof::base_model)}, Washing::mismatch},
      {"free for commerce, and commerce must ask", {free_commercial}, {takes()}, Washing::mismatch},
      {"a label of weights against their text", {with(mit, label)}, {takes()}, Washing::mismatch},
      {"no claim", {says(Promise::nothing)}, {takes()}, Washing::none},
      {"no terms", {open_source}, {}, Washing::none},
      {"terms that take nothing away", {open_source}, {with(takes(), [](auto& t) { t.restricts = false; })}, Washing::none},
      {"the code is open source, the weights are not", {says(Promise::open_source, code_artifact)}, {takes()}, Washing::none},
      {"the claim is about something else", {says(Promise::open_source, no_artifact)}, {takes(all_artifacts)}, Washing::none},
      {"an MIT badge on the project, and the weights have terms of their own",
       {says(Promise::open_license, all_artifacts)},
       {takes()},
       Washing::none},
      {"prose that names the restricted licence as well", {mit, names_llama}, {takes()}, Washing::none},
      {"a label is read without that prose", {with(mit, label), names_llama}, {takes()}, Washing::mismatch},
      {"the base model's licence is named",
       {open_source, names_llama},
       {takes(weights_artifact, Proof::base_model)},
       Washing::none},
      {"one of several models, whose licence lies there",
       {with(mit, [](auto& c) { c.own_text = true; })},
       {takes()},
       Washing::none},
      {"commerce is free, other things are not",
       {free_commercial},
       {with(takes(), [](auto& t) { t.spares_commerce = true; })},
       Washing::none},
      {"free for commerce, and told beside it that commerce must ask",
       {with(free_commercial, [](auto& c) { c.told_beside = true; })},
       {takes()},
       Washing::none},
      {"open source, and told beside it: still called open source",
       {with(open_source, [](auto& c) { c.told_beside = true; })},
       {takes()},
       Washing::mismatch},
      {"what is told, against a text about the weights",
       {open_source},
       {with(takes(weights_artifact, Proof::told), contested)},
       Washing::unclear},
      {"nothing is known of the terms",
       {open_source},
       {with(takes(),
             [](auto& t) {
               t.restricts = false;
               t.unknown = true;
             })},
       Washing::unclear},
      {"arguable terms alone accuse nobody",
       {open_source},
       {with(takes(),
             [](auto& t) {
               t.restricts = false;
               t.arguable = true;
             })},
       Washing::unclear},
      {"nor do they speak against a label",
       {mit},
       {with(takes(),
             [](auto& t) {
               t.restricts = false;
               t.arguable = true;
             })},
       Washing::none},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(judge_washing(row.claims, row.terms).result == row.wanted);
  }
}

TEST_CASE("every pair that does not fit is named, and only those") {
  const auto verdict = judge_washing({says(Promise::nothing), open_source, free_commercial}, {takes(code_artifact), takes()});
  REQUIRE(verdict.result == Washing::mismatch);
  CHECK(verdict.because == std::vector<Misfit>{{1, 1}, {2, 1}});
}
