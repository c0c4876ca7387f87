#include "plain_reading.h"

#include <algorithm>

#include "formats/written_references.h"
#include "text/broken_words.h"
#include "text/displayed_order.h"
#include "text/forged_words.h"
#include "text/letters_apart.h"

namespace openwash {
namespace {

// Each reads what those before it have left.
constexpr EditSearch searches[] = {written_references, displayed_order, forged_words, letters_apart};

void add_tricks(const std::vector<Edit>& edits, PlainReading& so_far) {
  std::vector<TrickPlace>& tricks = so_far.tricks;
  for (const Edit& edit : edits) {
    if (!edit.trick) continue;
    const bool told =
        std::any_of(tricks.begin(), tricks.end(), [&](const TrickPlace& place) { return place.trick == *edit.trick; });
    if (!told) tricks.push_back({*edit.trick, so_far.undisguised ? so_far.undisguised->map.locate(edit.span) : edit.span});
  }
}

bool is_unread(const Edit& edit) {
  return edit.trick == Trick::spaced_out && !edit.plain;
}

}  // namespace

PlainReading plain_reading(std::string_view chars, bool has_references, const Lexicon& lexicon) {
  const Vocabulary known = [&](std::string_view word) { return lexicon.knows(word); };
  PlainReading reading;
  std::string_view so_far = chars;
  const auto read_with = [&](const std::vector<Edit>& edits) {
    Text plain = edited(so_far, edits);
    if (reading.undisguised) plain.map = compose(plain.map, reading.undisguised->map);
    return plain;
  };
  for (const EditSearch search : searches) {
    if (search == written_references && !has_references) continue;
    const std::vector<Edit> edits = search(so_far, known);
    add_tricks(edits, reading);
    reading.unread = reading.unread || std::any_of(edits.begin(), edits.end(), is_unread);
    if (std::none_of(edits.begin(), edits.end(), [](const Edit& edit) { return edit.plain.has_value(); })) continue;
    reading.undisguised = read_with(edits);
    so_far = reading.undisguised->chars;
  }
  const std::vector<Edit> joints = broken_words(so_far, known);
  if (!joints.empty()) reading.joined = read_with(joints);
  std::sort(reading.tricks.begin(), reading.tricks.end(),
            [](const TrickPlace& a, const TrickPlace& b) { return a.span.begin < b.span.begin; });
  return reading;
}

}  // namespace openwash
