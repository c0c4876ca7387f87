#include "report/repository_text.h"

#include <algorithm>
#include <set>

#include "report/excerpt.h"
#include "report/printable.h"
#include "report/verdict_words.h"
#include "report/wrap.h"

namespace openwash {
namespace {

constexpr std::size_t usual_rows = 6;
constexpr std::size_t label_width = 10;

std::string quoted(const std::string& head, const Place& place, const TextContext& context) {
  std::string out = paragraph(printable(head), context.width, 4, "  ");
  if (place.quote.empty()) return out;
  const std::size_t room = context.width - std::min<std::size_t>(context.width - 20, 6);
  return out + (context.verbose() ? paragraph(excerpt_of(place, {}).words, context.width, 6, "    | ")
                                  : "    | " + shortened(place, room) + '\n');
}

// The text with the first `words` in it in colour.
std::string inked(std::string text, const std::string& words, Ink ink, const TextContext& context) {
  if (const std::size_t found = text.find(words); found != std::string::npos)
    text.replace(found, words.size(), context.style(ink, words));
  return text;
}

std::string at(const std::string& file, const Place& place) {
  return file + (place.line && !place.quote.empty() ? ":" + std::to_string(place.line) : "");
}

std::string claim_words(const Claim& claim) {
  return at(claim.file, claim.place) + " claims: " + claim.claim + (claim.license.empty() ? "" : " (" + claim.license + ")") +
         ", about " + claim.about + ", in " + claim.where;
}

std::string washing_text(const RepositoryAssessment& r, const TextContext& context) {
  const bool mismatch = r.openwashing.result == "mismatch";
  if (!mismatch && r.openwashing.result != "unclear") return "";
  const char* head = mismatch ? "Open-washing" : "Claims unclear";
  std::string out = '\n' + context.style(mismatch ? Ink::red : Ink::yellow, head) + '\n' +
                    paragraph(printable(r.openwashing.sentence), context.width, 2, "  ");
  std::set<std::size_t> claims;
  for (const Reason& reason : r.openwashing.because)
    if (reason.claim < r.claims.size() && claims.insert(reason.claim).second)
      out += quoted(claim_words(r.claims[reason.claim]), r.claims[reason.claim].place, context);
  std::set<std::string> terms;
  for (const Reason& reason : r.openwashing.because) {
    const std::string words =
        at(reason.file, reason.place) + " says: " + reason.kind + (reason.how == "text" ? "" : ", by " + reason.how);
    if (terms.insert(words).second) out += quoted(words, reason.place, context);
  }
  return out;
}

// "  weights   restricted   MODEL_LICENSE (Example-1.0), by its text"
std::string artifacts_text(const RepositoryAssessment& r, const TextContext& context) {
  std::string out = r.artifacts.empty() ? "" : '\n' + context.style(Ink::strong, "What governs what") + '\n';
  for (const Artifact& artifact : r.artifacts) {
    std::string words;
    for (const Terms& terms : artifact.terms)
      words += (words.empty() ? "" : "; ") + terms.file + (terms.license.empty() ? "" : " (" + terms.license + ")") +
               (terms.how == "text" ? "" : ", by " + terms.how);
    std::string cell = artifact.artifact;
    cell.append(label_width - std::min(label_width - 1, cell.size()), ' ');
    const std::string verdict = name_of(artifact.verdict);
    const std::string line = cell + verdict + "  " + (words.empty() ? "no terms were found" : words);
    out += inked(paragraph(printable(line), context.width, label_width + 4, "  "), verdict, ink_of(artifact.verdict), context);
  }
  return out;
}

template <class Rows, class Words>
std::string list_text(const char* title, const Rows& rows, const TextContext& context, const Words& words) {
  if (rows.empty()) return "";
  std::string out = '\n' + context.style(Ink::strong, title) + '\n';
  const std::size_t shown = context.shown(rows.size(), usual_rows);
  for (std::size_t i = 0; i < shown; ++i) out += words(rows[i]);
  if (shown < rows.size()) out += "  " + and_more(rows.size() - shown) + '\n';
  return out;
}

}  // namespace

std::string repository_text(const RepositoryAssessment& r, const TextContext& context) {
  const std::string name = printable(r.repository);
  if (!r.error.empty()) return paragraph(name + ": " + printable(r.error), context.width);
  std::string out = context.style(Ink::strong, name) + ": " + context.style(ink_of(r.verdict), name_of(r.verdict)) + '\n';
  if (context.report.options.quiet) return out;
  const auto plain = [&](const std::string& words) { return paragraph(printable(words), context.width, 4, "  "); };
  out += paragraph(printable(r.openwashing.sentence.empty() ? r.summary : r.summary.substr(0, r.summary.find(". ") + 1)),
                   context.width);
  if (r.openness) {
    out += "Openness " + std::to_string(static_cast<int>(*r.openness * 100)) + " of 100\n";
  }
  out += washing_text(r, context) + artifacts_text(r, context);
  out += list_text("Said openly", r.disclosures, context, [&](const Disclosure& disclosure) {
    return quoted(at(disclosure.file, disclosure.place) + ": " + disclosure.kind, disclosure.place, context);
  });
  out += list_text("Does not fit together", r.contradictions, context, [&](const Contradiction& contradiction) {
    return plain(contradiction.detail + " [" + contradiction.kind + "]");
  });
  out += list_text("Missing", r.missing, context, plain);
  out += list_text("Not read", r.unread, context, plain);
  out += list_text("Warnings", r.warnings, context, plain);
  return out;
}

std::string repository_line(const RepositoryAssessment& r, const TextContext& context) {
  if (!r.error.empty()) return paragraph(printable(r.repository + ": " + r.error), context.width, 2);
  const bool mismatch = r.openwashing.result == "mismatch";
  std::string out = context.style(Ink::strong, printable(r.repository)) + ": " +
                    context.style(ink_of(r.verdict), name_of(r.verdict)) +
                    (mismatch ? ", " + context.style(Ink::red, "open-washing") : "") + '\n';
  if (!context.report.options.quiet) out += paragraph(printable(r.summary), context.width, 2, "  ");
  return out;
}

int badness(const RepositoryAssessment& r) {
  if (!r.error.empty()) return 100;
  int worse = 0;
  switch (r.verdict) {
    case Verdict::proprietary:
      worse = 6;
      break;
    case Verdict::restricted:
      worse = 5;
      break;
    case Verdict::unclear:
      worse = 4;
      break;
    case Verdict::policy:
      worse = 3;
      break;
    case Verdict::not_a_license:
      worse = 2;
      break;
    case Verdict::open:
      worse = 1;
      break;
    case Verdict::open_source:
      break;
  }
  return worse + (r.openwashing.result == "mismatch" ? 20 : r.openwashing.result == "unclear" ? 10 : 0);
}

}  // namespace openwash
