#pragma once

#include <set>
#include <string>

#include "report/report.h"

namespace openwash {

// Gathers the ids that occur in a report and says once what they mean.
class GlossaryRecord {
 public:
  explicit GlossaryRecord(const Glossary& glossary) : glossary_(glossary) {}

  void add(const RepositoryAssessment& repository);

  // {"kinds":{id:{title,takes,explanation}},"rules":{id:{title,explanation}},"criteria":{...},"courts":[...],"fields":{...}}
  std::string json() const;

 private:
  void add(const std::map<std::string, CourtRuling>& courts);

  const Glossary& glossary_;
  std::set<std::string> kinds_;
  std::set<std::string> rules_;
  std::set<std::string> criteria_;
  std::set<std::string> courts_;
  std::set<std::string> fields_;
};

}  // namespace openwash
