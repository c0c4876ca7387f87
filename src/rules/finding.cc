#include "rules/finding.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "rules/clause_facts.h"
#include "rules/thresholds.h"

namespace openwash {
namespace {

namespace table = rule_table;

constexpr std::string_view field_group = "field";

constexpr int most_levels = 4;
constexpr std::size_t most_findings = 500;  // beyond that, what a rule finds is listed as a further place

bool at_word_edge(std::string_view chars, std::uint32_t at) {
  const auto c = static_cast<unsigned char>(chars[at]);
  return c == ' ' || c == '\n';
}

// At most longest_quote bytes of `clause` around the words that decided, from word to word.
Span quotable(std::string_view chars, Span clause, Span decisive) {
  if (clause.size() <= longest_quote) return clause;
  const std::uint32_t spare = longest_quote - std::min(longest_quote, decisive.size());
  std::uint32_t begin = decisive.begin - std::min(decisive.begin - clause.begin, spare / 2);
  std::uint32_t end = std::min(clause.end, begin + longest_quote);
  begin = std::max(clause.begin, end - longest_quote);
  const auto partial = [&](std::uint32_t at) { return at < chars.size() && (chars[at] & 0xC0) == 0x80; };
  if (begin > clause.begin) {
    std::uint32_t to = begin;
    while (to < begin + 80 && to < decisive.begin && !at_word_edge(chars, to)) ++to;
    begin = to;
    while (begin < decisive.begin && (partial(begin) || at_word_edge(chars, begin))) ++begin;
    while (partial(begin)) --begin;
  }
  if (end < clause.end) {
    std::uint32_t to = end;
    while (to > decisive.end && to + 80 > end && !at_word_edge(chars, to)) --to;
    if (to > begin) end = to;
    while (end > begin && partial(end)) --end;
  }
  return {begin, end};
}

Span shifted(Span s, std::uint32_t by) {
  return {s.begin + by, s.end + by};
}

void shift(Found& found, std::uint32_t by) {
  found.span = shifted(found.span, by);
  if (!found.lead_in.empty()) found.lead_in = shifted(found.lead_in, by);
  for (Span& s : found.decisive) s = shifted(s, by);
  for (FoundItem& item : found.items) item.span = shifted(item.span, by);
}

Span extent(const PatternMatch& match) {
  Span all = match.decisive[match.steps - 1u];
  for (std::size_t s = 0; s < match.steps; ++s) {
    if (!match.decisive[s].empty()) all = all.empty() ? match.decisive[s] : join(all, match.decisive[s]);
  }
  return all;
}

}  // namespace

FindingCollector::FindingCollector(const RuleSet& rules) : rules_(rules) {
  signals_.counts.resize(rules.rules.size());
  signals_.first.resize(rules.rules.size());
}

void FindingCollector::add(std::string_view chars, std::uint32_t base, const std::vector<Clause>& clauses, const ClauseHits& hits,
                           const std::vector<PatternMatch>& matches) {
  events_.events.clear();
  events_.ranges.assign(clauses.size(), {});
  told_.assign(clauses.size(), false);
  NamedDays days(rules_, chars, clauses, [&]() -> const ClauseEvents& {
    for (std::uint32_t c = 0; c < clauses.size(); ++c) tell_events(clauses, hits, c);
    return events_;
  });
  for (const PatternMatch& match : matches) {
    const std::uint32_t rule = rules_.patterns[match.pattern].rule;
    const table::RuleRow& row = rules_.rules[rule];
    const Clause& clause = clauses[match.clause];
    if (row.flags & table::signal_rule) {
      if (signals_.counts[rule]++ == 0) signals_.first[rule] = shifted(clause.span, base);
      continue;
    }
    tell_events(clauses, hits, match.clause);
    tell_items(clauses, hits, match.clause);
    Draft draft{{}, match.pattern, clauses[match.owner].span, clause.span};
    Found& found = draft.found;
    found.rule = rule;
    Span own{};
    for (std::size_t s = 0; s < match.steps; ++s) {
      if (clause.span.contains(match.decisive[s]) && !match.decisive[s].empty()) {
        own = own.empty() ? match.decisive[s] : join(own, match.decisive[s]);
      }
      if (!match.decisive[s].empty()) found.decisive.push_back(match.decisive[s]);
    }
    if (own.empty()) own = {clause.span.begin, clause.span.begin};
    const bool listed = (row.flags & table::list_rule) && match.owner != match.clause;
    found.span = listed ? quotable(chars, draft.owner, extent(match).overlaps(draft.owner) ? found.decisive.front() : draft.owner)
                        : quotable(chars, clause.span, own);
    if (!listed && clause.lead_in != no_index) {
      const Span lead = clauses[clause.lead_in].span;
      found.lead_in = quotable(chars, lead, {lead.end, lead.end});
    }
    std::vector<Facts> facts = facts_of(row, MatchView{rules_, chars, clauses, events_, match}, days);
    const bool names_fields = facts.front().contains("fields") || listed;
    if (names_fields) {
      const ClauseEvents::Range& range = events_.ranges[match.clause];
      for (std::uint32_t e = range.begin; e < range.end; ++e) {
        const Event& event = events_.events[e];
        const table::TagRow& tag = rules_.tags[event.concept_id];
        if (tag.group.size == 0 || rules_.text(tag.group) != field_group) continue;
        if (listed) {
          found.items.push_back({std::string(rules_.text(tag.value)), quotable(chars, clause.span, event.span)});
          break;
        }
        if (event.span.begin >= match.decisive[0].begin && found.span.contains(event.span)) {
          found.items.push_back({std::string(rules_.text(tag.value)), event.span});
        }
      }
      if (listed && found.items.empty()) found.items.push_back({"other", quotable(chars, clause.span, own)});
    }
    shift(found, base);
    draft.owner = shifted(draft.owner, base);
    draft.clause = shifted(draft.clause, base);
    draft.rank = rank_of(clauses, match);
    for (Facts& each : facts) {
      drafts_.push_back(draft);
      drafts_.back().found.facts = std::move(each);
    }
  }
}

// Reads the events of a clause and its lead-ins, those of which findings tell.
void FindingCollector::tell_events(const std::vector<Clause>& clauses, const ClauseHits& hits, std::uint32_t clause) {
  const Lexicon& lexicon = rules_.lexicon;
  for (int level = 0; clause != no_index && level < most_levels; clause = clauses[clause].lead_in, ++level) {
    if (told_[clause]) continue;
    told_[clause] = true;
    const ClauseHits::Range range = hits.ranges[clause];
    numbers_.resize(range.end - range.begin);
    std::iota(numbers_.begin(), numbers_.end(), range.begin);
    hiding_.clear();
    met_.clear();
    append_concept_hits(lexicon, hits.hits, numbers_, rules_.set(rules_.hiding_set()), hiding_);
    append_concept_hits(lexicon, hits.hits, numbers_, rules_.set(rules_.told_set()), met_);
    remove_hidden(lexicon, hiding_, met_);
    const auto begin = static_cast<std::uint32_t>(events_.events.size());
    for (const ConceptHit& e : met_) {
      events_.events.push_back({e.concept_id, e.first, e.last, hits.bytes(clause, e.hit, e.last)});
    }
    events_.ranges[clause] = {begin, static_cast<std::uint32_t>(events_.events.size()), 0};
  }
}

// The same for the items that a clause leads in, whose thresholds may be its own.
void FindingCollector::tell_items(const std::vector<Clause>& clauses, const ClauseHits& hits, std::uint32_t clause) {
  const std::size_t end = std::min(clauses.size(), clause + 1 + most_items_looked_at);
  for (std::uint32_t at = clause + 1; at < end; ++at)
    if (clauses[at].lead_in == clause) tell_events(clauses, hits, at);
}

// A clause that speaks to its reader proves a term better than one that does not, a title worse, and a definition worst.
int FindingCollector::rank_of(const std::vector<Clause>& clauses, const PatternMatch& match) const {
  bool addressed = false;
  bool defining = false;
  int level = 0;
  for (std::uint32_t clause = match.clause; clause != no_index && level < most_levels;
       clause = clauses[clause].lead_in, ++level) {
    const ClauseEvents::Range& range = events_.ranges[clause];
    for (std::uint32_t e = range.begin; e < range.end; ++e) {
      addressed |= events_.events[e].concept_id == rules_.addressed_concept();
      defining |= events_.events[e].concept_id == rules_.defining_concept();
    }
  }
  return (addressed ? 1 : 0) - (clauses[match.clause].heading ? 1 : 0) - (defining ? 2 : 0);
}

bool FindingCollector::text_guards_hold(const table::PatternRow& pattern) const {
  for (const table::GuardRow& guard : rules_.guards.subspan(pattern.guards_begin, pattern.guards_count)) {
    if (guard.scope == table::Scope::text && (signals_.counts[guard.set] > 0) != (guard.wanted != 0)) return false;
  }
  return true;
}

void FindingCollector::merge(Draft&& draft, std::vector<Draft>& kept) const {
  const table::RuleRow& row = rules_.rules[draft.found.rule];
  for (auto at = kept.rbegin(); at != kept.rend(); ++at) {
    Found& there = at->found;
    if (there.rule != draft.found.rule) continue;
    const bool same_list = (row.flags & table::list_rule) && at->owner == draft.owner;
    const auto figures = [](const Facts& f) {
      return std::make_pair(f.contains("value") ? f.at("value") : FactValue{},
                            f.contains("metric") ? f.at("metric") : FactValue{});
    };
    const bool crowded = kept.size() >= most_findings;
    if (!crowded && !same_list && (row.flags & table::list_rule) && !(at->owner == at->clause && draft.owner == draft.clause))
      continue;
    if (!crowded && !same_list && figures(there.facts) != figures(draft.found.facts)) continue;
    for (FoundItem& item : draft.found.items) {
      if (there.items.size() < most_items) there.items.push_back(std::move(item));
    }
    for (auto& [name, value] : draft.found.facts) {
      FactValue& old = there.facts.try_emplace(name, value).first->second;
      if (auto* values = std::get_if<std::vector<std::string>>(&old)) {
        for (const std::string& v : std::get<std::vector<std::string>>(value)) {
          if (std::find(values->begin(), values->end(), v) == values->end()) values->push_back(v);
        }
      }
    }
    if (!same_list) {
      if (draft.rank > at->rank) {
        std::swap(there.span, draft.found.span);
        std::swap(there.decisive, draft.found.decisive);
        std::swap(there.lead_in, draft.found.lead_in);
        at->rank = draft.rank;
      }
      if (there.places.size() < most_places) {
        there.places.push_back(draft.found.span);
      } else {
        ++there.more_places;
      }
    }
    return;
  }
  kept.push_back(std::move(draft));
}

std::vector<Found> FindingCollector::take() {
  // Within one clause the rule that stands first in a kind's file speaks for the kind.
  const auto key = [this](const Draft& d) { return std::make_tuple(d.clause, rules_.rules[d.found.rule].kind, d.found.rule); };
  std::stable_sort(drafts_.begin(), drafts_.end(), [&](const Draft& a, const Draft& b) { return key(a) < key(b); });
  std::vector<Draft> kept;
  const Draft* last = nullptr;
  Span last_clause{};
  std::uint32_t last_kind = 0;
  std::uint32_t last_rule = 0;
  for (Draft& draft : drafts_) {
    if (!text_guards_hold(rules_.patterns[draft.pattern])) continue;
    const std::uint32_t kind = rules_.rules[draft.found.rule].kind;
    if (last && last_clause == draft.clause && last_kind == kind && last_rule != draft.found.rule) continue;
    last = &draft;
    last_clause = draft.clause;
    last_kind = kind;
    last_rule = draft.found.rule;
    merge(std::move(draft), kept);
  }
  std::vector<Found> result;
  result.reserve(kept.size());
  for (Draft& draft : kept) result.push_back(std::move(draft.found));
  std::stable_sort(result.begin(), result.end(), [](const Found& a, const Found& b) { return a.span < b.span; });
  drafts_.clear();
  return result;
}

}  // namespace openwash
