#include "claims/passages.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "base/ascii.h"
#include "claims/claim_rules.h"
#include "claims/license_links.h"
#include "claims/model_name.h"
#include "lexicon/scanner.h"

namespace openwash {
namespace {

constexpr std::size_t shortest_name = 2;      // bytes
constexpr std::size_t longest_title = 4;      // words of it that may be the name
constexpr std::uint32_t fewest_mentions = 5;  // of a name that does not stand in the title
constexpr std::size_t most_often = 2;         // such names
constexpr std::uint32_t opening_words = 120;  // in which a README introduces itself

// The hash of a name without the number of its version: "Name3" is called "Name".
std::uint64_t unnumbered_hash(std::string_view chars, const Word& word) {
  std::string_view text = chars.substr(word.begin, word.size);
  while (!text.empty() && text.back() >= '0' && text.back() <= '9') text.remove_suffix(1);
  return text.size() < shortest_name || text.size() == word.size ? word.hash : word_hash(fold_word(text));
}

class NameFinder {
 public:
  NameFinder(std::string_view chars, const Passages& passages, ConceptId common)
      : chars_(chars), passages_(passages), common_(common) {}

  std::unordered_set<std::uint64_t> find() {
    std::unordered_set<std::uint64_t> names;
    add_title(names);
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for (std::uint32_t c = 0; c < passages_.clauses.size(); ++c) {
      const auto words = words_of(c);
      for (std::size_t w = 0; w < words.size(); ++w) {
        if (is_name(words[w], c, w)) ++counts[unnumbered_hash(chars_, words[w])];
      }
    }
    if (std::any_of(names.begin(), names.end(), [&](std::uint64_t name) { return counts[name] >= fewest_mentions; }))
      return names;
    std::vector<std::pair<std::uint32_t, std::uint64_t>> often;
    for (const auto& [name, count] : counts) {
      if (count >= fewest_mentions) often.emplace_back(count, name);
    }
    std::sort(often.begin(), often.end(), std::greater<>());
    for (std::size_t i = 0; i < std::min(often.size(), most_often); ++i) names.insert(often[i].second);
    return names;
  }

 private:
  std::span<const Word> words_of(std::uint32_t c) const {
    return std::span(passages_.words).subspan(passages_.first_word[c], passages_.events.ranges[c].words);
  }

  bool is_common(std::uint32_t c, std::size_t w) const {
    const ClauseEvents::Range& range = passages_.events.ranges[c];
    for (std::uint32_t e = range.begin; e < range.end && passages_.events.events[e].first <= w; ++e) {
      const Event& event = passages_.events.events[e];
      if (event.concept_id == common_ && w < event.last) return true;
    }
    return false;
  }

  bool is_name(const Word& word, std::uint32_t c, std::size_t w) const { return may_be_name(chars_, word) && !is_common(c, w); }

  void add_title(std::unordered_set<std::uint64_t>& names) const {
    std::uint32_t title = 0;
    while (title < passages_.clauses.size() && !passages_.clauses[title].heading) ++title;
    if (title == passages_.clauses.size()) return;
    const auto words = words_of(title);
    for (std::size_t w = 0; w < std::min(words.size(), longest_title); ++w) {
      if (w > 0 && parts_title(words[w - 1].end(), words[w].begin)) break;
      const std::string_view text = chars_.substr(words[w].begin, words[w].size);
      if (text.size() >= shortest_name && is_letter(text[0]) && !is_common(title, w))
        names.insert(unnumbered_hash(chars_, words[w]));
    }
  }

  bool parts_title(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view gap = chars_.substr(begin, end - begin);
    return gap.find(": ") != std::string_view::npos || gap.find(" - ") != std::string_view::npos ||
           gap.find('|') != std::string_view::npos || gap.find("\u2014") != std::string_view::npos ||
           gap.find("\uff1a") != std::string_view::npos || gap.find("\u2013") != std::string_view::npos;
  }

