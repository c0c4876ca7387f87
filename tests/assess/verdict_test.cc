#include "assess/verdict.h"

#include "assess/summary.h"
#include "support/catch.h"

using namespace openwash;

TEST_CASE("the first row of the table that holds is the verdict") {
  struct Row {
    Grounds grounds;
    Standing standing;
    const char* why;
  };
  const auto grounds = [](auto... set) {
    Grounds g;
    g.term_words = true;
    (set(g), ...);
    return g;
  };
  const auto use = [](Grounds& g) { g.grants_use = true; };
  const auto change = [](Grounds& g) { g.grants_change = true; };
  const auto pass_on = [](Grounds& g) { g.grants_passing_on = true; };
  const auto any_use = [](Grounds& g) { g.grants_any_use = true; };
  const auto parts = [](Grounds& g) { g.parts_only = true; };
  const auto named = [](Grounds& g) { g.names_licence = true; };
  const auto reserves = [](Grounds& g) { g.reserves_all = true; };
  const auto readme = [](Grounds& g) { g.reads_as_readme = true; };
  const auto elsewhere = [](Grounds& g) { g.terms_elsewhere = true; };
  const auto brief = [](Grounds& g) { g.too_short = true; };
  const auto implies = [](Grounds& g) { g.implies_passing_on = true; };
  const auto copies = [](Grounds& g) { g.expects_copies = true; };
  const auto restricts = [](Grounds& g) { g.restrictions = true; };
  const auto policy = [](Grounds& g) { g.policy_title = true; };
  const auto service = [](Grounds& g) { g.service_terms = true; };
  const auto approved = [](Grounds& g) { g.osi_approved = true; };
  const auto foreign = [](Grounds& g) { g.language_known = false; };
  const auto idle = [](Grounds& g) { g.term_words = false; };
  const auto right_missing = [](Grounds& g) { g.right_missing = true; };
  const auto names = [](Grounds& g) { g.names_only = true; };
  const auto contributors = [](Grounds& g) { g.from_contributors = true; };
  const auto bought = [](Grounds& g) { g.bought_first = true; };
  const auto unreadable = [](Grounds& g) { g.unreadable = "PDF"; };
  const Row rows[] = {
      {grounds(use, change, pass_on), Standing::open, "rights, and nothing taken away"},
      {grounds(use, change, pass_on, right_missing), Standing::unclear, "a permission may have been taken out"},
      {grounds(use, change, right_missing, restricts), Standing::restricted, "what is forbidden is clear enough"},
      {grounds(use, change, pass_on, restricts), Standing::restricted, "real rights, but not all"},
      {grounds(change), Standing::open, "one of the wide rights is enough"},
      {grounds(use, restricts, implies), Standing::restricted, "a limit on copies implies them"},
      {grounds(use, restricts, implies, parts), Standing::proprietary, "of listed parts alone"},
      {grounds(use, change, restricts, parts), Standing::restricted, "a right to the whole beside listed parts"},
      {grounds(use), Standing::proprietary, "use alone is no general right"},
      {grounds(any_use), Standing::open, "free use for any purpose, and nothing taken away"},
      {grounds(any_use, restricts), Standing::proprietary, "free use, but something is taken away"},
      {grounds(named), Standing::open, "a public licence by name"},
      {grounds(named, restricts), Standing::restricted, "a public licence with more conditions"},
      {grounds(reserves), Standing::proprietary, "all rights reserved, and none given"},
      {grounds(reserves, change), Standing::open, "reserved, but given"},
      {grounds(reserves, brief), Standing::proprietary, "a copyright line alone"},
      {grounds(brief), Standing::not_a_license, "too short for terms"},
      {grounds(elsewhere), Standing::unclear, "the terms of a text that is not here"},
      {grounds(elsewhere, use), Standing::proprietary, "other terms beside its own"},
      {grounds(elsewhere, restricts), Standing::proprietary, "what it forbids itself is clear enough"},
      {grounds(contributors, restricts), Standing::not_a_license, "what contributors sign"},
      {grounds(contributors, use, change), Standing::open, "a licence that speaks of what contributors sign"},
      {grounds(bought, use, change, restricts), Standing::proprietary, "rights of those who bought it, not of the public"},
      {grounds(bought, use, change), Standing::open, "and nothing taken away"},
      {grounds(policy, any_use, restricts), Standing::policy, "a use policy that begins with what may be done"},
      {grounds(policy, any_use), Standing::open, "a use policy that lets everyone do everything"},
      {grounds(readme, named), Standing::not_a_license, "a README that names its licence"},
      {grounds(readme, change), Standing::open, "terms that tell how to build as well"},
      {grounds(readme, restricts), Standing::proprietary, "terms in a README"},
      {grounds(use, restricts), Standing::proprietary, "nor with restrictions"},
      {grounds(copies), Standing::unclear, "duties for copies, and nothing that permits any: half a licence"},
      {grounds(copies, use), Standing::open, "any use, and duties for copies"},
      {grounds(copies, restricts), Standing::restricted, "duties for copies beside bans imply them"},
      {grounds(restricts), Standing::proprietary, "bans without any right"},
      {grounds(), Standing::not_a_license, "terms that give and forbid nothing"},
      {grounds(idle), Standing::not_a_license, "no terms at all"},
      {grounds(policy, restricts), Standing::policy, "a use policy alone"},
      {grounds(policy, restricts, use, change), Standing::restricted, "a licence with a policy in it"},
      {grounds(service, use), Standing::proprietary, "service terms"},
      {grounds(service, use, change, restricts), Standing::proprietary, "service terms that let you change what you build"},
      {grounds(approved, restricts), Standing::open_source, "an approved text, whatever its words"},
      {grounds(foreign, restricts, use), Standing::unclear, "no rules for the language: no guess"},
      {grounds(foreign, names), Standing::unclear, "what they lead to was not read"},
      {grounds(names, use, change), Standing::open, "names beside terms say nothing"},
      {grounds(unreadable, approved), Standing::unclear, "nothing was read"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    CHECK(judge(row.grounds).standing == row.standing);
  }
}

TEST_CASE("a summary is one sentence that names what is taken away") {
  const Judged restricted{Standing::restricted, ""};
  CHECK(summary_of(restricted, {"", "", {"Rights end above a size", "Some uses are banned"}, {}, 0, false}) ==
        "Real rights are given, but not every freedom: rights end above a size and some uses are banned.");
  CHECK(summary_of(restricted, {"", "MIT License", {}, {"You must show their name"}, 0, false}) ==
        "This is a modified MIT License: real rights are given, but some terms may take freedom away, which is arguable: you "
        "must show "
        "their name.");
  CHECK(summary_of({Standing::unclear, "It is empty."}, {}) == "It is empty.");
}
