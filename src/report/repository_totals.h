#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "audit.h"
#include "report/text_context.h"
#include "report/verdict_counts.h"

namespace openwash {

// The report of an audit for people: repositories worst first, whole while they are few, else a line each; then totals. Keeps a
// line or a block a repository until the end.
class RepositoryTotals {
 public:
  explicit RepositoryTotals(const TextContext& context) : context_(context) {}

  void add(const RepositoryAssessment& repository, std::string& out);

  // Nothing where nothing was added.
  void end(std::string& out);

 private:
  struct Row {
    int badness;
    std::string whole;  // empty once there are many
    std::string line;
  };

  std::string totals() const;

  const TextContext& context_;
  std::vector<Row> rows_;
  VerdictCounts verdicts_;
  std::size_t mismatches_ = 0;
  std::size_t unclear_claims_ = 0;
};

}  // namespace openwash
