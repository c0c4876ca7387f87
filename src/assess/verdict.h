#pragma once

#include <string>

namespace openwash {

// What a verdict rests on.
struct Grounds {
  std::string unreadable;          // why the text cannot be judged at all; empty when it can
  bool osi_approved = false;       // the text is an approved licence, unmodified in substance
  bool right_missing = false;      // words that name a right were taken out of an approved licence
  bool hidden_words = false;       // some words are written so that they were not read
  bool names_only = false;         // it names licences or addresses, and holds no running text
  bool too_short = false;          // no text of terms can be that short
  bool language_known = true;      // there are rules for its language
  bool policy_title = false;       // it calls itself a use policy
  bool from_contributors = false;  // it is what contributors sign, who give and receive nothing
  bool service_terms = false;      // it speaks of a service, accounts and subscribers
  bool term_words = false;         // it speaks as licences and terms do
  bool reads_as_readme = false;    // it tells how to install, build and run something
  bool reserves_all = false;       // all rights are reserved, or the work is said to be secret or commercial
  bool terms_elsewhere = false;    // it says that its terms are those of another text
  bool grants_use = false;
  bool grants_any_use = false;      // use for any purpose or in any way
  bool grants_change = false;       // modify, adapt, derive
  bool grants_passing_on = false;   // distribute, publish, sublicense
  bool expects_copies = false;      // a duty for copies, which says that there may be some to whom any use is granted
  bool implies_passing_on = false;  // a limit says how the whole may be passed on, so that it may
  bool parts_only = false;          // what may be passed on are listed parts, not the whole
  bool names_licence = false;       // it puts the work under a public licence by name
  bool bought_first = false;        // it may be used only by those who bought it
  bool restrictions = false;        // any finding that is hard or arguable
};

enum class Standing { open_source, open, restricted, proprietary, policy, not_a_license, unclear };

struct Judged {
  Standing standing = Standing::unclear;
  std::string reason;  // for unclear: why, and the way out
};

// The decision table of verdicts; the first row that holds wins.
Judged judge(const Grounds& g);

}  // namespace openwash
