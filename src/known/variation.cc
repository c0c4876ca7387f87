#include "known/variation.h"

#include <algorithm>
#include <string>

namespace openwash {
namespace {

constexpr std::uint32_t most_joined_words = 4;
constexpr std::uint32_t most_moves = 4;  // words

}  // namespace

Variation::Variation(const CatalogueTables& tables, const TextRow& known, const IdleWords& text,
                     const std::vector<Mention>& mentions)
    : tables_(tables), known_(known), text_(text), mentions_(mentions) {
  const auto parts = tables_.parts_of(known_);
  for (const PartRow& part : parts) {
    if (part.begin > core_begin_) break;
    core_begin_ = std::max(core_begin_, part.end);
  }
  core_end_ = known_.word_count;
  for (std::size_t i = parts.size(); i-- > 0;) {
    if (parts[i].end == core_end_) core_end_ = parts[i].begin;
  }
}

bool Variation::is_harmless(const Hunk& hunk) const {
  if (is_harmless_here(hunk)) return true;
  // Of equal words beside one another any may be the one that was put in or taken out.
  const auto known = tables_.words_of(known_);
  const std::vector<Word>& words = text_.words();
  const auto number = [&](std::uint32_t i) { return tables_.word_number(words[i].hash); };
  const bool taken_out = hunk.text_begin == hunk.text_end;
  if (!taken_out && hunk.known_begin != hunk.known_end) return false;
  Hunk moved = hunk;
  for (std::uint32_t i = 0; i < most_moves && moved.known_end < known.size() && moved.text_end < words.size(); ++i) {
    if (taken_out ? known[moved.known_begin] != known[moved.known_end] : number(moved.text_begin) != number(moved.text_end))
      break;
    moved = {moved.known_begin + 1, moved.known_end + 1, moved.text_begin + 1, moved.text_end + 1};
    if (is_harmless_here(moved)) return true;
  }
  moved = hunk;
  for (std::uint32_t i = 0; i < most_moves && moved.known_begin > 0 && moved.text_begin > 0; ++i) {
    if (taken_out ? known[moved.known_begin - 1] != known[moved.known_end - 1]
                  : number(moved.text_begin - 1) != number(moved.text_end - 1))
      break;
    moved = {moved.known_begin - 1, moved.known_end - 1, moved.text_begin - 1, moved.text_end - 1};
    if (is_harmless_here(moved)) return true;
  }
  return false;
}

bool Variation::is_harmless_here(const Hunk& hunk) const {
  if (is_other_spelling(hunk)) return true;
  if (!may_be_missing(hunk.known_begin, hunk.known_end) && !is_same_version(hunk)) return false;
  Room room = hunk.known_begin < core_begin_ ? Room::title : Room::none;
  if (room == Room::title && std::any_of(mentions_.begin(), mentions_.end(),
                                         [&](const Mention& r) { return r.begin <= hunk.text_begin && hunk.text_end <= r.end; }))
    return true;
  for (const PartRow& part : tables_.parts_of(known_)) {
    if (part.begin > hunk.known_end) break;
    if (part.part == Part::free && part.end >= hunk.known_begin) room = std::max(room, Room::name);
  }
  return text_.is_idle(hunk.text_begin, hunk.text_end, room);
}

// Whether each number that a title lost stands there in another form: "v2" for "Version 2.0".
bool Variation::is_same_version(const Hunk& hunk) const {
  if (hunk.known_end > core_begin_ || hunk.text_begin == hunk.text_end) return false;
  const auto known = tables_.words_of(known_);
  const std::uint16_t zero = tables_.word_number(word_hash("0"));
  for (std::uint32_t k = hunk.known_begin; k < hunk.known_end; ++k) {
    bool stands = known[k] == zero || may_be_missing(k, k + 1);
    for (std::uint32_t t = hunk.text_begin; t < hunk.text_end && !stands; ++t) {
      const std::string word = fold_word(text_.chars().substr(text_.words()[t].begin, text_.words()[t].size));
      stands =
          tables_.word_number(word_hash(word)) == known[k] ||
          (word.size() > 1 && word[0] == 'v' && tables_.word_number(word_hash(std::string_view(word).substr(1))) == known[k]);
    }
    if (!stands) return false;
  }
  return true;
}

bool Variation::may_be_missing(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t at = begin;
  for (const PartRow& part : tables_.parts_of(known_)) {
    if (at >= end || part.begin > at) break;
    if (part.end <= at) continue;
    const bool whole = part.begin >= begin && part.end <= end;
    if (part.part != Part::optional || whole) at = part.end;
  }
  return at >= end;
}

// The same letters, parted into words otherwise: "sublicense" and "sub-license".
bool Variation::is_other_spelling(const Hunk& hunk) const {
  const std::uint32_t known = hunk.known_end - hunk.known_begin;
  const std::uint32_t text = hunk.text_end - hunk.text_begin;
  if (known == 0 || text == 0 || known > most_joined_words || text > most_joined_words) return false;
  const auto numbers = tables_.words_of(known_).subspan(hunk.known_begin, known);
  std::string letters;
  for (std::uint32_t i = hunk.text_begin; i < hunk.text_end; ++i) {
    letters += fold_word(text_.chars().substr(text_.words()[i].begin, text_.words()[i].size));
  }
  if (known == 1) return tables_.word_number(word_hash(letters)) == numbers[0];
  if (known != 2) return false;
  for (std::size_t split = 1; split < letters.size(); ++split) {
    const std::string_view all = letters;
    if (tables_.word_number(word_hash(all.substr(0, split))) == numbers[0] &&
        tables_.word_number(word_hash(all.substr(split))) == numbers[1])
      return true;
  }
  return false;
}

}  // namespace openwash
