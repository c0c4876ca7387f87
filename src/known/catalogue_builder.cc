#include "known/catalogue_builder.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "base/file.h"
#include "known/catalogue_layout.h"
#include "known/derived.h"
#include "known/fingerprints.h"
#include "known/license_list.h"
#include "known/phrase_table.h"
#include "known/shingles.h"

namespace openwash {
namespace {

constexpr std::uint32_t long_text = 600;          // words from which on a quarter of the shingles is enough to find a text
constexpr std::size_t most_texts_a_shingle = 96;  // shingles of more texts than that tell too little

class Builder {
 public:
  Result<std::string> build(const std::vector<LicenseEntry>& entries, const Fingerprints& prints, const std::string& where,
                            const std::vector<KnownTerms>& terms) {
    if (prints.texts.size() > 0xFFFF) return Error{where, "holds more than 65,535 texts; leave some out"};
    add_texts(prints);
    if (auto added = add_licenses(entries, where); !added) return added.error();
    add_terms(entries, terms);
    add_vocabulary(prints);
    add_shingles(prints);
    phrases_ = make_phrase_table(entries);
    return assemble();
  }

 private:
  void add_texts(const Fingerprints& prints) {
    for (const auto& text : prints.texts) {
      TextRow row{};
      row.words = static_cast<std::uint32_t>(words_.size());
      row.word_count = static_cast<std::uint32_t>(text.words.size());
      row.parts = static_cast<std::uint32_t>(parts_.size());
      row.part_count = static_cast<std::uint32_t>(text.parts.size());
      row.license = no_license;
      texts_.push_back(row);
      words_.insert(words_.end(), text.words.begin(), text.words.end());
      parts_.insert(parts_.end(), text.parts.begin(), text.parts.end());
    }
  }

  Result<void> add_licenses(const std::vector<LicenseEntry>& entries, const std::string& where) {
    std::map<std::string, std::uint32_t> names;
    for (const LicenseEntry& e : entries) {
      const auto index = static_cast<std::uint32_t>(licenses_.size());
      LicenseRow row{pool_.add(e.id),
                     pool_.add(e.name),
                     pool_.add(e.family),
                     pool_.add(e.steward),
                     pool_.add(e.version),
                     pool_.add(e.date),
                     pool_.add(e.url),
                     pool_.add(e.hf_id),
                     no_text,
                     e.osi_approved,
                     no_license};
      for (const auto* numbers : {&e.texts, &e.notices}) {
        for (const std::string& number : *numbers) {
          std::uint32_t text = 0;
          const auto read = std::from_chars(number.data(), number.data() + number.size(), text);
          if (read.ec != std::errc() || text >= texts_.size())
            return Error{where, "names text '" + number + "' for " + e.id + ", which the fingerprints do not hold"};
          if (row.text == no_text && numbers == &e.texts) row.text = text;
          if (texts_[text].license != no_license) continue;
          texts_[text].license = index;
          texts_[text].is_notice = numbers == &e.notices;
        }
      }
      licenses_.push_back(row);
      if (!names.emplace(folded(e.id), index).second) return Error{where, "holds the id " + e.id + " twice"};
    }
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      const auto base = names.find(folded(entries[i].base));
      if (base != names.end()) licenses_[i].base = base->second;
    }
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
      for (const std::string& alias : entries[i].aliases) names.emplace(folded(alias), i);
      if (!entries[i].hf_id.empty()) names.emplace(folded(entries[i].hf_id), i);
      names.emplace(folded(entries[i].name), i);
    }
    for (const auto& [name, index] : names) {
      if (!name.empty()) names_.push_back({pool_.add(name), index});
    }
    return {};
  }

  void add_terms(const std::vector<LicenseEntry>& entries, const std::vector<KnownTerms>& all) {
    std::map<std::string_view, const KnownTerms*> by_id;
    for (const KnownTerms& terms : all) by_id.emplace(terms.id, &terms);
    for (const LicenseEntry& entry : entries) {
      TermsRow row{};
      row.kinds = static_cast<std::uint32_t>(term_kinds_.size());
      row.thresholds = static_cast<std::uint32_t>(thresholds_.size());
      if (const auto found = by_id.find(entry.id); found != by_id.end()) {
        const KnownTerms& terms = *found->second;
        row.verdict = pool_.add(terms.verdict);
        row.kind_count = static_cast<std::uint32_t>(terms.kinds.size());
        row.threshold_count = static_cast<std::uint32_t>(terms.thresholds.size());
        for (const auto& k : terms.kinds) term_kinds_.push_back({pool_.add(k.kind), pool_.add(k.severity)});
        for (const auto& t : terms.thresholds) thresholds_.push_back({pool_.add(t.metric), pool_.add(t.currency), t.value});
      }
      terms_.push_back(row);
    }
  }

  void add_vocabulary(const Fingerprints& prints) {
    word_slots_.assign(slots_for(prints.vocabulary.size() + prints.spellings.size()), WordSlot{});
    for (std::size_t i = 0; i < prints.vocabulary.size(); ++i) add_word(prints.vocabulary[i], static_cast<std::uint32_t>(i));
    for (const auto& [hash, number] : prints.spellings) add_word(hash, number);
  }

