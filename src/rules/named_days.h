#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/facts.h"
#include "rules/match.h"

namespace openwash {

// Days and times to which a text gives a name in one place and on which its terms rest in another: "Release Date: 1 May 2024",
// "the second anniversary of its publication". Looked for when first asked, then kept. Refers to what it is made from.
class NamedDays {
 public:
  // `events` gives those of all clauses that findings tell of; it is asked for no sooner than a day is.
  NamedDays(const RuleSet& rules, std::string_view chars, const std::vector<Clause>& clauses,
            std::function<const ClauseEvents&()> events)
      : rules_(rules), chars_(chars), clauses_(clauses), events_(std::move(events)) {}

  // What stands behind the words of concept "day.ROLE": "date" (ISO 8601), "period" (a duration of ISO 8601) or both, with
  // "role"; empty where the text says neither. The first of each counts.
  const Facts& of(std::string_view role);

 private:
  Facts read(std::string_view role) const;

  const RuleSet& rules_;
  std::string_view chars_;
  const std::vector<Clause>& clauses_;
  std::function<const ClauseEvents&()> events_;
  std::map<std::string, Facts, std::less<>> known_;
};

}  // namespace openwash
