#include "identity_report.h"

#include <algorithm>

namespace openwash {
namespace {

// Long passages are named by place alone.
constexpr std::uint32_t longest_change_quote = 4000;

constexpr std::uint32_t most_words_around = 150;  // more of them may be terms of their own

constexpr double least_agreement = 0.9;
constexpr std::size_t few_differences = 3;
constexpr double least_similarity = 0.85;  // of a text that lacks a passage which grants what the rest may still grant
constexpr std::size_t most_differences = 6;

// Whether a known licence takes no freedom away, so that all that it permits is missed where it is cut out.
bool is_free(const KnownLicense& license) {
  return license.osi_approved || license.verdict == name_of(Verdict::open);
}

// Whether a text is a known one but for passages that were cut out. One that also differs elsewhere is another licence, which
// says itself what it permits.
bool is_same_but_for_cuts(const Identity& identity) {
  return identity.match == Match::modified && identity.differences.size() <= most_differences &&
         identity.agreement >= least_agreement;
}

// The parts of an identity's place that its differences leave alone.
void append_unchanged(const Identity& identity, std::vector<Span>& parts) {
  Span rest = identity.place;
  for (const Difference& d : identity.differences) {
    if (d.op == Op::removed || !rest.overlaps(d.span)) continue;
    if (rest.begin < d.span.begin) parts.push_back({rest.begin, d.span.begin});
    rest.begin = std::max(rest.begin, d.span.end);
  }
  if (!rest.empty()) parts.push_back(rest);
}

License license_of(const Catalogue& catalogue, const Identity& identity, const Placing& placing) {
  const KnownLicense known = catalogue[identity.license];
  License license;
  license.name = known.name;
  license.similarity = identity.similarity;
  license.place = placing.place(identity.place);
  if (identity.match == Match::modified) {
    license.match = "modified";
    license.base = known.id;
  } else {
    license.match = identity.match == Match::exact ? "exact" : "reference";
    license.id = known.id;
    if (identity.match == Match::exact) license.base = known.base;
    license.osi_approved = known.osi_approved;
  }
  for (const Difference& d : identity.differences) {
    Change change;
    change.op = d.op == Op::added ? "added" : d.op == Op::removed ? "removed" : "reworded";
    change.words = d.words;
    change.quoted = d.op != Op::removed && d.span.size() <= longest_change_quote;
    change.place = placing.place(d.span);
    license.changes.push_back(std::move(change));
  }
  return license;
}

}  // namespace

IdentityGrounds identity_grounds(const Catalogue& catalogue, const std::vector<Identity>& identities) {
  IdentityGrounds grounds;
  bool text = false;
  bool all = true;
  bool but_for_surroundings = true;
  std::uint32_t words_around = 0;
  for (const Identity& identity : identities) {
    if (identity.match == Match::reference) continue;
    text = true;
    const bool approved = catalogue[identity.license].osi_approved;
    all &= approved && identity.match == Match::exact;
    but_for_surroundings &= approved;
    for (const Difference& d : identity.differences) {
      but_for_surroundings &= d.op == Op::added && !d.inside;
      words_around += d.words;
    }
    const bool near = identity.similarity >= least_similarity && identity.differences.size() <= few_differences;
    grounds.right_missing |= is_free(catalogue[identity.license]) && is_same_but_for_cuts(identity) &&
                             std::any_of(identity.differences.begin(), identity.differences.end(),
                                         [near](const Difference& d) { return !d.rights.empty() || (near && d.permission_cut); });
    if (approved) append_unchanged(identity, grounds.settled);
  }
  grounds.approved = text && all;
  grounds.approved_if_clean = text && but_for_surroundings && words_around <= most_words_around;
  return grounds;
}

bool is_settled(const IdentityGrounds& grounds, const Found& found) {
  const auto settled = [&](Span s) {
    return std::any_of(grounds.settled.begin(), grounds.settled.end(), [s](Span part) { return part.contains(s); });
  };
  return settled(found.span) && (found.lead_in.empty() || settled(found.lead_in));
}

void report_identities(const Catalogue& catalogue, const std::vector<Identity>& identities, const Placing& placing,
                       Assessment& a) {
  std::uint32_t largest = 0;
  for (const Identity& identity : identities) {
    a.licenses.push_back(license_of(catalogue, identity, placing));
    const std::uint32_t weight = identity.match == Match::reference ? 1 : 1 + identity.place.size();
    if (weight > largest) {
      largest = weight;
      a.license = a.licenses.back();
    }
  }
}

namespace {

constexpr std::uint32_t most_around = 240;

// The sentence or list item around a place, at most most_around bytes to each side.
Span sentence_around(std::string_view chars, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > 0 && at - begin < most_around && std::string_view(".;:").find(chars[begin - 1]) == std::string_view::npos &&
         chars.substr(begin - 1, 2) != "\n\n")
    --begin;
  std::uint32_t end = at;
  while (end < chars.size() && end - at < most_around && std::string_view(".;:").find(chars[end]) == std::string_view::npos &&
         chars.substr(end, 2) != "\n\n")
    ++end;
  const auto cut = [&](std::uint32_t i) { return i < chars.size() && (chars[i] & 0xC0) == 0x80; };
  const auto blank = [&](std::uint32_t i) { return chars[i] == ' ' || chars[i] == '\n' || chars[i] == '\t' || chars[i] == '\r'; };
  while (begin < at && (cut(begin) || blank(begin))) ++begin;
  while (end > begin && (cut(end) || blank(end - 1))) --end;
  return {begin, end};
}

}  // namespace

std::vector<RemovedRights> removed_rights(const Catalogue& catalogue, const std::vector<Identity>& identities,
                                          std::string_view chars) {
  std::vector<RemovedRights> removed;
  for (const Identity& identity : identities) {
    if (!is_same_but_for_cuts(identity) || !is_free(catalogue[identity.license])) continue;
    for (const Difference& d : identity.differences)
      if (d.op == Op::removed && !d.rights.empty())
        removed.push_back({d.rights, identity.license, sentence_around(chars, d.span.begin)});
  }
  return removed;
}

}  // namespace openwash