  void add_word(std::uint64_t hash, std::uint32_t number) {
    const std::size_t mask = word_slots_.size() - 1;
    std::size_t slot = hash & mask;
    while (word_slots_[slot].number) slot = (slot + 1) & mask;
    word_slots_[slot] = {static_cast<std::uint32_t>(hash >> 32), number + 1};
  }

  struct Place {
    Posting posting;
    std::uint32_t strong;  // how many times a full copy has the shingle at least
  };

  void add_shingles(const Fingerprints& prints) {
    std::map<std::uint64_t, std::vector<Place>> index;
    for (std::size_t t = 0; t < prints.texts.size(); ++t) {
      if (texts_[t].license == no_license) continue;
      const auto& text = prints.texts[t];
      const auto count = static_cast<std::uint32_t>(text.words.size());
      texts_[t].one_in = count > long_text ? 4 : 1;
      std::vector<char> weak(count, 0);  // words of optional parts may be missing, so they do not count
      for (const PartRow& part : text.parts) {
        if (part.part == Part::optional) std::fill(weak.begin() + part.begin, weak.begin() + part.end, 1);
      }
      std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places;
      sample_shingles(
          count, [&](std::uint32_t i) { return prints.vocabulary[text.words[i]]; },
          [&](std::uint64_t key, std::uint32_t at) { places[key].push_back(at); });
      for (const auto& [key, at] : places) {
        if (key % texts_[t].one_in) continue;
        const std::uint32_t position = at.size() == 1 ? at[0] : anywhere;
        const auto strong = std::count_if(at.begin(), at.end(), [&](std::uint32_t place) { return !weak[place]; });
        index[key].push_back(
            {{static_cast<std::uint16_t>(t), static_cast<std::uint16_t>(position)}, static_cast<std::uint32_t>(strong)});
      }
    }
    std::vector<std::pair<std::uint64_t, std::uint32_t>> lists;
    postings_.push_back({});  // place 0 marks an empty slot
    for (const auto& [key, list] : index) {
      if (list.size() > most_texts_a_shingle) continue;
      lists.emplace_back(key, static_cast<std::uint32_t>(postings_.size()));
      postings_.push_back({static_cast<std::uint16_t>(list.size()), 0});
      for (const Place& place : list) {
        postings_.push_back(place.posting);
        texts_[place.posting.text].shingles += place.strong;
      }
    }
    shingles_.assign(slots_for(lists.size()), ShingleSlot{});
    for (const auto& [key, list] : lists) {
      const std::size_t mask = shingles_.size() - 1;
      std::size_t slot = (key >> 2) & mask;
      while (shingles_[slot].list) slot = (slot + 1) & mask;
      shingles_[slot] = {static_cast<std::uint32_t>(key >> 32), list};
    }
  }

  std::string assemble() const {
    BlobWriter writer(section_count);
    writer.set_bytes(section_strings, pool_.bytes());
    writer.set(section_licenses, licenses_);
    writer.set(section_names, names_);
    writer.set(section_texts, texts_);
    writer.set(section_words, words_);
    writer.set(section_parts, parts_);
    writer.set(section_word_slots, word_slots_);
    writer.set(section_shingles, shingles_);
    writer.set(section_postings, postings_);
    writer.set(section_phrases, phrases_.slots);
    writer.set(section_openings, phrases_.openings);
    writer.set(section_terms, terms_);
    writer.set(section_term_kinds, term_kinds_);
    writer.set(section_thresholds, thresholds_);
    return writer.bytes();
  }

  TextPool pool_;
  std::vector<LicenseRow> licenses_;
  std::vector<NameRow> names_;
  std::vector<TextRow> texts_;
  std::vector<std::uint16_t> words_;
  std::vector<PartRow> parts_;
  std::vector<WordSlot> word_slots_;
  std::vector<ShingleSlot> shingles_;
  std::vector<Posting> postings_;
  PhraseTable phrases_;
  std::vector<TermsRow> terms_;
  std::vector<TermKindRow> term_kinds_;
  std::vector<ThresholdRow> thresholds_;
};

}  // namespace

Result<std::string> build_catalogue(const std::string& directory) {
  const std::string list_path = directory + "/catalogue.tsv";
  const std::string print_path = directory + "/fingerprints.bin";
  const std::string derived_path = directory + "/derived.tsv";
  const std::string terms_path = directory + "/terms.tsv";
  const auto list = read_file(list_path);
  if (!list) return list.error();
  const auto bytes = read_file(print_path);
  if (!bytes) return bytes.error();
  auto entries = read_license_list(*list, list_path);
  if (!entries) return entries.error();
  const auto made_from = read_file(derived_path);
  if (!made_from) return made_from.error();
  if (const auto read = read_derived(*made_from, derived_path, *entries); !read) return read.error();
  const auto prints = read_fingerprints(*bytes, print_path);
  if (!prints) return prints.error();
  const auto said = read_file(terms_path);
  if (!said) return said.error();
  const auto terms = read_known_terms(*said, terms_path);
  if (!terms) return terms.error();
  return build_catalogue(*entries, *prints, list_path, *terms);
}

Result<std::string> build_catalogue(const std::vector<LicenseEntry>& entries, const Fingerprints& prints,
                                    const std::string& where, const std::vector<KnownTerms>& terms) {
  return Builder().build(entries, prints, where, terms);
}

}  // namespace openwash
