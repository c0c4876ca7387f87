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

// Sets idle[i - first] for each of words[first, last) that carries no substance by its form: a list mark at the start of a line,
// a copyright line, an HTML tag or entity, a Markdown link target, the scheme of a URL, a comment word. Looks a few hundred bytes
// around each word at most.
void mark_idle(std::string_view chars, const std::vector<Word>& words, std::uint32_t first, std::uint32_t last,
               std::vector<std::uint8_t>& idle);

// Whether words[first, last) may stand at a place with that room without a difference in substance.
bool is_idle(std::string_view chars, const std::vector<Word>& words, std::uint32_t first, std::uint32_t last, Room room);

}  // namespace openwash
