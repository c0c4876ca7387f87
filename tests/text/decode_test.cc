#include "text/decode.h"

#include <string>
#include <string_view>

#include "support/catch.h"

using namespace openwash;
using namespace std::string_literals;

namespace {

struct Charset {
  const char* why;
  const char* encoding;
  const char* text;
  const char* bytes;
};

const Charset charsets[] = {
    {"simplified Chinese", "GB18030", "本模型只能用于研究，不得用于商业目的，也不得转让给他人。",
     "\xB1\xBE\xC4\xA3\xD0\xCD\xD6\xBB\xC4\xDC\xD3\xC3\xD3\xDA\xD1\xD0\xBE\xBF\xA3\xAC\xB2\xBB\xB5\xC3\xD3\xC3\xD3\xDA\xC9\xCC"
     "\xD2\xB5\xC4\xBF\xB5\xC4\xA3\xAC\xD2\xB2\xB2\xBB\xB5\xC3\xD7\xAA\xC8\xC3\xB8\xF8\xCB\xFB\xC8\xCB\xA1\xA3"},
    {"traditional Chinese", "Big5", "本模型只能用於研究，不得用於商業目的，也不得轉讓給他人。",
     "\xA5\xBB\xBC\xD2\xAB\xAC\xA5u\xAF\xE0\xA5\xCE\xA9\xF3\xAC\xE3\xA8s\xA1"
     "A\xA4\xA3\xB1o\xA5\xCE\xA9\xF3\xB0\xD3\xB7~\xA5\xD8\xAA\xBA\xA1"
     "A\xA4]\xA4\xA3\xB1o\xC2\xE0\xC5\xFD\xB5\xB9\xA5L\xA4H\xA1"
     "C"},
    {"Japanese, a wave dash as its standard reads it", "Shift_JIS",
     "このモデルは研究のためにだけ使うことができます。商売には使えません〜。",
     "\x82\xB1\x82\xCC\x83\x82\x83"
     "f\x83\x8B\x82\xCD\x8C\xA4\x8B\x86\x82\xCC\x82\xBD\x82\xDF\x82\xC9\x82\xBE\x82\xAF\x8Eg\x82\xA4\x82\xB1\x82\xC6\x82\xAA\x82"
     "\xC5\x82\xAB\x82\xDC\x82\xB7\x81"
     "B\x8F\xA4\x94\x84\x82\xC9\x82\xCD\x8Eg\x82\xA6\x82\xDC\x82\xB9\x82\xF1\x81`\x81"
     "B"},
    {"Japanese with a sign that Windows added", "CP932", "このモデルは研究①のためにだけ使うことができます。商売には使えません。",
     "\x82\xB1\x82\xCC\x83\x82\x83"
     "f\x83\x8B\x82\xCD\x8C\xA4\x8B\x86\x87@"
     "\x82\xCC\x82\xBD\x82\xDF\x82\xC9\x82\xBE\x82\xAF\x8Eg\x82\xA4\x82\xB1\x82\xC6\x82\xAA\x82\xC5\x82\xAB\x82\xDC\x82\xB7\x81"
     "B\x8F\xA4\x94\x84\x82\xC9\x82\xCD\x8Eg\x82\xA6\x82\xDC\x82\xB9\x82\xF1\x81"
     "B"},
    {"Japanese of Unix", "EUC-JP", "このモデルは研究のためにだけ使うことができます。商売には使えません〜。",
     "\xA4\xB3\xA4\xCE\xA5\xE2\xA5\xC7\xA5\xEB\xA4\xCF\xB8\xA6\xB5\xE6\xA4\xCE\xA4\xBF\xA4\xE1\xA4\xCB\xA4\xC0\xA4\xB1\xBB\xC8"
     "\xA4\xA6\xA4\xB3\xA4\xC8\xA4\xAC\xA4\xC7\xA4\xAD\xA4\xDE\xA4\xB9\xA1\xA3\xBE\xA6\xC7\xE4\xA4\xCB\xA4\xCF\xBB\xC8\xA4\xA8"
     "\xA4\xDE\xA4\xBB\xA4\xF3\xA1\xC1\xA1\xA3"},
    {"Korean", "EUC-KR", "이 모델은 연구에만 쓸 수 있으며 상업적으로 쓸 수 없습니다.",
     "\xC0\xCC \xB8\xF0\xB5\xA8\xC0\xBA \xBF\xAC\xB1\xB8\xBF\xA1\xB8\xB8 \xBE\xB5 \xBC\xF6 \xC0\xD6\xC0\xB8\xB8\xE7 "
     "\xBB\xF3\xBE\xF7\xC0\xFB\xC0\xB8\xB7\xCE \xBE\xB5 \xBC\xF6 \xBE\xF8\xBD\xC0\xB4\xCF\xB4\xD9."},
    {"Korean with a syllable that Windows added", "CP949", "이 모델은 연구에만 쓸 수 있으며 상업적으로 쓸 수 없습니다. 펲시콜라.",
     "\xC0\xCC \xB8\xF0\xB5\xA8\xC0\xBA \xBF\xAC\xB1\xB8\xBF\xA1\xB8\xB8 \xBE\xB5 \xBC\xF6 \xC0\xD6\xC0\xB8\xB8\xE7 "
     "\xBB\xF3\xBE\xF7\xC0\xFB\xC0\xB8\xB7\xCE \xBE\xB5 \xBC\xF6 \xBE\xF8\xBD\xC0\xB4\xCF\xB4\xD9. "
     "\xBC\x84\xBD\xC3\xC4\xDD\xB6\xF3."},
    {"Russian of Unix", "KOI8-R", "Эту модель можно использовать только для исследований, продавать её нельзя.",
     "\xFC\xD4\xD5 \xCD\xCF\xC4\xC5\xCC\xD8 \xCD\xCF\xD6\xCE\xCF \xC9\xD3\xD0\xCF\xCC\xD8\xDA\xCF\xD7\xC1\xD4\xD8 "
     "\xD4\xCF\xCC\xD8\xCB\xCF \xC4\xCC\xD1 \xC9\xD3\xD3\xCC\xC5\xC4\xCF\xD7\xC1\xCE\xC9\xCA, "
     "\xD0\xD2\xCF\xC4\xC1\xD7\xC1\xD4\xD8 \xC5\xA3 \xCE\xC5\xCC\xD8\xDA\xD1."},
    {"Russian of Windows", "windows-1251", "Эту модель можно использовать только для исследований, продавать её нельзя.",
     "\xDD\xF2\xF3 \xEC\xEE\xE4\xE5\xEB\xFC \xEC\xEE\xE6\xED\xEE \xE8\xF1\xEF\xEE\xEB\xFC\xE7\xEE\xE2\xE0\xF2\xFC "
     "\xF2\xEE\xEB\xFC\xEA\xEE \xE4\xEB\xFF \xE8\xF1\xF1\xEB\xE5\xE4\xEE\xE2\xE0\xED\xE8\xE9, "
     "\xEF\xF0\xEE\xE4\xE0\xE2\xE0\xF2\xFC \xE5\xB8 \xED\xE5\xEB\xFC\xE7\xFF."},
    {"Polish", "ISO-8859-2",
     "Tego modelu wolno używać wyłącznie do badań naukowych, a sprzedaż i świadczenie usług są zabronione.",
     "Tego modelu wolno u\xBFywa\xE6 wy\xB3\xB1"
     "cznie do bada\xF1 naukowych, a sprzeda\xBF i \xB6wiadczenie us\xB3ug s\xB1 zabronione."},
    {"French in Latin-1", "windows-1252",
     "Ce modèle est réservé à la recherche ; il est défendu de le céder, même prêté, à des tiers.",
     "Ce mod\xE8le est r\xE9serv\xE9 \xE0 la recherche ; il est d\xE9"
     "fendu de le c\xE9"
     "der, m\xEAme pr\xEAt\xE9, \xE0 des tiers."},
    {"German with letters of two bytes side by side", "windows-1252",
     "Das Modell darf nur für Forschung benutzt werden; Größe und Gewerbe sind gleichgültig.",
     "Das Modell darf nur f\xFCr Forschung benutzt werden; Gr\xF6\xDF"
     "e und Gewerbe sind gleichg\xFCltig."},
    {"one sign in an English text", "windows-1252", "Copyright © 2021 the makers of this model. All the rest is up to you.",
     "Copyright \xA9 2021 the makers of this model. All the rest is up to you."},
    {"quotation marks of Windows", "windows-1252", "The “Model” is the thing that we pass on — and nothing else.",
     "The \x93Model\x94 is the thing that we pass on \x97 and nothing else."},
};

// How many bytes at the front of `chars` one character has.
std::uint32_t size_of_first(std::string_view chars) {
  std::uint32_t size = 1;
  while (size < chars.size() && (static_cast<unsigned char>(chars[size]) & 0xC0) == 0x80) ++size;
  return size;
}

// Every character has a place of its own, in order, without overlap; together with `skipped` bytes at the front they are all.
void check_places(const Decoded& decoded, std::uint32_t skipped, std::size_t size) {
  const std::string_view chars = decoded.text.chars;
  std::uint32_t end = skipped;
  for (std::uint32_t at = 0; at < chars.size();) {
    const std::uint32_t next = at + size_of_first(chars.substr(at));
    const Span place = decoded.text.map.locate({at, next});
    REQUIRE(place.begin == end);
    REQUIRE(place.end > place.begin);
    REQUIRE(decoded.text.map.cover(place) == Span{at, next});
    end = place.end;
    at = next;
  }
  REQUIRE(end == size);
}

std::string wide(std::string_view ascii, std::size_t unit, bool is_big) {
  std::string bytes;
  for (char c : ascii) {
    std::string one(unit, '\0');
    one[is_big ? unit - 1 : 0] = c;
    bytes += one;
  }
  return bytes;
}

}  // namespace

