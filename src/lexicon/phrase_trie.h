#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/blob.h"
#include "base/result.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrase.h"

namespace openwash {

// The phrases of a lexicon while it is built: a trie over symbols, which are words and prefixes of words.
class PhraseTrie {
 public:
  void add(ConceptId concept_id, const std::vector<PhraseWord>& sequence);

  // Writes the sections of symbols, nodes and meanings; the trie is spent then. Appends to `errors` and writes nothing where the
  // phrases are too many for the table.
  void write(std::size_t concept_count, BlobWriter& out, std::vector<Error>& errors);

 private:
  using Symbol = std::uint32_t;
  struct Node {
    std::map<std::pair<Symbol, std::uint8_t>, std::uint32_t> edges;  // by symbol and gap
    std::set<ConceptId> concepts;
  };

  void share_endings();
  void order_symbols();
  void order_nodes();
  void number_meanings(std::size_t concept_count);
  void write_slots(BlobWriter& out) const;
  void write_nodes(BlobWriter& out) const;
  void write_meanings(std::size_t concept_count, BlobWriter& out) const;

  std::map<std::pair<std::string, bool>, Symbol> symbols_;  // by text and whether it is a prefix
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::map<std::set<ConceptId>, MeaningId> meanings_;
  std::vector<std::set<ConceptId>> meaning_order_;
};

}  // namespace openwash
