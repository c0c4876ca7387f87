#include "claims/license_words.h"

#include <algorithm>

#include "claims/claim_rules.h"
#include "claims/model_name.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_link = 200;  // bytes shown
constexpr int longest_name = 14;             // words

ConceptId concept_of(std::string_view name) {
  return claim_rules().lexicon.find(name).value_or(0);
}

bool is_mark(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '*' || c == '`' || c == '"' || c == '[' || c == ']' ||
         c == '#' || c == ':';
}

}  // namespace

LicenseWords::LicenseWords(const Prose& prose, const Passages& passages) : prose_(prose), passages_(passages) {
  for (const Pointer& p : prose.pointers) {
    if (!p.image && !p.text.empty() && p.text.size() <= longest_link) links_.push_back(p.text);
  }
  std::sort(links_.begin(), links_.end());
}

std::vector<NamedLicense> LicenseWords::of(std::uint32_t clause) const {
  static const ConceptId name = concept_of("license.name");
  static const ConceptId brief = concept_of("license.brief");  // a name only where nothing better stands: "License: Apache"
  static const ConceptId word = concept_of("license.word");
  std::vector<NamedLicense> found;
  const ClauseEvents::Range& range = passages_.events.ranges[clause];
  for (std::uint32_t e = range.begin; e < range.end; ++e) {
    const Event& event = passages_.events.events[e];
    if (event.concept_id != name || (!found.empty() && event.span.begin < found.back().place.end)) continue;
    found.push_back({tidy(event.span), event.span});
  }
  add_links(clause, found);
  if (found.empty()) add_words_behind_under(clause, found);
  if (found.empty()) add_capital_words(clause, found);
  for (std::uint32_t e = range.begin; e < range.end && found.empty(); ++e) {
    const Event& event = passages_.events.events[e];
    if (event.concept_id != brief) continue;
    const bool called = e + 1 < range.end && passages_.events.events[e + 1].concept_id == word &&
                        passages_.events.events[e + 1].first <= event.last + 1;
    found.push_back({tidy(event.span) + (called ? " License" : ""), event.span});
  }
  return found;
}

// Links whose words hold that of a licence and more than that.
void LicenseWords::add_links(std::uint32_t clause, std::vector<NamedLicense>& found) const {
  static const ConceptId word = concept_of("license.word");
  const Span whole = passages_.clauses[clause].span;
  const ClauseEvents::Range& range = passages_.events.ranges[clause];
  auto link = std::lower_bound(links_.begin(), links_.end(), Span{whole.begin, whole.begin});
  std::uint32_t e = range.begin;
  for (; link != links_.end() && link->end <= whole.end; ++link) {
    while (e < range.end && passages_.events.events[e].span.end <= link->begin) ++e;
    for (std::uint32_t i = e; i < range.end && passages_.events.events[i].span.begin < link->end; ++i) {
      const Event& event = passages_.events.events[i];
      if (event.concept_id != word || !link->contains(event.span) || event.span.size() + 2 >= link->size()) continue;
      if (std::string_view(prose_.chars).substr(link->begin, link->size()).find(',') != std::string_view::npos) break;
      if (std::any_of(found.begin(), found.end(), [&](const NamedLicense& f) { return f.place.overlaps(*link); })) break;
      found.push_back({tidy(*link), *link});
      break;
    }
  }
  std::sort(found.begin(), found.end(), [](const NamedLicense& a, const NamedLicense& b) { return a.place < b.place; });
}

void LicenseWords::add_words_behind_under(std::uint32_t clause, std::vector<NamedLicense>& found) const {
  static const ConceptId word = concept_of("license.word");
  static const ConceptId under = concept_of("license.under");
  const ClauseEvents::Range& range = passages_.events.ranges[clause];
  const Event* preposition = nullptr;
  for (std::uint32_t e = range.begin; e < range.end; ++e) {
    const Event& event = passages_.events.events[e];
    if (event.concept_id == under) preposition = &event;
    if (event.concept_id != word || !preposition || event.first <= preposition->last) continue;
    if (event.last - preposition->last > longest_name) return;
    const Word& first = passages_.words[passages_.first_word[clause] + preposition->last];
    const Span span{first.begin, event.span.end};
    const std::string_view text = std::string_view(prose_.chars).substr(span.begin, span.size());
    if (text.starts_with("a ") || text.starts_with("an ")) return;  // one of its kind, not its name
    for (const std::string_view mark : {",", ";", "\uff0c", "\u3002", "\u3001", "\uff1b", "|"}) {
      if (text.find(mark) != std::string_view::npos) return;
    }
    found.push_back({tidy(span), span});
    return;
  }
}

// Words with capitals before that of a licence: "the Community License".
void LicenseWords::add_capital_words(std::uint32_t clause, std::vector<NamedLicense>& found) const {
  static const ConceptId word = concept_of("license.word");
  const std::string_view chars = prose_.chars;
  const ClauseEvents::Range& range = passages_.events.ranges[clause];
  const auto words = std::span(passages_.words).subspan(passages_.first_word[clause], range.words);
  for (std::uint32_t e = range.begin; e < range.end && found.empty(); ++e) {
    const Event& event = passages_.events.events[e];
    if (event.concept_id != word || !may_be_name(chars, words[event.first])) continue;
    std::size_t first = event.first;
    while (first > 0 && may_be_name(chars, words[first - 1]) && words[first - 1].end() + 1 == words[first].begin) --first;
    const Span span{words[first].begin, event.span.end};
    if (first > 0 && first < event.first) found.push_back({tidy(span), span});  // at the start each word has a capital
  }
}

// The words with single blanks between them, without what stands around a name.
std::string LicenseWords::tidy(Span span) const {
  std::string out;
  for (const char c : std::string_view(prose_.chars).substr(span.begin, span.size())) {
    if (!is_mark(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.' || out.back() == ',')) out.pop_back();
  if (out.starts_with("the ")) out.erase(0, 4);
  return out;
}

}  // namespace openwash
