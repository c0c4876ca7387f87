#include "header_terms.h"

#include <algorithm>

#include "base/ascii.h"
#include "license_meant.h"

namespace openwash {
namespace {

constexpr std::size_t shortest_terms = 400;    // bytes of a value that may hold terms though its key does not speak of a licence
constexpr std::size_t shortest_license = 120;  // a longer value of a licence's key is its text, unless it is known as a name

bool speaks_of(const std::string& key, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

}  // namespace

HeaderTerms terms_of(const Analyzer& analyzer, const Metadata& stated) {
  HeaderTerms terms;
  for (const Entry& entry : stated.entries) {
    const std::string key = folded(entry.key);
    const std::string& value = entry.value.chars;
    if (value.empty()) continue;
    if (!speaks_of(key, {"license", "licence"})) {
      const bool may_hold_terms =
          value.size() >= shortest_terms && speaks_of(key, {"terms", "usage", "policy", "agreement", "copyright", "description",
                                                            "doc_string", "comment", "note", "readme"});
      if (may_hold_terms) terms.texts.push_back(&entry);
      continue;
    }
    const bool is_text =
        (value.size() >= shortest_license || value.find('\n') != std::string::npos) && licenses_meant(analyzer, value).empty();
    terms.licensed |= is_text;
    std::vector<const Entry*>& names = speaks_of(key, {"link", "url"}) ? terms.links
                                       : speaks_of(key, {"name"})      ? terms.names
                                                                       : terms.ids;
    (is_text ? terms.texts : names).push_back(&entry);
  }
  return terms;
}

}  // namespace openwash
