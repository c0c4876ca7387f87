#include "report/repository_totals.h"

#include <algorithm>

#include "report/repository_text.h"
#include "report/wrap.h"

namespace openwash {
namespace {

constexpr std::size_t few = 5;

}  // namespace

void RepositoryTotals::add(const RepositoryAssessment& r, std::string&) {
  if (!r.error.empty())
    verdicts_.add_unread();
  else
    verdicts_.add(r.verdict);
  mismatches_ += r.openwashing.result == "mismatch";
  unclear_claims_ += r.openwashing.result == "unclear";
  const bool whole = context_.verbose() || rows_.size() < few;
  rows_.push_back({badness(r), whole ? repository_text(r, context_) : "", repository_line(r, context_)});
  if (rows_.size() == few + 1 && !context_.verbose())
    for (Row& row : rows_) row.whole.clear();
}

void RepositoryTotals::end(std::string& out) {
  if (rows_.empty()) return;
  std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.badness > b.badness; });
  std::string between;
  for (const Row& row : rows_) {
    out += between + (row.whole.empty() ? row.line : row.whole);
    if (!row.whole.empty() && !context_.report.options.quiet)
      between = '\n' + context_.style(Ink::faint, std::string(context_.width, '-')) + '\n';
  }
  if (rows_.size() > 1) out += '\n' + paragraph(totals(), context_.width);
}

std::string RepositoryTotals::totals() const {
  std::string words = std::to_string(rows_.size()) + " repositories: " + verdicts_.words() +
                      "; claims that do not fit the terms in " + std::to_string(mismatches_);
  if (unclear_claims_ > 0) words += ", unclear in " + std::to_string(unclear_claims_);
  return words + '.';
}

}  // namespace openwash
