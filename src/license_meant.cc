#include "license_meant.h"

#include <string>

#include "base/ascii.h"

namespace openwash {
namespace {

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

}  // namespace

std::optional<KnownLicenseInfo> license_meant(const Analyzer& analyzer, std::string_view name) {
  if (const std::size_t classifier = name.rfind(" :: "); classifier != std::string_view::npos) name.remove_prefix(classifier + 4);
  name = trimmed(name);
  if (name.empty()) return std::nullopt;
  // "Meta Llama 3: License"
  if (const std::size_t colon = name.find(": "); colon != std::string_view::npos && colon > 0)
    if (auto known = license_meant(analyzer, name.substr(0, colon))) return known;
  if (auto known = analyzer.known_license(name)) return known;
  for (const std::string_view ending : {"license agreement", "license", "licence", "agreement"}) {
    std::string_view shorter = name;
    if (!cut_end(shorter, ending)) continue;
    if (auto known = analyzer.known_license(shorter)) return known;
    if (auto known = analyzer.known_license(std::string(shorter) + " license")) return known;
  }
  if (name == "Apache Software" || name == "Apache Software License" || name == "Apache")
    return analyzer.known_license("Apache-2.0");
  // A choice between several is as free as the one that the user takes.
  for (const std::string_view between : {" OR ", " or ", "/", " | "})
    if (const std::size_t at = name.find(between); at != std::string_view::npos && at > 0) {
      auto first = analyzer.known_license(trimmed(name.substr(0, at)));
      if (first && is_free(*first)) return first;
      if (auto second = analyzer.known_license(trimmed(name.substr(at + between.size())))) return second;
    }
  return std::nullopt;
}

bool is_free(const KnownLicenseInfo& license) {
  return license.osi_approved || license.verdict == Verdict::open_source || license.verdict == Verdict::open;
}

bool is_restricted(const KnownLicenseInfo& license) {
  return license.verdict == Verdict::restricted || license.verdict == Verdict::proprietary;
}

}  // namespace openwash
