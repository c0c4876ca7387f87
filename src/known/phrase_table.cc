#include "known/phrase_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "text/words.h"

namespace openwash {
namespace {

constexpr std::size_t opening_words = 1024;  // 64-bit words of the Bloom filter

// What makes a name of several words one of a licence, not of something else.
constexpr std::array<std::string_view, 9> telling = {"license", "licence",  "agreement", "terms",  "public",
                                                     "rail",    "openrail", "policy",    "commons"};

struct Found {
  std::uint32_t license;
  Phrase kind;
};

class Collector {
 public:
  void add(std::string_view text, std::uint32_t license, Phrase kind) {
    std::vector<Word> words;
    append_words(text, 0, static_cast<std::uint32_t>(text.size()), words);
    while (!words.empty() && kind == Phrase::link && is_scheme(text, words.front())) words.erase(words.begin());
    const std::size_t least = kind <= Phrase::id ? 1 : 2;
    if (words.size() < least || words.size() > longest_phrase) return;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      hash = phrase_hash(hash, words[i].hash);
      if (i == 0) openings_.push_back(words[i].hash);
      if (i == 1 || words.size() == 1) openings_.push_back(hash);
    }
    found_.try_emplace(hash, Found{license, kind});
  }

  PhraseTable table() const {
    PhraseTable table;
    table.slots.assign(slots_for(found_.size()), PhraseRow{});
    const std::size_t mask = table.slots.size() - 1;
    for (const auto& [hash, found] : found_) {
      std::size_t slot = hash & mask;
      while (table.slots[slot].hash) slot = (slot + 1) & mask;
      table.slots[slot] = {hash, found.license, found.kind};
    }
    table.openings.assign(opening_words, 0);
    for (const std::uint64_t hash : openings_) {
      const std::uint64_t bit = hash >> 40;
      table.openings[(bit >> 6) & (opening_words - 1)] |= std::uint64_t{1} << (bit & 63);
    }
    return table;
  }

 private:
  static bool is_scheme(std::string_view text, const Word& word) {
    const std::string_view w = text.substr(word.begin, word.size);
    return w == "http" || w == "https" || w == "www";
  }

  std::map<std::uint64_t, Found> found_;
  std::vector<std::uint64_t> openings_;
};

bool is_link(std::string_view name) {
  const std::size_t slash = name.find('/');
  return name.find(' ') == std::string_view::npos && slash != std::string_view::npos && name.find('.') < slash;
}

bool tells_of_license(const std::string& name) {
  std::vector<Word> words;
  append_words(name, 0, static_cast<std::uint32_t>(name.size()), words);
  return words.size() > 1 && std::any_of(words.begin(), words.end(), [&](const Word& word) {
           return std::find(telling.begin(), telling.end(), fold_word(std::string_view(name).substr(word.begin, word.size))) !=
                  telling.end();
         });
}

Phrase kind_of(const std::string& name) {
  if (is_link(name)) return Phrase::link;
  if (tells_of_license(name)) return Phrase::name;
  // MIT and CC-BY-4.0 can hardly mean anything else; Fair and Intel can.
  const bool plain = std::all_of(name.begin(), name.end(), is_letter);
  const bool capitals = std::none_of(name.begin(), name.end(), is_lower);
  return plain && !capitals ? Phrase::word : Phrase::id;
}

// by-nc-sa/4.0 for CC-BY-NC-SA-4.0; empty for others.
std::string creative_commons_path(const std::string& id) {
  if (id.compare(0, 6, "CC-BY-") != 0) return {};
  const std::size_t version = id.find_first_of("0123456789");
  if (version == std::string::npos) return {};
  std::string path = id.substr(3, version - 4) + "/" + id.substr(version);
  std::replace(path.begin(), path.end(), '-', '/');
  return path;
}

}  // namespace

std::uint32_t slots_for(std::size_t items) {
  std::uint32_t slots = 16;
  while (slots < items + items / 2) slots *= 2;
  return slots;
}

PhraseTable make_phrase_table(const std::vector<LicenseEntry>& entries) {
  Collector collector;
  const auto count = static_cast<std::uint32_t>(entries.size());
  std::map<std::string_view, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < count; ++i) by_id.emplace(entries[i].id, i);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string only = entries[i].id + "-only";
    const auto exact = by_id.find(only);  // GPL-2.0 is the old id of GPL-2.0-only
    collector.add(entries[i].id, exact == by_id.end() ? i : exact->second, kind_of(entries[i].id));
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const LicenseEntry& entry = entries[i];
    const std::string later_id = entry.id.substr(0, entry.id.rfind("-only")) + "-or-later";
    const auto later = by_id.find(later_id);
    for (const std::string& alias : entry.aliases) {
      collector.add(alias, i, kind_of(alias));
      if (later == by_id.end() || is_link(alias)) continue;
      for (const char* ending : {" or later", " or newer", " or any later version", " or at your option any later version"}) {
        collector.add(alias + ending, later->second, kind_of(alias));
      }
    }
    if (!entry.hf_id.empty()) collector.add(entry.hf_id, i, kind_of(entry.hf_id));
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const LicenseEntry& entry = entries[i];
    if (tells_of_license(entry.name)) collector.add(entry.name, i, Phrase::name);
    for (const std::string_view site :
         {"opensource.org/licenses/", "opensource.org/license/", "spdx.org/licenses/", "choosealicense.com/licenses/"}) {
      collector.add(std::string(site) + entry.id, i, Phrase::link);
    }
    if (const std::string path = creative_commons_path(entry.id); !path.empty()) {
      collector.add("creativecommons.org/licenses/" + path, i, Phrase::link);
    }
  }
  return collector.table();
}

}  // namespace openwash
