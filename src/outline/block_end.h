#pragma once

#include <cstdint>
#include <string_view>

namespace openwash {

// How the words of a block, or of a line in it, end.
enum class BlockEnd : std::uint8_t {
  full,       // . ! ?
  colon,      // : or a dash
  semicolon,  // ; also before "and" or "or"
  comma,      // , also before "and" or "or"
  open,       // anything else
};

// Looks behind quotes, brackets and emphasis at the end. O(1).
BlockEnd block_end(std::string_view chars, std::uint32_t begin, std::uint32_t end);

// Whether the last word cannot end a sentence: "not", "to", "that", "if".
bool ends_in_open_word(std::string_view chars, std::uint32_t begin, std::uint32_t end);

// Whether the last words announce a list although a full stop ends them: "the following terms apply.", "as below".
bool announces_list(std::string_view chars, std::uint32_t begin, std::uint32_t end);

// Whether a sentence shortly before the last one does.
bool announces_list_earlier(std::string_view chars, std::uint32_t begin, std::uint32_t end);

}  // namespace openwash
