#include "known/catalogue.h"

#include <algorithm>

#include "base/ascii.h"

namespace openwash {
namespace {

// Orders `name`, folded as ASCII, against a name that is folded already.
int compare_folded(std::string_view name, std::string_view folded) {
  const std::size_t size = std::min(name.size(), folded.size());
  for (std::size_t i = 0; i < size; ++i) {
    const char c = to_lower(name[i]);
    if (c != folded[i]) return static_cast<unsigned char>(c) < static_cast<unsigned char>(folded[i]) ? -1 : 1;
  }
  return name.size() < folded.size() ? -1 : name.size() > folded.size() ? 1 : 0;
}

}  // namespace

Result<Catalogue> Catalogue::open(std::string_view blob) {
  const BlobView view(blob);
  if (!view.valid()) return Error{"catalogue", "is not a catalogue of this version; build it anew from rules/known"};
  Catalogue catalogue;
  CatalogueTables& t = catalogue.tables_;
  t.strings = view.raw(section_strings);
  t.licenses = view.rows<LicenseRow>(section_licenses);
  t.names = view.rows<NameRow>(section_names);
  t.texts = view.rows<TextRow>(section_texts);
  t.words = view.rows<std::uint16_t>(section_words);
  t.parts = view.rows<PartRow>(section_parts);
  t.word_slots = view.rows<WordSlot>(section_word_slots);
  t.shingles = view.rows<ShingleSlot>(section_shingles);
  t.postings = view.rows<Posting>(section_postings);
  t.phrases = view.rows<PhraseRow>(section_phrases);
  t.openings = view.rows<std::uint64_t>(section_openings);
  t.terms = view.rows<TermsRow>(section_terms);
  t.term_kinds = view.rows<TermKindRow>(section_term_kinds);
  t.thresholds = view.rows<ThresholdRow>(section_thresholds);
  return catalogue;
}

KnownLicense Catalogue::operator[](std::uint32_t index) const {
  const LicenseRow& row = tables_.licenses[index];
  const auto text = [&](TextRef ref) { return tables_.string(ref); };
  return {text(row.id),
          text(row.name),
          text(row.family),
          text(row.steward),
          text(row.version),
          text(row.date),
          text(row.url),
          text(row.hf_id),
          row.base == no_license ? std::string_view() : text(tables_.licenses[row.base].id),
          text(tables_.terms[index].verdict),
          row.osi_approved != 0,
          row.text != no_text};
}

std::optional<std::uint32_t> Catalogue::find(std::string_view id) const {
  std::size_t low = 0;
  std::size_t high = tables_.names.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const NameRow& row = tables_.names[middle];
    const int order = compare_folded(id, tables_.string(row.name));
    if (order == 0) return row.license;
    if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return std::nullopt;
}

}  // namespace openwash
