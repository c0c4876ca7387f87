#include "known_copy.h"

#include <algorithm>

namespace openwash::mutation {

std::optional<KnownCopy> make_copy(const Catalogue& catalogue, std::string id, std::string chars) {
  KnownCopy copy;
  copy.id = std::move(id);
  copy.chars = std::move(chars);
  append_words(copy.chars, 0, static_cast<std::uint32_t>(copy.chars.size()), copy.words);
  const CatalogueTables& tables = catalogue.tables();
  std::vector<std::uint16_t> numbers;
  for (const Word& word : copy.words) numbers.push_back(tables.word_number(word.hash));
  const auto text = std::find_if(tables.texts.begin(), tables.texts.end(), [&](const TextRow& row) {
    const auto words = tables.words_of(row);
    return !row.is_notice && std::equal(words.begin(), words.end(), numbers.begin(), numbers.end());
  });
  if (text == tables.texts.end()) return std::nullopt;
  copy.license = text->license;
  copy.is_core.assign(copy.words.size(), 1);
  for (const PartRow& part : tables.parts_of(*text)) {
    for (std::uint32_t i = part.begin; i < part.end; ++i) copy.is_core[i] = 0;
    if (part.part == Part::optional) {
      copy.optional_begin.push_back(part.begin);
      copy.optional_end.push_back(part.end);
    }
    // A name beside its place reads as a part of the name.
    if (part.part == Part::free) {
      if (part.begin > 0) copy.is_core[part.begin - 1] = 0;
      if (part.end < copy.is_core.size()) copy.is_core[part.end] = 0;
    }
  }
  copy.has_variants = std::count_if(tables.texts.begin(), tables.texts.end(),
                                    [&](const TextRow& row) { return row.license == copy.license && !row.is_notice; }) > 1;
  for (std::size_t i = 0; i < copy.words.size();
       ++i) {  // what a copyright line says may vary, whether or not it is marked as one
    const std::size_t begin = copy.chars.rfind('\n', copy.words[i].begin) + 1;
    const std::string line = copy.chars.substr(begin, copy.chars.find('\n', begin) - begin);
    for (const char* sign : {"(c)", "(C)", "\xC2\xA9"}) {
      if (line.find(sign) != std::string::npos && line.size() < 200) copy.is_core[i] = 0;
    }
  }
  return copy;
}

}  // namespace openwash::mutation
