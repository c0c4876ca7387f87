#pragma once

#include <cstdint>
#include <string_view>

#include "text/text.h"

namespace openwash {

inline constexpr char32_t replacement_character = 0xFFFD;

// Appends a code point as UTF-8; what is none (surrogates, above U+10FFFF) as U+FFFD.
void append_utf8(char32_t code_point, std::string& chars);

// Builds a text and its map side by side, in source order. A text ends at 4 GiB: what would go beyond is left out.
class TextWriter {
 public:
  // Appends `chars`, which stand byte for byte at `source`. Requires: valid UTF-8; here and below, `source` is not before the end
  // of what was written last.
  void copy(std::string_view chars, std::uint32_t source);

  // Appends what stands for the `source_size` bytes at `source`; 0 for what is put in.
  void put(char32_t code_point, std::uint32_t source, std::uint32_t source_size);
  void put(std::string_view chars, std::uint32_t source, std::uint32_t source_size);

  void truncate(std::uint32_t size);
  void reserve(std::size_t size) { text_.chars.reserve(size); }

  const std::string& chars() const { return text_.chars; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.chars.size()); }

  Text take() { return std::move(text_); }

 private:
  bool has_room(std::size_t more) const { return more <= 0xFFFFFFFFu - text_.chars.size(); }

  Text text_;
};

}  // namespace openwash
