#pragma once

#include <vector>

#include "assess/verdict.h"
#include "identity_report.h"
#include "openwash.h"
#include "placing.h"
#include "rules/finding.h"

namespace openwash {

// Fills the grounds of a verdict from the signals of a text.
void read_signals(const RuleSet& rules, const Signals& signals, Grounds& grounds);

// Puts findings into the assessment as the outside sees them: places, ids, criteria, messages; and notes in `grounds` whether any
// of them restricts. What rests on the words of an approved licence alone is a note.
void report_findings(const RuleSet& rules, const std::vector<Found>& found, const IdentityGrounds& known, const Placing& placing,
                     Assessment& a, Grounds& grounds);

// Puts verdict, summary and the courts' rulings into the assessment, whose findings are there.
void report_judgement(const RuleSet& rules, const Judged& judged, Assessment& a);

}  // namespace openwash
