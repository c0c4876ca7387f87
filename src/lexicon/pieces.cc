#include "lexicon/pieces.h"

#include <algorithm>

#include "base/ascii.h"
#include "text/words.h"

namespace openwash {
namespace {

struct Character {
  char32_t code = 0xFFFD;
  std::uint32_t size = 1;
};

Character character_at(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (size == 0 || at + size > s.size()) return {};
  char32_t code = lead & (0x7Fu >> size);
  for (std::uint32_t i = 1; i < size; ++i) code = code << 6 | (byte(at + i) & 0x3Fu);
  return {code, size};
}

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x206F);
}

bool is_ascii(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void append_folded_mark(char32_t c, std::string_view raw, std::string& out) {
  if (c >= 0xFF01 && c <= 0xFF5E) {
    out += static_cast<char>(c - 0xFEE0);
  } else if (c == '\n' || c == 0x2028 || c == 0x2029) {
    out += '\n';
  } else if (c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) {
    out += ' ';
  } else if (c >= 0x2010 && c <= 0x2013) {
    out += '-';
  } else if (c == 0x2018 || c == 0x2019) {
    out += '\'';
  } else if (!is_invisible(c)) {
    out += raw;
  }
}

}  // namespace

Pieces::Pieces(std::string_view text) : text_(text) {
  std::vector<Word> words;
  append_words(text, 0, static_cast<std::uint32_t>(text.size()), words);
  pieces_.reserve(words.size() + words.size() / 8 + 1);
  for (const Word& word : words) {
    for (std::uint32_t at = word.begin; at < word.end();) {
      const std::uint32_t begin = at;
      const bool digits = is_digit(character_at(text, at).code);
      while (at < word.end()) {
        const Character c = character_at(text, at);
        if (is_digit(c.code) != digits && !is_invisible(c.code)) break;
        at += c.size;
      }
      const std::string_view raw = text.substr(begin, at - begin);
      const Character first = character_at(raw, 0);
      const bool ideograph = raw.size() == word.size && first.size == raw.size() && first.code >= 0x3000 && first.code < 0xFF00;
      pieces_.push_back({{begin, at}, is_ascii(raw) ? folded(raw) : fold_word(raw), digits, ideograph});
    }
  }
  const auto end = static_cast<std::uint32_t>(text.size());
  pieces_.push_back({{end, end}, {}, false, false});
}

std::string Pieces::gap(std::size_t i) const {
  return gap(i == 0 ? 0 : pieces_[i - 1].span.end, i);
}

std::string Pieces::gap(std::uint32_t from, std::size_t i) const {
  std::string out;
  for (std::uint32_t at = from; at < pieces_[i].span.begin;) {
    const Character c = character_at(text_, at);
    append_folded_mark(c.code, text_.substr(at, c.size), out);
    at += c.size;
  }
  return out;
}

bool is_blank(std::string_view gap) {
  const std::size_t line_end = gap.find('\n');
  if (gap.substr(0, line_end).find_first_not_of(' ') != std::string_view::npos) return false;
  return line_end == std::string_view::npos || gap.substr(line_end).find_first_not_of(" \n*/#>;") == std::string_view::npos;
}

}  // namespace openwash
