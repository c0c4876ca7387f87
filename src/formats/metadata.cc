#include "formats/metadata.h"

#include "formats/recognising.h"
#include "formats_metadata.inc"

namespace openwash {

const MetadataFormat* metadata_format_of(std::string_view path, std::string_view head) {
  return recognising(metadata_formats(), path, head);
}

std::string_view kept_key(std::string_view key) {
  constexpr std::size_t longest = 1024;
  if (key.size() <= longest) return key;
  std::size_t end = longest;
  while (end > 0 && (key[end] & 0xC0) == 0x80) --end;
  return key.substr(0, end);
}

}  // namespace openwash
