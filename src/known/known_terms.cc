#include "known/known_terms.h"

#include <charconv>

namespace openwash {
namespace {

constexpr std::string_view columns = "id\tverdict\tkinds\tfacts";

// Takes what stands before the first `separator`, or all, off the front of `rest`.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return taken;
}

bool read_kinds(std::string_view field, std::vector<KnownTerms::Kind>& kinds) {
  while (!field.empty()) {
    std::string_view severity = take(field, ',');
    const std::string_view kind = take(severity, '=');
    if (kind.empty() || severity.empty()) return false;
    kinds.push_back({std::string(kind), std::string(severity)});
  }
  return true;
}

bool read_thresholds(std::string_view field, std::vector<KnownTerms::Threshold>& thresholds) {
  while (!field.empty()) {
    std::string_view currency = take(field, ',');
    const std::string_view metric = take(currency, '=');
    const std::string_view number = take(currency, ' ');
    KnownTerms::Threshold threshold{std::string(metric), 0, std::string(currency)};
    const auto read = std::from_chars(number.data(), number.data() + number.size(), threshold.value);
    if (metric.empty() || read.ec != std::errc() || read.ptr != number.data() + number.size()) return false;
    thresholds.push_back(std::move(threshold));
  }
  return true;
}

}  // namespace

Result<std::vector<KnownTerms>> read_known_terms(std::string_view bytes, const std::string& where) {
  std::vector<KnownTerms> all;
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    std::string_view line = take(bytes, '\n');
    const std::string place = where + ":" + std::to_string(number);
    if (number == 1) {
      if (line != columns)
        return Error{place, "the first line must name the columns id, verdict, kinds and facts, parted by tabs"};
      continue;
    }
    if (line.empty()) continue;
    KnownTerms terms;
    terms.id = take(line, '\t');
    terms.verdict = take(line, '\t');
    if (terms.id.empty() || terms.verdict.empty()) return Error{place, "has no id or no verdict in its first two fields"};
    if (!read_kinds(take(line, '\t'), terms.kinds)) return Error{place, "must give kinds as KIND=SEVERITY, parted by commas"};
    if (!read_thresholds(line, terms.thresholds))
      return Error{place, "must give facts as METRIC=NUMBER or METRIC=NUMBER CURRENCY, parted by commas"};
    all.push_back(std::move(terms));
  }
  return all;
}

}  // namespace openwash
