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

// Adds a finding for each right that was cut out of a known licence, of the kind whose data names the word; rights that no kind
// names are left to the verdict.
void report_removed_rights(const RuleSet& rules, const Catalogue& catalogue, const std::vector<RemovedRights>& removed,
                           const Placing& placing, Assessment& a, Grounds& grounds);

// The ending of the ids of such findings' rules: "no-sale/right-removed".
inline constexpr std::string_view right_removed = "/right-removed";

// Puts verdict, summary and the courts' rulings into the assessment, whose findings are there.
void report_judgement(const RuleSet& rules, const Judged& judged, Assessment& a);

}  // namespace openwash