TEST_CASE("charsets are told by their bytes") {
  for (const Charset& row : charsets) {
    INFO(row.why);
    const std::string bytes = row.bytes;
    const Decoded decoded = decode(bytes);
    CHECK(decoded.encoding == row.encoding);
    CHECK(decoded.text.chars == row.text);
    CHECK(decoded.confidence < 101);
    CHECK_FALSE(decoded.damaged);
    check_places(decoded, 0, bytes.size());
  }
}

TEST_CASE("a charset is told though the text that needs it comes late") {
  for (const Charset& row : charsets) {
    INFO(row.why);
    std::string english;
    for (int i = 0; i < 400; ++i) english += "Nobody needs more than plain letters here.\n";
    const Decoded decoded = decode(english + row.bytes);
    CHECK(decoded.encoding == row.encoding);
    CHECK(decoded.text.chars == english + row.text);
  }
}

TEST_CASE("a charset is told when a text says it of itself") {
  const std::string text = "<meta charset=\"";
  const std::string bytes = "\">\xC4\xA3\xD0\xCD";
  CHECK(decode(text + "gb2312" + bytes).encoding == "GB18030");
  CHECK(decode(text + "x-sjis" + bytes).encoding == "Shift_JIS");
  CHECK(decode(text + "ISO-8859-1" + bytes).encoding == "windows-1252");
  CHECK(decode(text + "utf-8" + bytes).text.chars.find("charset") != std::string::npos);
  CHECK(decode(text + "nonsense" + bytes).text.chars.find("charset") != std::string::npos);
  // A text that is valid UTF-8 is UTF-8, whatever it says.
  CHECK(decode(text + "gb2312\">\xC3\xBC").encoding == "UTF-8");
}

