#include "license_meant.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "known/embed/embedded_catalogue.h"
#include "known/known.h"
#include "known/short_names.h"
#include "license_expression.h"
#include "terms_together.h"
#include "text/words.h"

namespace openwash {
namespace {

using Licenses = std::vector<KnownLicenseInfo>;

constexpr std::size_t longest_expression = 400;  // bytes
constexpr int most_levels = 8;
constexpr std::string_view idle = " \t\r\n\"'`()[],.;:*_";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(idle);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(idle) + 1 - begin);
}

// Without `ending`, upper and lower case alike.
bool cut_end(std::string_view& text, std::string_view ending) {
  if (text.size() == ending.size() || !ends_folded(text, ending)) return false;
  text = trimmed(text.substr(0, text.size() - ending.size()));
  return true;
}

// The one licence that an address leads to.
std::optional<KnownLicenseInfo> behind_address(const Analyzer& analyzer, std::string_view address) {
  if (address.find("://") == std::string_view::npos && !starts_folded(address, "www.")) return std::nullopt;
  for (const std::string_view scheme : {"https://", "http://", "www."})
    if (starts_folded(address, scheme)) address.remove_prefix(scheme.size());
  while (address.ends_with('/')) address.remove_suffix(1);
  if (auto known = analyzer.known_license(address)) return known;
  std::vector<Word> words;
  append_words(address, 0, static_cast<std::uint32_t>(address.size()), words);
  const std::vector<Identity> identities = identify(embedded_catalogue(), address, words);
  if (identities.empty()) return std::nullopt;
  const std::uint32_t first = identities[0].license;
  const bool same = std::all_of(identities.begin(), identities.end(), [&](const Identity& i) { return i.license == first; });
  return same ? analyzer.known_license(embedded_catalogue()[first].id) : std::nullopt;
}

std::optional<KnownLicenseInfo> known_by(const Analyzer& analyzer, std::string_view name) {
  if (auto known = analyzer.known_license(name)) return known;
  const std::string_view id = license_of_short_name(name);
  return id.empty() ? std::nullopt : analyzer.known_license(id);
}

std::optional<KnownLicenseInfo> one_meant(const Analyzer& analyzer, std::string_view name) {
  if (const std::size_t classifier = name.rfind(" :: "); classifier != std::string_view::npos) name.remove_prefix(classifier + 4);
  name = trimmed(name);
  if (name.empty()) return std::nullopt;
  // "Meta Llama 3: License"
  if (const std::size_t colon = name.find(": "); colon != std::string_view::npos && colon > 0)
    if (auto known = one_meant(analyzer, name.substr(0, colon))) return known;
  if (auto known = known_by(analyzer, name)) return known;
  for (const std::string_view ending : {"license agreement", "license", "licence", "agreement"}) {
    std::string_view shorter = name;
    if (!cut_end(shorter, ending)) continue;
    if (auto known = known_by(analyzer, shorter)) return known;
    if (auto known = analyzer.known_license(std::string(shorter) + " license")) return known;
  }
  return behind_address(analyzer, name);
}

// What the parts of an expression come to. Empty where what binds is not known.
class Meaning {
 public:
  explicit Meaning(const Analyzer& analyzer) : analyzer_(analyzer) {}

  Licenses of(std::string_view value, int level = 0) const {
    // Names may hold what parts others: "Terms of use, version 2".
    if (auto whole = one_meant(analyzer_, value)) return {*std::move(whole)};
    if (level == most_levels || value.size() > longest_expression) return {};
    const LicenseExpression expression = taken_apart(value);
    switch (expression.joint) {
      case Joint::list:
        return all_of(expression.parts, level, true);
      case Joint::both:
        return all_of(expression.parts, level, false);
      case Joint::choice:
        return freest_of(expression.parts, level);
      case Joint::addition:
        return with_additions(expression.parts, level);
      case Joint::none:
        break;
    }
    // Brackets are off now.
    if (!expression.parts.empty() && expression.parts.front().size() < value.size())
      return of(expression.parts.front(), level + 1);
    return {};
  }

 private:
  // What is unknown changes nothing where something is taken away for sure; but what stands between commas may be any words.
  Licenses all_of(const std::vector<std::string_view>& parts, int level, bool strict) const {
    Licenses all;
    bool unknown = false;
    for (const std::string_view part : parts) {
      Licenses more = of(part, level + 1);
      unknown |= more.empty();
      std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    return unknown && (strict || !takes_away(verdict_of(all))) ? Licenses{} : all;
  }

  Licenses freest_of(const std::vector<std::string_view>& parts, int level) const {
    Licenses freest;
    bool unknown = false;
    for (const std::string_view part : parts) {
      if (is_later_version(part)) continue;
      Licenses other = of(part, level + 1);
      unknown |= other.empty();
      if (!other.empty() && (freest.empty() || verdict_of(other) < verdict_of(freest))) freest = std::move(other);
    }
    return unknown && !is_free(verdict_of(freest)) ? Licenses{} : freest;
  }

  // Exceptions allow more than the licence does; all else that is added may take away.
  Licenses with_additions(const std::vector<std::string_view>& parts, int level) const {
    std::vector<std::string_view> binding = {parts.front()};
    for (std::size_t i = 1; i < parts.size(); ++i)
      if (!holds_folded(parts[i], "exception") && !ends_folded(parts[i], "-note")) binding.push_back(parts[i]);
    return all_of(binding, level, false);
  }

  static bool is_later_version(std::string_view part) {
    return equals_folded(part, "later") || equals_folded(part, "newer") || equals_folded(part, "any later version");
  }

  const Analyzer& analyzer_;
};

std::string listed(const Licenses& licenses, std::string KnownLicenseInfo::*member, const char* between) {
  std::string out;
  for (const KnownLicenseInfo& license : licenses) out += (out.empty() ? "" : between) + license.*member;
  return out;
}

}  // namespace

std::vector<KnownLicenseInfo> licenses_meant(const Analyzer& analyzer, std::string_view value) {
  return Meaning(analyzer).of(value);
}

std::optional<KnownLicenseInfo> license_meant(const Analyzer& analyzer, std::string_view value) {
  const Licenses all = licenses_meant(analyzer, value);
  if (all.empty()) return std::nullopt;
  if (all.size() == 1) return all.front();
  KnownLicenseInfo together;
  together.id = listed(all, &KnownLicenseInfo::id, " AND ");
  together.name = listed(all, &KnownLicenseInfo::name, " and ");
  together.osi_approved = std::all_of(all.begin(), all.end(), [](const auto& license) { return license.osi_approved; });
  together.verdict = verdict_of(all);
  for (const KnownLicenseInfo& license : all) {
    for (const KnownLicenseInfo::Kind& kind : license.kinds) add_kind(together.kinds, kind);
    add_rulings(license.courts, together.courts);
  }
  return together;
}

Verdict verdict_of(const KnownLicenseInfo& license) {
  return license.osi_approved ? Verdict::open_source : license.verdict.value_or(Verdict::unclear);
}

Verdict verdict_of(const std::vector<KnownLicenseInfo>& licenses) {
  std::vector<Verdict> verdicts;
  verdicts.reserve(licenses.size());
  for (const KnownLicenseInfo& license : licenses) verdicts.push_back(verdict_of(license));
  return worst_of(verdicts);
}

}  // namespace openwash
