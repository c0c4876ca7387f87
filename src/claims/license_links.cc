#include "claims/license_links.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/ascii.h"

namespace openwash {
namespace {

constexpr std::size_t longest_text = 300;

bool names_license(std::string_view text) {
  const std::string low = folded(text.substr(0, longest_text));
  return low.find("licen") != std::string::npos || low.find("copying") != std::string::npos ||
         low.find("creativecommons.org/") != std::string::npos || low.find("\u8bb8\u53ef") != std::string::npos;
}

bool names_terms(std::string_view text) {
  const std::string low = folded(text.substr(0, longest_text));
  constexpr std::array<std::string_view, 14> words{"license",    "licence", "licensing",  "use policy", "use_policy",
                                                   "use-policy", "terms",   "agreement",  "copying",    "许可",
                                                   "协议",       "協議",    "ライセンス", "라이선스"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return low.find(w) != std::string::npos; });
}

}  // namespace

bool leads_to_license(std::string_view target) {
  return !target.starts_with('#') && !target.starts_with("mailto:") && names_license(target.substr(0, target.find('#')));
}

void read_license_links(std::string_view chars, const Prose& prose, Said& said) {
  std::vector<const Pointer*> found;
  for (const Pointer& p : prose.pointers) {
    if (p.image || p.target.empty() || p.target.starts_with('#') || p.target.starts_with("mailto:")) continue;
    if (names_terms(p.target) || names_terms(chars.substr(p.text.begin, p.text.size()))) found.push_back(&p);
  }
  std::stable_sort(found.begin(), found.end(), [](const Pointer* a, const Pointer* b) { return a->place < b->place; });
  std::unordered_set<std::string> seen(said.links.begin(), said.links.end());
  for (const Pointer* p : found) {
    if (seen.insert(p->target).second) said.links.push_back(p->target);
  }
}

}  // namespace openwash