TEST_CASE("what is UTF-8 stays UTF-8") {
  struct Row {
    const char* why;
    std::string bytes;
    std::string text;
    bool damaged;
  };
  const Row rows[] = {
      {"nothing", "", "", false},
      {"ASCII", "may not\n", "may not\n", false},
      {"zero bytes are characters", "a\0b c\0"s, "a\0b c\0"s, false},
      {"zero bytes in a row after a text", "may not be sold"s + std::string(60, '\0'), "may not be sold"s + std::string(60, '\0'),
       false},
      {"a byte order mark is dropped", "\xEF\xBB\xBFmay", "may", false},
      {"only the first one is", "\xEF\xBB\xBF\xEF\xBB\xBFmay", "\xEF\xBB\xBFmay", false},
      {"nothing but the mark", "\xEF\xBB\xBF", "", false},
      {"damage after a mark", "\xEF\xBB\xBF\xFFmay", "\xEF\xBF\xBDmay", true},
      {"one byte too many among letters", "na\xC3\xAFve caf\xC3\xA9 \xE9", "na\xC3\xAFve caf\xC3\xA9 \xEF\xBF\xBD", true},
      {"cut at the end", "\xE6\xA8\xA1\xE5\x9E", "\xE6\xA8\xA1\xEF\xBF\xBD", true},
      {"nothing that any charset has", "\xFF\xFF\xFF\xFF", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", true},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Decoded decoded = decode(row.bytes);
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.text.chars == row.text);
    CHECK(decoded.damaged == row.damaged);
  }
}

