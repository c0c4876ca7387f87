#include <algorithm>
#include <iterator>
#include <string>

#include "formats/format.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace openwash {
namespace {

using namespace std::string_view_literals;

// What a file is that has these bytes at this offset, and the way out.
struct Signature {
  std::size_t offset;
  std::string_view bytes;
  const char* reason;
};

constexpr const char* pdf =
    "PDF document: install pdftotext (package poppler-utils) so that it can be read, or save its text to a file";
constexpr const char* office = "office document: save it as plain text, HTML or RTF";
constexpr const char* image = "image: read the text beside it, or type in what it shows";
constexpr const char* sound = "sound or film: there is no text in it to read";
constexpr const char* archive = "archive: unpack it and scan what is in it";
constexpr const char* program = "program or library: read the licence that came with it";
constexpr const char* weights = "model weights: read the licence or model card beside them";
constexpr const char* pickled =
    "model weights as pickled objects, which may run programs and are never read: read the licence or model card beside them";
constexpr const char* data = "data file: read the licence or data card beside it";
constexpr const char* font = "font: read the licence that came with it";
constexpr const char* pointer = "pointer of Git LFS, not the file itself: run git lfs pull, then scan again";
constexpr const char* annexed = "pointer of git-annex, not the file itself: run git annex get, then scan again";

constexpr Signature signatures[] = {
    {0, "%PDF-"sv, pdf},
    {0, "%!PS"sv, "PostScript document: save its text to a file"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, office},
    {0, "version https://git-lfs"sv, pointer},
    {0, "version https://hawser."sv, pointer},
    {0, "/annex/objects/"sv, annexed},
    {0, "\x89PNG\r\n\x1A\n"sv, image},
    {0, "\xFF\xD8\xFF"sv, image},
    {0, "GIF87a"sv, image},
    {0, "GIF89a"sv, image},
    {0, "II*\0"sv, image},
    {0, "MM\0*"sv, image},
    {0, "\0\0\1\0"sv, image},
    {8, "WEBP"sv, image},
    {4, "ftypheic"sv, image},
    {4, "ftypavif"sv, image},
    {4, "ftyp"sv, sound},
    {8, "WAVEfmt "sv, sound},
    {8, "AVI "sv, sound},
    {0, "OggS"sv, sound},
    {0, "fLaC"sv, sound},
    {0, "ID3\2"sv, sound},
    {0, "ID3\3"sv, sound},
    {0, "ID3\4"sv, sound},
    {0, "\x1A\x45\xDF\xA3"sv, sound},
    {0, "\x1F\x8B"sv, archive},
    {0, "BZh9"sv, archive},
    {0,
     "\xFD"
     "7zXZ\0"sv,
     archive},
    {0, "\x28\xB5\x2F\xFD"sv, archive},
    {0, "\x04\x22\x4D\x18"sv, archive},
    {0, "7z\xBC\xAF\x27\x1C"sv, archive},
    {0, "Rar!\x1A\x07"sv, archive},
    {257, "ustar"sv, archive},
    {0,
     "\x7F"
     "ELF"sv,
     program},
    {0, "\xFE\xED\xFA\xCE"sv, program},
    {0, "\xFE\xED\xFA\xCF"sv, program},
    {0, "\xCE\xFA\xED\xFE"sv, program},
    {0, "\xCF\xFA\xED\xFE"sv, program},
    {0, "\xCA\xFE\xBA\xBE"sv, program},
    {0, "\0asm"sv, program},
    {0, "!<arch>\n"sv, program},
    {0, "GGUF"sv, weights},
    {0, "ggml"sv, weights},
    {0, "lmgg"sv, weights},
    {0, "tjgg"sv, weights},
    {4, "TFL3"sv, weights},
    {0, "\x80\x02"sv, pickled},
    {0, "\x80\x03"sv, pickled},
    {0, "\x80\x04"sv, pickled},
    {0, "\x80\x05"sv, pickled},
    {0, "\x89HDF\r\n\x1A\n"sv, weights},
    {0, "\x93NUMPY"sv, data},
    {0, "SQLite format 3\0"sv, data},
    {0, "PAR1"sv, data},
    {0, "ARROW1\0\0"sv, data},
    {0, "Obj\1"sv, data},
    {0, "\0\1\0\0\0"sv, font},
    {0, "OTTO\0"sv, font},
    {0, "wOFF"sv, font},
    {0, "wOF2"sv, font},
};

// Signatures without a byte that texts lack need a second look: prose may begin with "ARROW1" or "GIF89a".
bool is_certain(const Signature& signature) {
  const bool is_prose = std::all_of(signature.bytes.begin(), signature.bytes.end(), [](char c) { return c >= ' ' && c <= '~'; });
  return !is_prose || signature.reason == pdf || signature.reason == pointer || signature.reason == annexed;
}

struct Ending {
  std::string_view ending;
  const char* reason;
};
constexpr Ending endings[] = {
    {".bin", weights},    {".pt", weights},   {".pth", weights}, {".ckpt", weights},    {".safetensors", weights},
    {".gguf", weights},   {".onnx", weights}, {".h5", weights},  {".msgpack", weights}, {".pb", weights},
    {".tflite", weights}, {".pkl", data},     {".npy", data},    {".npz", data},        {".parquet", data},
    {".arrow", data},     {".db", data},      {".exe", program}, {".dll", program},     {".so", program},
    {".pyc", program},    {".ttf", font},     {".otf", font},
};

const char* reason_by_ending(std::string_view path) {
  for (const Ending& row : endings) {
    if (path.ends_with(row.ending)) return row.reason;
  }
  return "binary data: there is no text in it to read";
}

// Office documents and PyTorch weights are ZIP archives; the names at the front tell.
const char* reason_of_zip(std::string_view path, std::string_view head) {
  for (std::string_view name :
       {"[Content_Types].xml"sv, "word/"sv, "mimetypeapplication/vnd.oasis"sv, "mimetypeapplication/epub"sv}) {
    if (head.find(name) != std::string_view::npos) return office;
  }
  for (std::string_view name : {"data.pkl"sv, "/version"sv}) {
    if (head.find(name) != std::string_view::npos) return pickled;
  }
  return path.ends_with(".docx") || path.ends_with(".odt") ? office : archive;
}

// The size of the JSON header, eight bytes, and then the header.
bool is_safetensors(std::string_view head) {
  return head.size() > 9 && head.substr(4, 4) == "\0\0\0\0"sv && (head.substr(8, 2) == "{\"" || head.substr(8, 2) == "{}");
}

bool is_windows_program(std::string_view head) {
  return head.starts_with("MZ") && head.substr(0, 64).find('\0') != std::string_view::npos;
}

// What the decoded characters are made of.
struct Census {
  std::size_t all = 0;
  std::size_t controls = 0;  // none of which a text needs
  std::size_t lost = 0;      // U+FFFD
  bool is_blank = true;
};

Census census_of(std::string_view chars) {
  constexpr std::string_view used_in_texts = "\t\n\v\f\r\b\x1A\x1B";
  Census census;
  for (std::size_t at = 0; at < chars.size();) {
    if (chars[at] > ' ' && chars[at] < 0x7F) {  // most of most texts
      ++at;
      ++census.all;
      census.is_blank = false;
      continue;
    }
    const char32_t c = next_code_point(chars, at);
    ++census.all;
    const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool is_used = c < 0x80 && used_in_texts.find(static_cast<char>(c)) != std::string_view::npos;
    census.controls += is_control && !is_used;
    census.lost += c == 0xFFFD;
    const bool is_space =
        c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000 || c == 0xFEFF;
    census.is_blank &= is_space;
  }
  return census;
}

const char* reason_by_signature(std::string_view path, std::string_view head, bool looks_binary) {
  if (head.starts_with("PK\3\4") || head.starts_with("PK\5\6")) return reason_of_zip(path, head);
  if (is_windows_program(head)) return program;
  if (is_safetensors(head)) return weights;
  for (const Signature& signature : signatures) {
    if (head.size() < signature.offset || !head.substr(signature.offset).starts_with(signature.bytes)) continue;
    if (is_certain(signature) || looks_binary) return signature.reason;
  }
  return nullptr;
}

}  // namespace

std::string not_text_reason(std::string_view path, std::string_view head, std::uint64_t size) {
  if (size == 0) return "empty file: there is nothing to read; fetch it again if it should have a text";
  const Decoded decoded = decode(std::string(head));
  const Census census = census_of(decoded.text.chars);
  const bool looks_binary = census.controls * 20 > census.all || census.lost * 3 > census.all;
  if (const char* reason = reason_by_signature(path, head, looks_binary)) return reason;
  if (looks_binary) return reason_by_ending(path);
  if (census.is_blank && head.size() >= size) return "nothing but white space: fetch it again if it should have a text";
  return {};
}

}  // namespace openwash
