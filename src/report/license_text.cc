#include "report/license_text.h"

#include <algorithm>

#include "report/court_order.h"
#include "report/excerpt.h"
#include "report/printable.h"
#include "report/wrap.h"
#include "text/width.h"

namespace openwash {
namespace {

constexpr std::size_t usual_changes = 5;
constexpr std::size_t usual_licenses = 5;

std::string name_or_id(const License& license) {
  return license.name.empty() ? license.id : license.name;
}

// "Example Licence 1.0, changed in 2 passages"
std::string identity(const License& license) {
  std::string name = name_or_id(license);
  if (license.match == "exact") {
    const std::string made_from = license.base.empty() ? "" : ", made from " + license.base;
    return name + made_from + (license.osi_approved ? ", approved by the OSI" : "");
  }
  if (license.match == "reference") return "only named: " + name;
  if (license.match != "modified") return name;
  const std::string base = license.base.empty() ? name : license.base;
  return base + ", changed in " + counted(license.changes.size(), "passage");
}

std::string changes(const License& license, const TextContext& context) {
  const std::size_t shown = context.shown(license.changes.size(), usual_changes);
  std::string out;
  for (std::size_t i = 0; i < shown; ++i) {
    const Change& change = license.changes[i];
    const std::string head =
        "  line " + std::to_string(change.place.line) + ": " + printable(change.op) + ' ' + counted(change.words, "word");
    if (!change.quoted || change.place.quote.empty()) {
      out += head + '\n';
      continue;
    }
    const std::string begin = head + ": ";
    out += context.verbose() ? paragraph(excerpt_of(change.place, {}).words, context.width, 4, begin)
                             : begin + shortened(change.place, context.width - std::min(begin.size(), context.width - 20)) + '\n';
  }
  if (shown < license.changes.size()) out += "  " + and_more(license.changes.size() - shown) + '\n';
  return out;
}

std::string ruling_line(const std::string& id, const CourtRuling& ruling, const TextContext& context) {
  const Ink ink = ruling.result == Ruling::violates   ? Ink::red
                  : ruling.result == Ruling::arguable ? Ink::yellow
                  : ruling.result == Ruling::allowed  ? Ink::green
                                                      : Ink::plain;
  const std::string result = name_of(ruling.result);
  const auto court = std::find_if(context.courts.begin(), context.courts.end(), [&](const CourtInfo& c) { return c.id == id; });
  std::string words = court == context.courts.end() ? "" : court->name;
  std::string broken;
  for (const std::string& criterion : ruling.criteria) broken += (broken.empty() ? "" : ", ") + criterion;
  if (!broken.empty()) words += (words.empty() ? "" : ": ") + broken;

  std::string first = "  " + printable(id);
  first.append(id.size() < 7 ? 7 - id.size() : 1, ' ');
  first += context.style(ink, result);
  first.append(result.size() < 10 ? 10 - result.size() : 1, ' ');
  return paragraph(printable(words), context.width, 19, first);
}

}  // namespace

std::string license_text(const Assessment& assessment, const TextContext& context) {
  std::string out;
  if (assessment.licenses.size() > 1) {
    const std::size_t shown = context.shown(assessment.licenses.size(), usual_licenses);
    out += "The file holds " + counted(assessment.licenses.size(), "licence") + ":\n";
    for (std::size_t i = 0; i < shown; ++i) {
      const License& license = assessment.licenses[i];
      out += paragraph(printable(identity(license)), context.width, 4, "  line " + std::to_string(license.place.line) + ": ");
    }
    if (shown < assessment.licenses.size()) out += "  " + and_more(assessment.licenses.size() - shown) + '\n';
  } else if (assessment.license.match != "none" && !identity(assessment.license).empty()) {
    out += paragraph(printable(identity(assessment.license)), context.width, 9, "Licence: ");
  }
  const License& license = assessment.license;
  if (license.match != "modified" || license.changes.empty()) return out;
  if (assessment.licenses.size() > 1)
    out += paragraph("Changes to " + printable(license.base.empty() ? name_or_id(license) : license.base) + ":", context.width);
  return out + changes(license, context);
}

std::string courts_text(const Assessment& assessment, const TextContext& context) {
  std::vector<std::string> order(court_order.begin(), court_order.end());
  for (const auto& [id, ruling] : assessment.courts)
    if (std::find(order.begin(), order.end(), id) == order.end()) order.push_back(id);

  std::string lines;
  std::string ids;
  bool known = false;
  bool all_allow = true;
  for (const std::string& id : order) {
    const auto found = assessment.courts.find(id);
    if (found == assessment.courts.end()) continue;
    if (!context.report.options.court.empty() && context.report.options.court != id) continue;
    ids += (ids.empty() ? "" : ", ") + id;
    all_allow = all_allow && found->second.result == Ruling::allowed;
    known = known || found->second.result != Ruling::unknown;
    lines += ruling_line(id, found->second, context);
  }
  if (known && all_allow) return paragraph("Allowed by the courts " + printable(ids) + ".", context.width);
  return known ? context.style(Ink::strong, "What the courts say") + '\n' + lines : "";
}

}  // namespace openwash
