#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/facts.h"
#include "base/span.h"
#include "rules/match.h"

namespace openwash {

// A field of use that a term bans or limits, where it is named.
struct FoundItem {
  std::string field;
  Span span;
};

// A term that takes a freedom away, in bytes of the text it was found in.
struct Found {
  std::uint32_t rule = 0;
  Span span;  // the deciding clause, at most longest_quote bytes of it
  std::vector<Span> decisive;
  Span lead_in;  // empty when there is none
  std::vector<FoundItem> items;
  std::vector<Span> places;       // other places that say the same
  std::uint32_t more_places = 0;  // places beyond the most that are listed
  Facts facts;
};

inline constexpr std::uint32_t longest_quote = 1400;
inline constexpr std::size_t most_places = 64;
inline constexpr std::size_t most_items = 400;

// What a text holds besides findings: which signal rules were met, how often, and where first.
struct Signals {
  std::vector<std::uint32_t> counts;  // by rule index; 0 for rules that are no signals
  std::vector<Span> first;
};

// Turns matches into findings. Feed it the pieces of a text in order, then take the result.
class FindingCollector {
 public:
  explicit FindingCollector(const RuleSet& rules);

  // `chars` is the piece that the clauses' spans count in; it begins at `base` of the whole text.
  void add(std::string_view chars, std::uint32_t base, const std::vector<Clause>& clauses, const ClauseHits& hits,
           const std::vector<PatternMatch>& matches);

  const Signals& signals() const { return signals_; }

  // The findings in reading order, those dropped whose guards about the whole text do not hold. One finding a rule, or a list, or
  // a set of figures; what a kind says twice of one clause is said once, by the rule that stands first in its file.
  std::vector<Found> take();

 private:
  struct Draft {
    Found found;
    std::uint32_t pattern;
    Span owner;
    Span clause;
    int rank = 0;  // of several places the one of highest rank is shown first
  };

  void tell_events(const std::vector<Clause>& clauses, const ClauseHits& hits, std::uint32_t clause);
  void tell_items(const std::vector<Clause>& clauses, const ClauseHits& hits, std::uint32_t clause);
  int rank_of(const std::vector<Clause>& clauses, const PatternMatch& match) const;
  bool text_guards_hold(const rule_table::PatternRow& pattern) const;
  void merge(Draft&& draft, std::vector<Draft>& kept) const;

  const RuleSet& rules_;
  Signals signals_;
  std::vector<Draft> drafts_;
  ClauseEvents events_;     // of the matched clauses at hand and their lead-ins, those of which findings tell
  std::vector<bool> told_;  // by clause: its events are in events_
  std::vector<std::uint32_t> numbers_;
  std::vector<ConceptHit> hiding_, met_;
};

}  // namespace openwash