  std::string_view chars_;
  const Passages& passages_;
  ConceptId common_;
};

// Where the words of links to licences begin, in order.
std::vector<std::uint32_t> license_links(const Prose& prose) {
  std::vector<std::uint32_t> begins;
  for (const Pointer& p : prose.pointers) {
    if (!p.image && !p.text.empty() && leads_to_license(p.target)) begins.push_back(p.text.begin);
  }
  std::sort(begins.begin(), begins.end());
  return begins;
}

// Adds the events that no phrase stands for, in order among the others.
void add_found_events(const Prose& prose, const std::unordered_set<std::uint64_t>& names, Passages& p) {
  const Lexicon& lexicon = claim_rules().lexicon;
  const ConceptId name = lexicon.find("own.name").value_or(0);
  const ConceptId opening = lexicon.find("opening").value_or(0);
  const ConceptId link = lexicon.find("license.link").value_or(0);
  const std::string_view chars = prose.chars;
  const std::vector<std::uint32_t> links = license_links(prose);
  std::size_t next_link = 0;
  ClauseEvents all;
  for (std::uint32_t c = 0; c < p.clauses.size(); ++c) {
    const ClauseEvents::Range& old = p.events.ranges[c];
    const auto begin = static_cast<std::uint32_t>(all.events.size());
    const auto words = std::span(p.words).subspan(p.first_word[c], old.words);
    std::uint32_t e = old.begin;
    std::size_t name_end = 0;
    for (std::size_t w = 0; w < std::min<std::size_t>(words.size(), 0xFFFE); ++w) {
      const auto first = static_cast<std::uint16_t>(w);
      const Span span{words[w].begin, words[w].end()};
      while (next_link < links.size() && links[next_link] + 1 < span.end) {
        if (links[next_link++] + 8 > span.begin) all.events.push_back({link, first, first, span});
      }
      if (w == 0 && p.first_word[c] < opening_words) all.events.push_back({opening, 0, 0, {span.begin, span.begin}});
      if (w >= name_end && (names.contains(words[w].hash) || names.contains(unnumbered_hash(chars, words[w])))) {
        name_end = w + 1;
        while (name_end < words.size() && name_goes_on(chars, words[name_end - 1], words[name_end])) ++name_end;
        const Span whole{span.begin, words[name_end - 1].end()};
        all.events.push_back({name, first, static_cast<std::uint16_t>(std::min<std::size_t>(name_end, 0xFFFF)), whole});
      }
      while (e < old.end && p.events.events[e].first <= w) all.events.push_back(p.events.events[e++]);
    }
    while (e < old.end) all.events.push_back(p.events.events[e++]);
    all.ranges.push_back({begin, static_cast<std::uint32_t>(all.events.size()), old.words});
  }
  p.events = std::move(all);
}

}  // namespace

Passages passages_of(const Prose& prose) {
  const std::string_view chars = prose.chars;
  const RuleSet& rules = claim_rules();
  Passages p;
  p.outline = outline_of(chars);
  p.clauses = clauses_of(chars, p.outline);
  append_words(chars, 0, static_cast<std::uint32_t>(chars.size()), p.words);
  Scanner scanner(rules.lexicon);
  std::size_t at = 0;
  for (const Clause& clause : p.clauses) {
    while (at < p.words.size() && p.words[at].begin < clause.span.begin) ++at;
    std::size_t last = at;
    while (last < p.words.size() && p.words[last].end() <= clause.span.end) ++last;
    const auto begin = static_cast<std::uint32_t>(p.events.events.size());
    scanner.scan(chars, std::span(p.words).subspan(at, last - at), p.events.events);
    p.events.ranges.push_back({begin, static_cast<std::uint32_t>(p.events.events.size()), static_cast<std::uint32_t>(last - at)});
    p.first_word.push_back(static_cast<std::uint32_t>(at));
    at = last;
  }
  const ConceptId common = rules.lexicon.find("common").value_or(0);
  const auto names = NameFinder(chars, p, common).find();
  add_found_events(prose, names, p);
  Matcher matcher(rules);
  matcher.match(p.clauses, p.events, p.matches);
  return p;
}

}  // namespace openwash
