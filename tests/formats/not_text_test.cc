#include <string>

#include "formats/format.h"
#include "support/catch.h"

using namespace openwash;
using namespace std::string_literals;

namespace {

struct Row {
  const char* why;
  const char* path;
  std::string head;
  const char* said;  // a part of the reason
};

std::string reason(const Row& row) {
  return not_text_reason(row.path, row.head, row.head.size());
}

// Bytes as compression leaves them.
std::string noise(std::size_t size) {
  std::string bytes;
  std::uint32_t state = 5;
  while (bytes.size() < size) {
    state = state * 1664525u + 1013904223u;
    bytes.push_back(static_cast<char>(state >> 24));
  }
  return bytes;
}

std::string wide(const std::string& ascii) {
  std::string bytes;
  for (char c : ascii) bytes += {c, '\0'};
  return bytes;
}

}  // namespace

TEST_CASE("what is no text says what it is, and the way out") {
  const Row rows[] = {
      {"PDF", "LICENSE.pdf", "%PDF-1.7\n%\xC2\xB3\xC7\xD8", "pdftotext"},
      {"PDF under another name", "LICENSE", "%PDF-1.4\n", "pdftotext"},
      {"Word of today", "LICENSE.docx", "PK\3\4\x14\0\6\0\x08\0\0\0!\0 [Content_Types].xml"s, "office document"},
      {"OpenDocument", "LICENSE.odt", "PK\3\4\x14\0\0\x08\0\0mimetypeapplication/vnd.oasis.opendocument.text"s,
       "office document"},
      {"Word of old", "LICENSE.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "office document"},
      {"PyTorch weights", "model.pt", "PK\3\4\0\0\x08\x08\0\0archive/data.pkl"s, "model weights"},
      {"any other ZIP", "x.zip", "PK\3\4\0\0readme.txt"s, "archive"},
      {"gzip", "x.gz", "\x1F\x8B\x08\0"s + noise(40), "archive"},
      {"zstd", "x.zst", "\x28\xB5\x2F\xFD"s + noise(40), "archive"},
      {"xz", "x.xz", "\xFD\x37zXZ\0"s, "archive"},
      {"7z", "x.7z", "7z\xBC\xAF\x27\x1C"s, "archive"},
      {"tar", "x.tar", "LICENSE" + std::string(250, '\0') + "ustar\0"s + std::string(200, '\0'), "archive"},
      {"a picture", "x.png", "\x89PNG\r\n\x1A\n\0\0\0\r"s, "image"},
      {"a photograph", "x.jpg", "\xFF\xD8\xFF\xE0\0\x10JFIF"s, "image"},
      {"a moving picture", "x.gif", "GIF89a\1\0\1\0\0\0\0"s, "image"},
      {"a picture with a name inside", "x.webp", "RIFF\x10\0\0\0WEBPVP8 "s, "image"},
      {"a program", "x", "\x7F\x45LF\2\1\1\0"s, "program"},
      {"a program of Windows", "x.exe", "MZ\x90\0\3\0\0\0"s, "program"},
      {"GGUF", "x.gguf", "GGUF\3\0\0\0\1\0\0\0\0\0\0\0"s, "model weights"},
      {"safetensors", "x.safetensors", "\x40\0\0\0\0\0\0\0{\"__metadata__\":{}}"s, "model weights"},
      {"a pickle", "pytorch_model.bin", "\x80\2}q\0."s, "never read"},
      {"a data base", "x.db", "SQLite format 3\0\x10\0"s, "data file"},
      {"weights without a signature", "model.bin", noise(4096), "model weights"},
      {"bytes without a signature", "x.dat", noise(4096), "binary data"},
      {"zero bytes", "x", std::string(100, '\0'), "binary data"},
      {"a pointer of Git LFS", "model.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "git lfs pull"},
      {"a pointer of git-annex", "LICENSE", "/annex/objects/SHA256E-s1--0.txt\n", "git annex get"},
      {"nothing", "LICENSE", "", "empty file"},
      {"blanks", "LICENSE", " \r\n\t\n", "white space"},
      {"blanks of another script, and a byte order mark", "LICENSE", "\xEF\xBB\xBF\xE3\x80\x80\xC2\xA0\n", "white space"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const std::string said = reason(row);
    CHECK(said.find(row.said) != std::string::npos);
    CHECK(said.find(':') != std::string::npos);
  }
}

TEST_CASE("what may be text") {
  const Row rows[] = {
      {"a text", "LICENSE", "You may not sell it.\n", ""},
      {"a text under the name of weights", "notes.bin", "You may not sell it.\n", ""},
      {"Latin-1", "LICENSE", "Vous \xEAtes libre de l'utiliser.\n", ""},
      {"GB18030", "LICENSE", "\xB1\xBE\xC4\xA3\xD0\xCD\xD6\xBB\xC4\xDC\xD3\xC3\xD3\xDA\xD1\xD0\xBE\xBF\n", ""},
      {"UTF-16 with a mark", "LICENSE", "\xFF\xFE" + wide("You may not sell it.\n"), ""},
      {"UTF-16 without", "LICENSE", wide("You may not sell it.\n"), ""},
      {"UTF-8 cut at the end of the head", "LICENSE", "\xE6\xA8\xA1\xE5\x9E\x8B\xE6\xA8", ""},
      {"form feeds and colours", "LICENSE", "\f\x1B[1mTerms\x1B[0m\n\f", ""},
      {"letters struck over, as old manuals do", "x.man", "N\bNA\bAM\bME\bE", ""},
      {"a zero byte or two", "LICENSE", "You may not sell it, and you may not lend it to others either.\0\0"s, ""},
      {"words that begin like a signature", "notes.txt", "GGUF files may not be sold.\n", ""},
      {"the same for pictures", "notes.txt", "GIF89a is a format of old.\n", ""},
      {"the same for programs", "notes.txt", "MZ stands at the top of programs.\n", ""},
      {"a text about PDF", "notes.txt", "The %PDF- mark stands first.\n", ""},
      {"a text about pointers", "notes.txt", "Pointers say version https://git-lfs first.\n", ""},
      {"a version, and nothing of pointers", "notes.txt", "version 2\n", ""},
      {"rich text", "LICENSE.rtf", "{\\rtf1 x}", ""},
      {"one letter", "VERSION", "1", ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(reason(row).empty());
  }
  // A head of blanks says nothing about what follows it.
  CHECK(not_text_reason("LICENSE", std::string(4096, '\n'), 9000).empty());
}
