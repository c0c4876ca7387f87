#pragma once

#include <string>

#include "audit.h"
#include "report/report.h"

namespace openwash {

// The parts of the page that stand without a script. The look and the scripts of the page lie in the program as they are in
// report/html/*.css and *.js; a policy in the page lets nothing else run, and nothing be loaded.

// Up to where the rows go.
void append_page_head(std::string& out);

// A repository for readers without a script: what it is called, what it is, the sentence that says why.
void append_plain_row(std::string& out, const RepositoryAssessment& repository);

// From behind the rows to the end. `noun` is what a row is, "repository" or "file"; `glossary` is JSON.
void append_page_end(std::string& out, const std::string& noun, std::size_t rows, const std::string& glossary,
                     const ReportContext& context);

}  // namespace openwash
