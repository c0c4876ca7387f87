#include "report/finding_text.h"

#include <algorithm>

#include "report/excerpt.h"
#include "report/fact_words.h"
#include "report/printable.h"
#include "report/wrap.h"
#include "text/width.h"

namespace openwash {
namespace {

constexpr std::string_view margin = "     | ";
constexpr std::size_t usual_items = 8;
constexpr std::size_t usual_places = 10;
constexpr std::size_t usual_quote_lines = 10;
constexpr std::size_t usual_lead_in_lines = 3;
constexpr std::uint32_t most_between_neighbours = 8;  // bytes: a line end, an indent and a mark

std::optional<KindInfo> kind_of(const Finding& finding, const TextContext& context) {
  return context.report.glossary.kind ? context.report.glossary.kind(finding.kind) : std::nullopt;
}

std::optional<RuleInfo> rule_of(const Finding& finding, const TextContext& context) {
  return context.report.glossary.rule ? context.report.glossary.rule(finding.rule) : std::nullopt;
}

std::string heading(const Finding& finding, std::size_t number, const TextContext& context) {
  const Ink ink = finding.severity == Severity::hard       ? Ink::red
                  : finding.severity == Severity::arguable ? Ink::yellow
                                                           : Ink::strong;
  const std::string count = std::to_string(number) + ". ";
  const std::string title = printable(title_of(finding, context));
  const std::string tag = "[" + printable(finding.kind) + ", " + name_of(finding.severity) + "]";
  if (display_width(title) + count.size() + 1 + tag.size() > context.width)
    return paragraph(title + ' ' + tag, context.width, count.size(), count);
  return count + context.style(ink, title) + ' ' + context.style(Ink::faint, tag) + '\n';
}

std::string quote(const Finding& finding, std::string_view path, const TextContext& context) {
  const std::string where =
      printable(path) + ':' + std::to_string(finding.place.line) + ':' + std::to_string(finding.place.column);
  std::string out = "   " + context.style(Ink::strong, where) + '\n';
  ExcerptLayout layout{context.width, margin, context.verbose() ? 0 : usual_lead_in_lines, true};
  if (finding.lead_in) {
    out += drawn(excerpt_of(*finding.lead_in, finding.decisive), layout, context.style);
    if (finding.lead_in->end + most_between_neighbours < finding.place.start)
      out += context.style(Ink::faint, std::string(margin) + "...") + '\n';
  }
  layout.most_lines = context.verbose() ? 0 : usual_quote_lines;
  layout.from_end = false;
  return out + drawn(excerpt_of(finding.place, finding.decisive), layout, context.style);
}

std::string items(const Finding& finding, const TextContext& context) {
  if (finding.items.empty()) return "";
  const std::size_t shown = context.shown(finding.items.size(), usual_items);
  std::size_t tag_width = 0;
  for (std::size_t i = 0; i < shown; ++i) tag_width = std::max(tag_width, display_width(printable(finding.items[i].field)));
  tag_width = std::min<std::size_t>(tag_width, 24);

  std::string out = labelled(context, "The list:", counted(finding.items.size(), "item"));
  for (std::size_t i = 0; i < shown; ++i) {
    const Item& item = finding.items[i];
    std::string first = "     - " + context.style(Ink::strong, printable(item.field));
    first.append(tag_width + 2 - std::min(display_width(printable(item.field)), tag_width), ' ');
    const std::size_t indent = 7 + tag_width + 2;
    const std::size_t room = context.width - std::min(indent, context.width - 20);
    out += context.verbose() ? paragraph(excerpt_of(item.place, {}).words, context.width, indent, first)
                             : first + shortened(item.place, room) + '\n';
  }
  if (shown < finding.items.size()) out += "     " + and_more(finding.items.size() - shown) + '\n';
  return out;
}

std::string facts(const Finding& finding, const TextContext& context) {
  Facts left = finding.facts;
  if (!finding.items.empty()) left.erase("fields");  // the items have told them
  std::string out;
  for (const std::string& words : fact_words(left)) out += labelled(context, out.empty() ? "Facts:" : "", words);
  return out;
}

// Those of the court that is named first with their titles, the rest by their ids; all with titles when verbose.
std::string criteria(const Finding& finding, const TextContext& context) {
  std::string out;
  std::string first_court;
  std::string others;
  for (const std::string& id : finding.criteria) {
    if (!context.wants(id)) continue;
    const auto& all = context.criteria;
    const auto info = std::find_if(all.begin(), all.end(), [&](const CriterionInfo& c) { return c.id == id; });
    const std::string court = info == all.end() ? id.substr(0, id.find('-')) : info->court;
    if (first_court.empty()) first_court = court;
    if (court == first_court || context.verbose())
      out += labelled(context, out.empty() ? "Breaks:" : "", info == all.end() ? id : id + "  " + info->title);
    else
      others += (others.empty() ? "also " : ", ") + id;
  }
  return others.empty() ? out : out + labelled(context, "", others);
}

std::string other_places(const Finding& finding, const TextContext& context) {
  if (finding.places.empty()) return "";
  const std::size_t shown = context.shown(finding.places.size(), usual_places);
  std::string words = shown == 1 ? "line " : "lines ";
  for (std::size_t i = 0; i < shown; ++i) words += (i == 0 ? "" : ", ") + std::to_string(finding.places[i].line);
  if (shown < finding.places.size()) words += ' ' + and_more(finding.places.size() - shown);
  return labelled(context, "Also in:", words);
}

}  // namespace

std::string title_of(const Finding& finding, const TextContext& context) {
  if (const auto rule = rule_of(finding, context); rule && !rule->title.empty()) return rule->title;
  if (const auto kind = kind_of(finding, context); kind && !kind->title.empty()) return kind->title;
  return finding.rule.empty() ? finding.kind : finding.rule;
}

std::string finding_text(const Finding& finding, std::string_view path, std::size_t number, std::set<std::string>& said,
                         const TextContext& context) {
  const auto once = [&](std::string_view label, const std::string& words) {
    return words.empty() || !said.insert(words).second ? "" : labelled(context, label, words);
  };
  const auto kind = kind_of(finding, context);
  const auto rule = rule_of(finding, context);
  std::string out = heading(finding, number, context);
  if (!finding.message.empty()) out += paragraph(printable(finding.message), context.width, 3);
  if (kind) out += once("The catch:", kind->takes_away);
  out += quote(finding, path, context);
  out += items(finding, context);
  out += facts(finding, context);
  out += criteria(finding, context);
  out += once("In practice:", rule && !rule->explanation.empty() ? rule->explanation : kind ? kind->explanation : "");
  return out + other_places(finding, context);
}

}  // namespace openwash