TEST_CASE("valid UTF-8 is moved, and its map is the identity") {
  std::string bytes = "The \xE2\x80\x9CModel\xE2\x80\x9D may not be sold, and it is long enough to be on the heap.";
  const char* before = bytes.data();
  const Decoded decoded = decode(std::move(bytes));
  CHECK(decoded.text.chars.data() == before);
  CHECK(decoded.text.map.is_identity());
}

TEST_CASE("units of two and four bytes") {
  const std::string english = "You may not sell it.\n";
  struct Row {
    const char* why;
    std::string bytes;
    const char* encoding;
    std::string text;
    std::uint32_t skipped;
    bool damaged;
  };
  const Row rows[] = {
      {"little-endian with a mark", "\xFF\xFE" + wide(english, 2, false), "UTF-16LE", english, 2, false},
      {"big-endian with a mark", "\xFE\xFF" + wide(english, 2, true), "UTF-16BE", english, 2, false},
      {"little-endian without", wide(english, 2, false), "UTF-16LE", english, 0, false},
      {"big-endian without", wide(english, 2, true), "UTF-16BE", english, 0, false},
      {"Chinese without a mark, told by its line end", "\x21\x6A\x8B\x57\x0A\x00\xC6\x89\x0A\x00"s, "UTF-16LE", "模型\n视\n", 0,
       false},
      {"four bytes, with the mark that begins like that of two", "\xFF\xFE\0\0"s + wide(english, 4, false), "UTF-32LE", english,
       4, false},
      {"four bytes, big-endian", "\0\0\xFE\xFF"s + wide(english, 4, true), "UTF-32BE", english, 4, false},
      {"a pair of surrogates", "\xFF\xFE\x3D\xD8\x00\xDE"s, "UTF-16LE", "\xF0\x9F\x98\x80", 2, false},
      {"the first of a pair alone", "\xFF\xFE\x3D\xD8x\0"s, "UTF-16LE", "\xEF\xBF\xBDx", 2, true},
      {"the second of a pair alone", "\xFF\xFE\x00\xDEx\0"s, "UTF-16LE", "\xEF\xBF\xBDx", 2, true},
      {"a pair cut by the end", "\xFF\xFEx\0\x3D\xD8\x00"s, "UTF-16LE", "x\xEF\xBF\xBD", 2, true},
      {"half a unit at the end", "\xFF\xFEx\0y"s, "UTF-16LE", "x\xEF\xBF\xBD", 2, true},
      {"a replacement character is no damage", "\xFF\xFE\xFD\xFF"s, "UTF-16LE", "\xEF\xBF\xBD", 2, false},
      {"beyond the last code point", "\xFF\xFE\0\0\0\0\x11\0"s, "UTF-32LE", "\xEF\xBF\xBD", 4, true},
      {"only a mark", "\xFF\xFE", "UTF-16LE", "", 2, false},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const Decoded decoded = decode(row.bytes);
    CHECK(decoded.encoding == row.encoding);
    CHECK(decoded.text.chars == row.text);
    CHECK(decoded.damaged == row.damaged);
    if (!row.text.empty()) check_places(decoded, row.skipped, row.bytes.size());
  }
}

TEST_CASE("zero bytes alone do not make UTF-16") {
  struct Row {
    const char* why;
    std::string bytes;
  };
  const Row rows[] = {
      {"one among letters", "You may\0 not sell it, nor lend it to anyone."s},
      {"after each word", "You\0may\0not\0sell\0it\0nor\0lend\0it\0"s},
      {"a block of them", std::string(200, '\0')},
      {"records of four bytes", "\1\0\0\0\2\0\0\0\3\0\0\0\4\0\0\0"s},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(decode(row.bytes).encoding == "UTF-8");
  }
}

TEST_CASE("whatever the bytes, every character has its place") {
  std::uint32_t state = 7;
  const auto dice = [&](std::uint32_t limit) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % limit;
  };
  const std::string telling = "\xC3\xBC\xE2\x80\x9C\xF0\x9F\x98\x80\xFF\xFE \n<aA\x82\xB1\xD6\xD0";
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::uint32_t size = dice(60); size > 0; --size) {
      bytes.push_back(dice(3) == 0 ? static_cast<char>(dice(256)) : telling[dice(static_cast<std::uint32_t>(telling.size()))]);
    }
    const Decoded decoded = decode(bytes);
    if (decoded.text.chars.empty()) continue;
    const std::uint32_t skipped = decoded.text.map.locate({0, 1}).begin;
    CHECK(skipped <= 4);
    check_places(decoded, skipped, bytes.size());
  }
}
