#include "assess/verdict.h"

namespace openwash {

namespace {

constexpr auto permission_gone =
    "Words that name a right are missing from the known licence here, so a permission may be gone; compare the changed places "
    "with "
    "the original.";

constexpr auto nothing_granted =
    "It sets conditions for copies, but no words in it permit anything, and what is not permitted is reserved; ask for its whole "
    "text.";

constexpr auto only_names = "No terms were read here, only names of licences or addresses; read the terms that they lead to.";

constexpr auto words_hidden =
    "Some words are written so that they cannot be read with certainty (see the warnings); have a person read it.";

constexpr auto other_terms = "Its terms are those of another text, which is not here; give that text to scan.";

}  // namespace

Judged judge(const Grounds& g) {
  const bool gives_rights =
      g.grants_change || g.grants_passing_on || (g.implies_passing_on && !g.parts_only) || (g.expects_copies && g.grants_use);
  const bool wide_grant = gives_rights || g.names_licence;
  const bool any_grant = wide_grant || g.grants_use || g.grants_any_use;
  const bool free_use = g.grants_any_use && !g.restrictions;
  if (!g.unreadable.empty()) return {Standing::unclear, g.unreadable};
  if (g.osi_approved) return {Standing::open_source, ""};
  if (g.hidden_words && !g.restrictions) return {Standing::unclear, words_hidden};
  if (!g.language_known && g.names_only) return {Standing::unclear, only_names};
  if (!g.language_known) return {Standing::unclear, "There are no rules for the language of this text; have a person read it."};
  if (g.policy_title && !wide_grant && !free_use) return {Standing::policy, ""};
  if (g.from_contributors && !wide_grant) return {Standing::not_a_license, ""};
  if (g.terms_elsewhere && !any_grant && !g.restrictions) return {Standing::unclear, other_terms};
  if (g.too_short && !any_grant && !g.restrictions && !g.reserves_all) return {Standing::not_a_license, ""};
  if (!any_grant && !g.term_words && !g.restrictions) return {Standing::not_a_license, ""};
  if (g.reads_as_readme && !gives_rights && !g.restrictions) return {Standing::not_a_license, ""};
  if (g.service_terms) return {Standing::proprietary, ""};
  if (g.restrictions && g.bought_first) return {Standing::proprietary, ""};
  if (g.restrictions) return {wide_grant || g.expects_copies ? Standing::restricted : Standing::proprietary, ""};
  if (wide_grant && g.right_missing) return {Standing::unclear, permission_gone};
  if (wide_grant || free_use) return {Standing::open, ""};
  if (g.grants_use) return {Standing::proprietary, ""};
  if (g.expects_copies) return {Standing::unclear, nothing_granted};
  if (g.reserves_all) return {Standing::proprietary, ""};
  return {Standing::not_a_license, ""};
}

}  // namespace openwash
