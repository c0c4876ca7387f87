#include "claims/license_words.h"

#include <algorithm>

#include "claims/claim_rules.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_name = 12;  // words

// The words of `span` with single blanks between them, without what stands around a name.
std::string tidy(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank =
        c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '*' || c == '`' || c == '"' || c == '[' || c == ']';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.' || out.back() == ',')) out.pop_back();
  return out;
}

}  // namespace

std::string license_words(const Prose& prose, const Passages& passages, std::uint32_t clause, Span match) {
  static const ConceptId name = claim_rules().lexicon.find("license.name").value_or(0);
  static const ConceptId word = claim_rules().lexicon.find("license.word").value_or(0);
  static const ConceptId under = claim_rules().lexicon.find("license.under").value_or(0);
  const ClauseEvents::Range& range = passages.events.ranges[clause];
  const std::string_view chars = prose.chars;
  const Event* named = nullptr;
  const Event* last_word = nullptr;
  const Event* preposition = nullptr;
  for (std::uint32_t e = range.begin; e < range.end; ++e) {
    const Event& event = passages.events.events[e];
    if (event.concept_id == name && (!named || named->span.begin < match.begin)) named = &event;
    if (event.concept_id == under && event.span.begin >= match.begin && !preposition) preposition = &event;
    if (event.concept_id == word && preposition && event.first >= preposition->last && !last_word) last_word = &event;
  }
  if (named) return tidy(chars.substr(named->span.begin, named->span.size()));
  if (!preposition || !last_word || last_word->last - preposition->last > static_cast<int>(longest_name)) return {};
  if (last_word->first == preposition->last) return {};
  const auto first = passages.words[passages.first_word[clause] + preposition->last];
  return tidy(chars.substr(first.begin, last_word->span.end - first.begin));
}

}  // namespace openwash
