#include "text/words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/look_alike.h"

namespace openwash {
namespace {

static_assert(std::endian::native == std::endian::little, "word hashes are fixed for little-endian machines");

constexpr std::uint64_t lower_case = 0x2020202020202020u;  // sets the case bit of letters; digits have it already

enum Byte : std::uint8_t { other, alnum, high };

constexpr std::array<std::uint8_t, 256> byte_class = [] {
  std::array<std::uint8_t, 256> t{};
  for (int c = '0'; c <= '9'; ++c) t[static_cast<std::size_t>(c)] = alnum;
  for (int c = 'a'; c <= 'z'; ++c) t[static_cast<std::size_t>(c)] = alnum;
  for (int c = 'A'; c <= 'Z'; ++c) t[static_cast<std::size_t>(c)] = alnum;
  for (std::size_t c = 0x80; c < 256; ++c) t[c] = high;
  return t;
}();

__extension__ using Wide = unsigned __int128;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const Wide m = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(m) ^ static_cast<std::uint64_t>(m >> 64);
}

std::uint64_t load(const char* p, std::size_t size) {
  std::uint64_t x = 0;
  std::memcpy(&x, p, size);
  return x;
}

// `bits` is or-ed into every byte before hashing: the case fold of ASCII words, nothing for words that are folded already.
std::uint64_t hash_bytes(const char* p, std::size_t size, std::uint64_t bits) {
  std::uint64_t h = 0x9E3779B97F4A7C15u ^ size;
  for (; size > 8; p += 8, size -= 8) h = mix(h ^ (load(p, 8) | bits), 0xD6E8FEB86659FD93u);
  const std::uint64_t keep = size == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * size)) - 1;
  h = mix(h ^ (load(p, size) | (bits & keep)), 0xA0761D6478BD642Fu);
  return h ? h : 1;
}

// The same with whole loads; requires eight readable bytes from the start of the last, partial load.
std::uint64_t hash_ascii_fast(const char* p, std::size_t size) {
  std::uint64_t h = 0x9E3779B97F4A7C15u ^ size;
  for (; size > 8; p += 8, size -= 8) h = mix(h ^ (load(p, 8) | lower_case), 0xD6E8FEB86659FD93u);
  const std::uint64_t keep = ~std::uint64_t{0} >> (8 * (8 - size));
  h = mix(h ^ ((load(p, 8) | lower_case) & keep), 0xA0761D6478BD642Fu);
  return h ? h : 1;
}

bool stands_alone(char32_t c) {  // Han, Kana, Hangul
  return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0x2E80 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9D) ||
         (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005 || c == 0x3007;
}

// Characters that stand alone but have another form that is meant: radicals, compatibility forms, half-width Kana.
bool has_other_form(char32_t c) {
  return (c >= 0x2E80 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0xFF66;
}

// Soft hyphen, zero-width space and joiners, word joiner, directional marks, byte order mark, variation selectors.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x34F || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_word_character(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return c >= 0x24B6 && c <= 0x24E9;  // circled Latin letters
  }
}

struct Character {
  char32_t code;
  std::uint32_t size;
};

Character character_at(std::string_view chars, std::uint32_t at) {
  utf8proc_int32_t code = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(chars.data() + at),
                                     static_cast<utf8proc_ssize_t>(chars.size() - at), &code);
  if (size <= 0) return {0xFFFD, 1};
  return {static_cast<char32_t>(code), static_cast<std::uint32_t>(size)};
}

void append_utf8(char32_t c, std::string& out) {
  utf8proc_uint8_t buffer[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), buffer);
  out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

// Where letters of Latin and letters drawn like Latin ones stand in one word, the latter are meant as Latin.
void resolve_look_alikes(std::string& word) {
  std::string resolved;
  bool latin = false;
  bool forged = false;
  for (std::uint32_t i = 0; i < word.size();) {
    const Character c = character_at(word, i);
    const char twin = look_alike(c.code);
    latin |= c.code < 0x80 && c.code > '9';
    forged |= twin != '\0';
    if (twin) {
      resolved += twin;
    } else {
      append_utf8(c.code, resolved);
    }
    i += c.size;
  }
  if (latin && forged) word = std::move(resolved);
}

}  // namespace

std::uint64_t word_hash(std::string_view folded) {
  return hash_bytes(folded.data(), folded.size(), 0);
}

std::string fold_word(std::string_view word) {
  if (std::all_of(word.begin(), word.end(), [](char c) { return byte_class[static_cast<unsigned char>(c)] == alnum; })) {
    std::string lower(word);
    for (char& c : lower) c = static_cast<char>(c | 0x20);
    return lower;
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(word.data()),
                                 static_cast<utf8proc_ssize_t>(word.size()), &mapped, options);
  if (size < 0) return std::string(word);
  std::string folded(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);
  std::string kept;
  for (std::uint32_t i = 0; i < folded.size();) {
    const Character c = character_at(folded, i);
    if (!is_invisible(c.code)) kept.append(folded, i, c.size);
    i += c.size;
  }
  resolve_look_alikes(kept);
  return kept;
}

void append_words(std::string_view chars, std::uint32_t begin, std::uint32_t end, std::vector<Word>& words) {
  const char* const data = chars.data();
  const auto readable = static_cast<std::uint32_t>(chars.size());
  std::uint32_t at = begin;
  while (at < end) {
    const auto first = byte_class[static_cast<unsigned char>(data[at])];
    if (first == other) {
      ++at;
      continue;
    }
    const std::uint32_t start = at;
    if (first == alnum) {
      while (at < end && byte_class[static_cast<unsigned char>(data[at])] == alnum) ++at;
      if (at == end || byte_class[static_cast<unsigned char>(data[at])] != high) {
        const std::uint32_t size = at - start;
        const bool roomy = start + ((size + 7) & ~7u) <= readable;
        words.push_back({start, size, roomy ? hash_ascii_fast(data + start, size) : hash_bytes(data + start, size, lower_case)});
        continue;
      }
    }
    std::uint32_t stop = start;  // behind the last letter: invisible characters at the end of a word are not part of it
    bool plain = true;
    at = start;
    while (at < end) {
      if (byte_class[static_cast<unsigned char>(data[at])] == alnum) {
        stop = ++at;
        continue;
      }
      if (byte_class[static_cast<unsigned char>(data[at])] == other) break;
      const Character c = character_at(chars, at);
      if (stands_alone(c.code)) {
        if (stop == start) {
          at += c.size;
          const std::string_view character(data + start, c.size);
          words.push_back({start, c.size, word_hash(has_other_form(c.code) ? fold_word(character) : std::string(character))});
        }
        break;
      }
      if (is_invisible(c.code)) {
        at += c.size;
        plain = false;
        continue;
      }
      if (!is_word_character(c.code)) {
        if (stop == start) at += c.size;
        break;
      }
      at += c.size;
      stop = at;
      plain = false;
    }
    if (stop == start) continue;
    const std::string_view word(data + start, stop - start);
    if (plain) {
      words.push_back({start, stop - start, hash_bytes(word.data(), word.size(), lower_case)});
    } else if (const std::string folded = fold_word(word); !folded.empty()) {
      words.push_back({start, stop - start, word_hash(folded)});
    }
  }
}

}  // namespace openwash
