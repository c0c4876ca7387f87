#pragma once

#include <string>
#include <vector>

#include "audit.h"

namespace openwash {

// One thing that a machine or a reviewer is told about a place: a term that takes something away, or a claim that does not fit.
struct Alert {
  std::string path;  // of the file, from where the report is read
  Place place;       // empty where the whole file is meant
  std::string rule;  // "scale-cap/licence-needed-above", "open-washing/mismatch", "verdict/proprietary", "verdict/unclear"
  std::string kind;  // of restriction, or the first part of the rule
  Severity severity = Severity::hard;
  std::string message;  // one sentence
  std::string id;       // stable when text moves
  std::vector<std::string> criteria;
};

// The findings of a file that are no notes, or with `notes` all of them, in reading order. `path` replaces that of the
// assessment.
std::vector<Alert> alerts_of(const Assessment& assessment, const std::string& path, bool notes = false);

// Those of all files of a repository, by their paths below it, and before them the claims that do not fit the terms.
std::vector<Alert> alerts_of(const RepositoryAssessment& repository, bool notes = false);

// What alerts of rules that are no restriction mean: title and explanation; nothing for rules of restrictions.
std::optional<RuleInfo> alert_rule(std::string_view rule);

}  // namespace openwash
