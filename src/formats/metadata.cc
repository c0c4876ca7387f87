#include "formats/metadata.h"

#include <algorithm>
#include <iterator>

namespace openwash {

#define ROW(name) MetadataFormat name##_metadata();
#include "formats_metadata.inc"
#undef ROW

std::span<const MetadataFormat> metadata_formats() {
  static const MetadataFormat table[] = {
#define ROW(name) name##_metadata(),
#include "formats_metadata.inc"
#undef ROW
  };
  return table;
}

const MetadataFormat* metadata_format_of(std::string_view path, std::string_view head) {
  const std::span<const MetadataFormat> table = metadata_formats();
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const MetadataFormat& format) { return format.recognises(path, head); });
  return found == table.end() ? nullptr : &*found;
}

std::string_view kept_key(std::string_view key) {
  constexpr std::size_t longest = 1024;
  if (key.size() <= longest) return key;
  std::size_t end = longest;
  while (end > 0 && (key[end] & 0xC0) == 0x80) --end;
  return key.substr(0, end);
}

}  // namespace openwash
