#include "plain_reading.h"

#include <algorithm>

#include "formats/written_references.h"
#include "text/broken_words.h"
#include "text/displayed_order.h"
#include "text/forged_words.h"
#include "text/letters_apart.h"
#include "text/split_words.h"

namespace openwash {
namespace {

// Each undoes what those before it have left.
constexpr EditSearch disguises[] = {written_references, displayed_order, forged_words, letters_apart, split_words};

void add_tricks(const std::vector<Edit>& edits, PlainReading& so_far) {
  std::vector<TrickPlace>& tricks = so_far.tricks;
  for (const Edit& edit : edits) {
    if (!edit.trick) continue;
    const bool told =
        std::any_of(tricks.begin(), tricks.end(), [&](const TrickPlace& place) { return place.trick == *edit.trick; });
    if (!told) tricks.push_back({*edit.trick, so_far.undisguised ? so_far.undisguised->map.locate(edit.span) : edit.span});
  }
}

bool changes(const Edit& edit) {
  return edit.plain.has_value();
}

bool is_unread(const Edit& edit) {
  return edit.trick == Trick::spaced_out && !edit.plain;
}

}  // namespace

PlainReading plain_reading(std::string_view chars, bool has_references, const Lexicon& lexicon) {
  const Vocabulary known = [&](std::string_view word) { return lexicon.knows(word); };
  PlainReading reading;
  std::string_view so_far = chars;
  const auto apply = [&](const std::vector<Edit>& edits, const std::optional<Text>& before, std::optional<Text>& behind) {
    if (std::none_of(edits.begin(), edits.end(), changes)) return;
    Text plain = edited(so_far, edits);
    if (before) plain.map = compose(plain.map, before->map);
    behind = std::move(plain);
    so_far = behind->chars;
  };
  std::vector<EditSearch>
      ordinary;  // searches that found something ordinary, which is left for later: known texts have it as well
  for (const EditSearch search : disguises) {
    if (search == written_references && !has_references) continue;
    std::vector<Edit> edits = search(so_far, known);
    add_tricks(edits, reading);
    reading.unread = reading.unread || std::any_of(edits.begin(), edits.end(), is_unread);
    if (search == written_references || search == split_words) {
      if (std::erase_if(edits, [](const Edit& edit) { return !edit.trick; }) > 0) ordinary.push_back(search);
    }
    apply(edits, reading.undisguised, reading.undisguised);
  }
  ordinary.push_back(broken_words);
  for (const EditSearch search : ordinary)
    apply(search(so_far, known), reading.read ? reading.read : reading.undisguised, reading.read);
  std::sort(reading.tricks.begin(), reading.tricks.end(),
            [](const TrickPlace& a, const TrickPlace& b) { return a.span.begin < b.span.begin; });
  return reading;
}

}  // namespace openwash
