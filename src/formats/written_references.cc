#include "formats/written_references.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "formats/character_references.h"
#include "text/words.h"

namespace openwash {
namespace {

bool is_word_byte(char c) {
  return is_letter_or_digit(c) || (c & 0x80) != 0;
}

bool is_blank(std::string_view chars) {
  return chars == "\xC2\xA0" || chars == "\n" || chars == "\t" || chars == " ";
}

// Signs that outlines and tags are made of.
bool makes_marks(std::string_view chars) {
  return chars.size() == 1 && std::string_view("<>#*|`~_[]=&\\").find(chars[0]) != std::string_view::npos;
}

// Nothing is seen of soft hyphens, zero-width blanks and joiners.
bool is_unseen(std::string_view chars) {
  return chars == "\xC2\xAD" || chars == "\xE2\x80\x8B" || chars == "\xE2\x80\x8C" || chars == "\xE2\x80\x8D" ||
         chars == "\xE2\x81\xA0";
}

}  // namespace

std::vector<Edit> written_references(std::string_view chars, const Vocabulary& known) {
  std::vector<Edit> edits;
  std::string word;       // as it is read so far
  std::size_t coded = 0;  // edits of its letters
  std::size_t read = 0;   // up to here
  CharacterReferences references;
  const auto end_word = [&] {
    const bool trick = coded > 0 && word.size() > 1 && known(fold_word(word));
    for (std::size_t i = edits.size() - coded; trick && i < edits.size(); ++i) edits[i].trick = Trick::coded;
    word.clear();
    coded = 0;
  };
  const auto read_plain = [&](std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) is_word_byte(chars[at]) ? word.push_back(chars[at]) : end_word();
  };
  for (std::size_t at = chars.find('&'); at != std::string_view::npos; at = chars.find('&', at + 1)) {
    if (at < read || at + 1 == chars.size() || (chars[at + 1] != '#' && !is_letter(chars[at + 1]))) continue;
    const CharacterReferences::Reference& reference = references.at_front(chars.substr(at));
    if (reference.size == 0 || chars[at + reference.size - 1] != ';' || makes_marks(reference.chars)) continue;
    // Of what stands between two references only the words beside them matter.
    std::size_t tail = at;
    while (tail > read && is_word_byte(chars[tail - 1])) --tail;
    if (tail > read) end_word();
    read_plain(tail, at);
    read = at + reference.size;
    const bool letters = is_letter(reference.chars[0]) || is_unseen(reference.chars);
    if (!letters) end_word();
    edits.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(read)},
                     is_blank(reference.chars) ? " " : reference.chars,
                     std::nullopt});
    if (letters) {
      word += reference.chars;
      ++coded;
    }
    std::size_t behind = read;
    while (behind < chars.size() && is_word_byte(chars[behind])) ++behind;
    read_plain(read, behind);
    if (behind == chars.size() || chars[behind] != '&') end_word();
    read = behind;
  }
  end_word();
  return edits;
}

}  // namespace openwash
