#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/file_reader.h"
#include "formats/metadata.h"

namespace openwash {

// One kind of model file whose header may state a licence. One file under models/ a kind; CMake makes the table of them.
struct ModelFormat {
  const char* name;  // "gguf"

  // Whether a file of this path that begins with `head` (raw, at least 16 bytes or all) is of this kind.
  bool (*recognises)(std::string_view path, std::string_view head);

  // What the header states; spans count raw bytes of the file. Reads no more than the header, in small steps, and bounds every
  // length by the size of the file. Never fails: what is damaged is a warning, and what was read before it stays.
  Metadata (*read)(const FileReader& file);
};

// All kinds, by the name of their files.
std::span<const ModelFormat> model_formats();

// The kind of a model file, or null where the file is none whose header can be read.
const ModelFormat* model_format_of(std::string_view path, std::string_view head);

// No header is longer: what goes on beyond is not read, with a warning. Spans need 32 bits.
inline constexpr std::uint64_t longest_header = 256u << 20;

// A longer value is no licence, and not kept.
inline constexpr std::uint64_t longest_header_value = 8u << 20;

}  // namespace openwash
