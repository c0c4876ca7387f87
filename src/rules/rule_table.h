#pragma once

#include <cstdint>

#include "base/blob.h"

namespace openwash::rule_table {

// The sections of compiled rule data. Concept sets are bitmaps over concepts; patterns are sequences of sets. For each meaning of
// the lexicon there is a list of the sets that hold any of its concepts.
enum RuleSection : std::uint32_t {
  version,
  texts,
  lexicon,
  kinds,
  rules,
  patterns,
  steps,
  guards,
  set_bits,
  meaning_sets_begin,
  meaning_sets,
  roles,
  by_key_begin,
  by_key,
  names,
  courts,
  criteria,
  whys,
  rulings,
  fields,
  tags,
  languages,
  common_words,
  count
};

enum class Scope : std::uint8_t { inside, near, before, after, clause, lead_in, heading, text };

// Sets and concepts of a part of their own: the set of concepts that can hide others, that of those of which findings tell
// (fields, facts, who speaks), and concepts that tell how well a clause proves a term.
struct Roles {
  std::uint16_t hiding;
  std::uint16_t told;
  std::uint16_t addressed;  // concept, or no_concept
  std::uint16_t defining;   // likewise
};
inline constexpr std::uint16_t no_concept = 0xFFFF;

struct StepRow {
  std::uint16_t set;
  std::uint16_t gap;  // words that may stand between the step before and this one
};

// A condition on the surroundings of a match: an event of `set` in `scope` must be there, or must not.
struct GuardRow {
  Scope scope;
  std::uint8_t wanted;
  std::uint16_t distance;  // words, for near, before and after
  std::uint16_t set;       // for scope text: index of a signal rule instead
};

struct PatternRow {
  std::uint32_t rule;
  std::uint32_t steps_begin;
  std::uint32_t guards_begin;
  std::uint16_t steps_count;
  std::uint16_t guards_count;
  std::uint16_t forbidden;  // set that must not occur between the first and the last step, or no_set
  std::uint16_t unused;
};
inline constexpr std::uint16_t no_set = 0xFFFF;

// A pattern in the list of its rarest step: the other sets that must be there as well, so that few patterns are looked at.
struct KeyedRow {
  std::uint32_t pattern;
  std::uint16_t end;       // set of the last step
  std::uint16_t other[3];  // sets of other steps, the same again where there are fewer
};

// A right to the work as a whole that a finding of the rule implies: a limit on how copies may be passed on says that they may.
enum Implies : std::uint8_t { implies_nothing, implies_passing_on };

enum RuleFlag : std::uint8_t { list_rule = 1, heading_rule = 2, signal_rule = 4, repeat_rule = 8 };

struct RuleRow {
  TextRef id;  // "scale-cap/licence-needed-above"; of a signal, its name
  TextRef title;
  TextRef message;
  std::uint32_t kind;  // index into kinds
  std::uint8_t severity;
  std::uint8_t modality;
  std::uint8_t flags;
  std::uint8_t implies;       // Implies
  std::uint32_t facts_begin;  // into names: groups of facts to gather
  std::uint32_t facts_count;
};

struct KindRow {
  TextRef id, title, takes_away, explanation;
  std::uint32_t severity;
  TextRef rights;                 // words that name what it takes away when they are cut out of a known licence, parted by blanks
  std::uint32_t beside_commerce;  // 1: it bears on commercial use no more than on any other
  std::uint32_t in_policies;      // 1: use policies are about it
  std::uint32_t whys_begin, whys_count;
  std::uint32_t rulings_begin, rulings_count;
};

struct WhyRow {
  TextRef criterion, why;
};

struct RulingRow {
  TextRef court, why;
  std::uint32_t ruling;
};

struct CourtRow {
  TextRef id, name, text, url;
};

struct CriterionRow {
  TextRef id, court, title, text, url;
};

struct FieldRow {
  TextRef id, title, text;
};

// A concept whose id is "group.value" gives facts: its group and value by concept id; empty texts for the others.
struct TagRow {
  TextRef group, value;
};

struct LanguageRow {
  TextRef tag;
};

// A common word of languages: open addressing by hash, empty where that is 0.
struct CommonWord {
  std::uint64_t hash;
  std::uint64_t languages;  // a bit for each
};
inline constexpr std::size_t most_languages = 64;

}  // namespace openwash::rule_table
