#pragma once

#include <string>

#include "report/alert.h"
#include "report/report.h"

namespace openwash {

// A report that is made of alerts: what is added to it is taken apart into them.
class AlertWriter : public ReportWriter {
 public:
  using ReportWriter::add;

  void add(const Assessment& assessment, std::string& out) override {
    for (const Alert& alert : alerts_of(assessment, assessment.path)) add(alert, out);
  }
  void add(const RepositoryAssessment& repository, std::string& out) override {
    for (const Alert& alert : alerts_of(repository)) add(alert, out);
  }
};

}  // namespace openwash
