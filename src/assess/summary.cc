#include "assess/summary.h"

#include "base/ascii.h"

namespace openwash {
namespace {

std::string in_sentence(const std::string& title) {
  std::string words = title;
  const bool abbreviation = words.size() > 1 && is_upper(words[1]);
  if (!words.empty() && !abbreviation) words[0] = to_lower(words[0]);
  return words;
}

std::string list_of(const std::vector<std::string>& titles) {
  std::string out;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (i) out += i + 1 == titles.size() ? " and " : ", ";
    out += in_sentence(titles[i]);
  }
  return out;
}

std::string named(const SummaryFacts& facts) {
  if (!facts.base.empty()) return "This is a modified " + facts.base;
  if (!facts.licence.empty()) return "This is the " + facts.licence;
  return "";
}

std::string restricted(const SummaryFacts& facts) {
  const std::string name = named(facts);
  if (facts.hard.empty()) {
    const std::string head = name.empty() ? "Real rights are given" : name + ": real rights are given";
    return head + ", but some terms may take freedom away, which is arguable: " + list_of(facts.arguable) + ".";
  }
  std::string text = (name.empty() ? "Real rights are given" : name + ": real rights are given") +
                     ", but not every freedom: " + list_of(facts.hard);
  if (!facts.arguable.empty()) text += "; and, arguably, " + list_of(facts.arguable);
  return text + ".";
}

}  // namespace

std::string summary_of(const Judged& judged, const SummaryFacts& facts) {
  const std::string name = named(facts);
  switch (judged.standing) {
    case Standing::open_source:
      if (!facts.base.empty()) {
        return "This is the " + facts.base +
               ", approved by the Open Source Initiative, with other words around it in which no restriction " +
               "was found: use it, change it and pass it on for any purpose.";
      }
      return (name.empty() ? std::string("An OSI-approved licence") : name) +
             ", approved by the Open Source Initiative: use it, change it and pass it on for any purpose.";
    case Standing::open:
      return (name.empty() ? std::string("No restriction was found") : name + "; no restriction was found") +
             ": you may use it, and change it or pass it on. The Open Source Initiative has not approved this text.";
    case Standing::restricted:
      return restricted(facts);
    case Standing::proprietary: {
      std::string text = "No general right to change the work or pass it on is given";
      std::vector<std::string> all = facts.hard;
      all.insert(all.end(), facts.arguable.begin(), facts.arguable.end());
      if (!all.empty()) text += "; besides, " + list_of(all);
      return text + ".";
    }
    case Standing::policy:
      return "This is a use policy, not a licence: it says what you must not do, and counts where a licence refers to it.";
    case Standing::not_a_license:
      return "This text gives no licence: no rights to use, change or pass on a work were found in it.";
    case Standing::unclear:
      return judged.reason;
  }
  return "";
}

}  // namespace openwash
