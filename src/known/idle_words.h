#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace openwash {

// What may stand at a place where a known text leaves room.
enum class Room : std::uint8_t {
  none,   // list marks, copyright lines, mark-up
  name,   // that, or a name, a date, an address
  title,  // that, or headings
};

// Tells the words of a text that carry no substance.
class IdleWords {
 public:
  // Keeps references to both. O(words).
  IdleWords(std::string_view chars, const std::vector<Word>& words);

  // Sets idle[i - first] for each of words[first, last) that carries no substance by its form: a list mark at the start of a
  // line, a copyright line, an HTML tag or entity, a Markdown link target, the scheme of a URL, a comment word. Looks a few
  // hundred bytes around each word at most.
  void mark(std::uint32_t first, std::uint32_t last, std::vector<std::uint8_t>& idle) const;

  // Whether words[first, last) may stand at a place with that room without a difference in substance.
  bool is_idle(std::uint32_t first, std::uint32_t last, Room room) const;

  std::string_view chars() const { return chars_; }
  const std::vector<Word>& words() const { return words_; }

 private:
  bool parts_sentences(std::uint32_t first, std::uint32_t last) const;

  std::string_view chars_;
  const std::vector<Word>& words_;
  bool marked_up_;
  std::vector<std::uint32_t> notices_;  // offsets of words and signs that may belong to a copyright line
};

}  // namespace openwash
