#include "lexicon/lexicon_builder.h"

#include <map>

#include "lexicon/phrase.h"
#include "lexicon/phrase_trie.h"
#include "lexicon/table.h"

namespace openwash {

namespace table = lexicon_table;

std::string build_lexicon(const std::vector<ConceptSource>& sources, std::vector<Error>& errors) {
  const std::size_t errors_before = errors.size();
  std::map<std::string, ConceptId> ids;
  std::vector<std::string> names(std::begin(built_in_concepts), std::end(built_in_concepts));
  for (const std::string& name : names) ids.emplace(name, static_cast<ConceptId>(ids.size()));
  for (const ConceptSource& s : sources) {
    if (ids.try_emplace(s.id, static_cast<ConceptId>(names.size())).second) {
      names.push_back(s.id);
    } else {
      errors.push_back({s.where, "concept \"" + s.id + "\" is defined twice"});
    }
  }
  if (names.size() > 0xFFFF) errors.push_back({"", "more than 65,535 concepts"});

  PhraseTrie trie;
  TextPool pool;
  std::vector<table::ConceptRow> rows;
  for (const char* name : built_in_concepts) rows.push_back({pool.add(name), 0, 0, 0});
  std::vector<ConceptId> beaten;
  for (const ConceptSource& s : sources) {
    table::ConceptRow row{pool.add(s.id), s.opaque, static_cast<std::uint32_t>(beaten.size()), 0};
    for (const std::string& name : s.beats) {
      const auto id = ids.find(name);
      if (id == ids.end()) {
        errors.push_back({s.where, "beats \"" + name + "\", which is no concept"});
      } else {
        beaten.push_back(id->second);
        ++row.beaten_count;
      }
    }
    rows.push_back(row);
    for (const PhraseSource& phrase : s.phrases) {
      const auto sequences = parse_phrase(phrase.text);
      if (!sequences) {
        errors.push_back({phrase.where, "phrase \"" + phrase.text + "\": " + sequences.error().what});
        continue;
      }
      for (const auto& sequence : *sequences) trie.add(ids[s.id], sequence);
    }
  }
  if (errors.size() != errors_before) return {};

  BlobWriter out(table::count);
  out.set_bytes(table::names, pool.bytes());
  out.set(table::concepts, rows);
  out.set(table::beaten, beaten);
  trie.write(names.size(), out, errors);
  if (errors.size() != errors_before) return {};
  return out.bytes();
}

}  // namespace openwash
