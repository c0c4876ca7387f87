#include "report/text_context.h"

#include <algorithm>

#include "report/fact_words.h"
#include "report/printable.h"
#include "report/wrap.h"

namespace openwash {
namespace {

constexpr std::size_t label_indent = 3;
constexpr std::size_t label_width = 13;

}  // namespace

TextContext::TextContext(const ReportContext& report_context)
    : report(report_context),
      style(report_context.options.colour),
      width(std::max<std::size_t>(report_context.options.width, 40)) {
  if (report.glossary.criteria) criteria = report.glossary.criteria();
  if (report.glossary.courts) courts = report.glossary.courts();
}

bool TextContext::wants(std::string_view criterion) const {
  const std::string& court = report.options.court;
  if (court.empty()) return true;
  const auto found = std::find_if(criteria.begin(), criteria.end(), [&](const CriterionInfo& c) { return c.id == criterion; });
  return found != criteria.end() ? found->court == court : criterion.starts_with(court + "-");
}

std::string and_more(std::size_t count) {
  return "and " + grouped_digits(static_cast<std::int64_t>(count)) + " more (--verbose shows all)";
}

std::string counted(std::size_t count, std::string_view noun) {
  return grouped_digits(static_cast<std::int64_t>(count)) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

std::string labelled(const TextContext& context, std::string_view label, std::string_view words) {
  std::string first = std::string(label_indent, ' ') + context.style(Ink::faint, label);
  first.append(label.size() < label_width ? label_width - label.size() : 1, ' ');
  return paragraph(printable(words), context.width, label_indent + label_width, first);
}

}  // namespace openwash
