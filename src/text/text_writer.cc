#include "text/text_writer.h"

namespace openwash {

void append_utf8(char32_t code_point, std::string& chars) {
  const auto append = [&](char32_t bits) { chars.push_back(static_cast<char>(bits)); };
  const auto append_continuing = [&](int shift) { append(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = replacement_character;
  if (code_point < 0x80) {
    append(code_point);
  } else if (code_point < 0x800) {
    append(0xC0 | (code_point >> 6));
    append_continuing(0);
  } else if (code_point < 0x10000) {
    append(0xE0 | (code_point >> 12));
    append_continuing(6);
    append_continuing(0);
  } else {
    append(0xF0 | (code_point >> 18));
    append_continuing(12);
    append_continuing(6);
    append_continuing(0);
  }
}

void TextWriter::copy(std::string_view chars, std::uint32_t source) {
  put(chars, source, static_cast<std::uint32_t>(chars.size()));
}

void TextWriter::put(char32_t code_point, std::uint32_t source, std::uint32_t source_size) {
  if (!has_room(4)) return;
  const std::size_t before = text_.chars.size();
  append_utf8(code_point, text_.chars);
  text_.map.add(static_cast<std::uint32_t>(text_.chars.size() - before), source, source_size);
}

void TextWriter::put(std::string_view chars, std::uint32_t source, std::uint32_t source_size) {
  if (!has_room(chars.size())) return;
  text_.chars.append(chars);
  text_.map.add(static_cast<std::uint32_t>(chars.size()), source, source_size);
}

void TextWriter::truncate(std::uint32_t size) {
  if (size >= text_.chars.size()) return;
  text_.chars.resize(size);
  text_.map.truncate(size);
}

}  // namespace openwash
