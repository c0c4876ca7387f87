#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/blob.h"

namespace openwash {

// The sections of a catalogue's blob. Shared by the builder and the reader.
enum CatalogueSection : std::uint32_t {
  section_strings,     // the pool of TextRefs
  section_licenses,    // LicenseRow
  section_names,       // NameRow, ordered by name
  section_texts,       // TextRow
  section_words,       // std::uint16_t: the words of all texts as numbers of the vocabulary
  section_parts,       // PartRow
  section_word_slots,  // WordSlot, open addressing
  section_shingles,    // ShingleSlot, open addressing
  section_postings,    // Posting
  section_phrases,     // PhraseRow, open addressing
  section_openings,    // std::uint64_t: a Bloom filter of the first word and the first two of phrases
  section_terms,       // TermsRow, one a licence
  section_term_kinds,  // TermKindRow
  section_thresholds,  // ThresholdRow
  section_count,
};

struct LicenseRow {
  TextRef id, name, family, steward, version, date, url, hf_id;
  std::uint32_t text;  // the first of its texts, or no_text
  std::uint32_t osi_approved;
  std::uint32_t base;  // the licence that it was made from, or no_license
};
constexpr std::uint32_t no_text = 0xFFFFFFFFu;
constexpr std::uint32_t no_license = 0xFFFFFFFFu;

struct NameRow {
  TextRef name;  // ASCII letters in lower case
  std::uint32_t license;
};

struct TextRow {
  std::uint32_t words, word_count;
  std::uint32_t parts, part_count;
  std::uint32_t license;    // the one to name: several ids may share one text
  std::uint32_t one_in;     // of so many sampled shingles one is in the index
  std::uint32_t is_notice;  // words that put a work under the licence, not its text
  std::uint32_t shingles;   // how many of its shingles a full copy shares with it at least
};

// How words of a known text may differ in a copy of it.
enum class Part : std::uint32_t {
  optional,  // may be left out as a whole
  free,      // other words of a name, date or address may stand there, or none
  idle,      // list marks, copyright lines and the like: any of them may be left out
};

struct PartRow {
  std::uint32_t begin, end;  // words of the text
  Part part;
};

struct WordSlot {
  std::uint32_t tag;     // upper half of the word's hash; the slot follows from the lower half
  std::uint32_t number;  // in the vocabulary, plus one; 0 marks an empty slot
};
constexpr std::uint16_t unknown_word = 0xFFFF;

struct ShingleSlot {
  std::uint32_t tag;
  std::uint32_t list;  // into postings: a row whose `text` counts the rows that follow; 0 marks an empty slot
};

struct Posting {
  std::uint16_t text;
  std::uint16_t position;  // of the shingle's first word in the text, or `anywhere` where it comes more than once
};
constexpr std::uint16_t anywhere = 0xFFFF;

// What a scan of a licence's text said when the catalogue was made.
struct TermsRow {
  TextRef verdict;  // empty: not known
  std::uint32_t kinds, kind_count;
  std::uint32_t thresholds, threshold_count;
};

struct TermKindRow {
  TextRef kind, severity;
};

struct ThresholdRow {
  TextRef metric, currency;
  std::int64_t value;
};

// Words by which a licence is named.
enum class Phrase : std::uint32_t {
  word,  // an ordinary word: it counts only behind SPDX-License-Identifier
  id,    // short: it counts only where the text speaks of a licence just before
  name,  // it counts where the text speaks of licensing nearby
  link,  // an address: it counts everywhere
};

struct PhraseRow {
  std::uint64_t hash;  // of the whole phrase, see phrase_hash; 0 marks an empty slot
  std::uint32_t license;
  Phrase kind;
};
constexpr std::uint32_t longest_phrase = 14;  // words

// The hash of a phrase that is one word longer than the one of `hash`; 0 is the empty phrase.
constexpr std::uint64_t phrase_hash(std::uint64_t hash, std::uint64_t word) {
  hash = (hash + word) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

struct CatalogueTables {
  std::string_view strings;
  std::span<const LicenseRow> licenses;
  std::span<const NameRow> names;
  std::span<const TextRow> texts;
  std::span<const std::uint16_t> words;
  std::span<const PartRow> parts;
  std::span<const WordSlot> word_slots;
  std::span<const ShingleSlot> shingles;
  std::span<const Posting> postings;
  std::span<const PhraseRow> phrases;
  std::span<const std::uint64_t> openings;
  std::span<const TermsRow> terms;
  std::span<const TermKindRow> term_kinds;
  std::span<const ThresholdRow> thresholds;

  std::string_view string(TextRef ref) const { return strings.substr(ref.offset, ref.size); }

  std::span<const std::uint16_t> words_of(const TextRow& text) const { return words.subspan(text.words, text.word_count); }
  std::span<const PartRow> parts_of(const TextRow& text) const { return parts.subspan(text.parts, text.part_count); }

  // The number of a word in the vocabulary, or unknown_word. O(1).
  std::uint16_t word_number(std::uint64_t hash) const {
    if (word_slots.empty()) return unknown_word;
    const std::size_t mask = word_slots.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
      const WordSlot slot = word_slots[i];
      if (!slot.number) return unknown_word;
      if (slot.tag == static_cast<std::uint32_t>(hash >> 32)) return static_cast<std::uint16_t>(slot.number - 1);
    }
  }

  // The phrase of that hash, or null. O(1).
  const PhraseRow* phrase(std::uint64_t hash) const {
    if (phrases.empty()) return nullptr;
    const std::size_t mask = phrases.size() - 1;
    for (std::size_t i = hash & mask;; i = (i + 1) & mask) {
      if (phrases[i].hash == hash) return &phrases[i];
      if (!phrases[i].hash) return nullptr;
    }
  }

  // Whether a phrase may begin with the word of that hash, or with the two or the only one of that phrase_hash. O(1).
  bool may_open_phrase(std::uint64_t hash) const {
    const std::uint64_t bit = hash >> 40;
    return !openings.empty() && (openings[(bit >> 6) & (openings.size() - 1)] >> (bit & 63) & 1);
  }

  // Brings near the processor what postings_of(key) will look at first.
  void fetch_shingle(std::uint64_t key) const {
    if (!shingles.empty()) __builtin_prefetch(&shingles[(key >> 2) & (shingles.size() - 1)]);
  }

  // The texts that hold the shingle of that key, with its place in each. O(1).
  std::span<const Posting> postings_of(std::uint64_t key) const {
    if (shingles.empty()) return {};
    const std::size_t mask = shingles.size() - 1;
    for (std::size_t i = (key >> 2) & mask;; i = (i + 1) & mask) {
      const ShingleSlot slot = shingles[i];
      if (!slot.list) return {};
      if (slot.tag == static_cast<std::uint32_t>(key >> 32)) return postings.subspan(slot.list + 1, postings[slot.list].text);
    }
  }
};

}  // namespace openwash
