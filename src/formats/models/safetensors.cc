#include <algorithm>

#include "formats/header_cursor.h"
#include "formats/json_walk.h"
#include "formats/model_header.h"

namespace openwash {
namespace {

constexpr std::uint64_t longest_json = 100'000'000;  // the format's own limit

bool recognises(std::string_view path, std::string_view head) {
  constexpr std::size_t size_of_length = 8;
  if (head.size() <= size_of_length) return path.ends_with(".safetensors") && !head.empty();
  const bool small = head.substr(4, 4) == std::string_view("\0\0\0\0", 4);
  return (small && head.substr(size_of_length, 2).starts_with("{") &&
          head.substr(size_of_length + 1).find_first_of("\"} ") == 0) ||
         (path.ends_with(".safetensors") && !head.starts_with("version https://"));
}

// The strings of "__metadata__" in the JSON at the front. Tensors are passed over.
Metadata read(const FileReader& file) {
  constexpr std::string_view holder = "__metadata__";
  constexpr std::string_view holder_path = "__metadata__.";
  Metadata metadata;
  HeaderCursor cursor(file);
  const std::uint64_t size = cursor.number(8);
  if (cursor.ok() && size > longest_json) {
    cursor.fail("a header of " + std::to_string(size) + " bytes is longer than the format allows");
  }
  const Text json = cursor.text(size);
  if (!cursor.ok()) {
    metadata.warnings.push_back("The safetensors header is damaged at byte " + std::to_string(cursor.at()) + ": " + cursor.why() +
                                ". It was not read; fetch the file again.");
    return metadata;
  }
  metadata.block = {0, static_cast<std::uint32_t>(cursor.at())};
  JsonVisitor visitor;
  visitor.enters = [&](std::string_view key) { return key.empty() || key == holder; };
  visitor.take = [&](Entry entry, bool is_string) {
    if (!is_string || !entry.key.starts_with(holder_path)) return true;
    if (metadata.entries.size() >= most_entries || entry.value.chars.size() > longest_header_value) return true;
    entry.key.erase(0, holder_path.size());
    if (!entry.name.chars.empty()) entry.name.map = compose(entry.name.map, json.map);
    if (!entry.value.chars.empty()) entry.value.map = compose(entry.value.map, json.map);
    entry.place = json.map.locate(entry.place);
    metadata.entries.push_back(std::move(entry));
    return true;
  };
  if (const auto fault = walk_json(json.chars, visitor)) {
    metadata.warnings.push_back("The safetensors header is damaged at byte " +
                                std::to_string(json.map.locate({fault->at, fault->at}).begin) + ": " + fault->why +
                                ". What follows was not read; fetch the file again.");
  }
  return metadata;
}

}  // namespace

ModelFormat safetensors_model() {
  return {"safetensors", recognises, read};
}

}  // namespace openwash
