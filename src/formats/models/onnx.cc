#include <algorithm>

#include "formats/header_cursor.h"
#include "formats/model_header.h"

namespace openwash {
namespace {

// Fields of a message of Protocol Buffers, as the number of the field and the way it is written.
enum Wire : std::uint64_t { varint = 0, eight_bytes = 1, sized = 2, four_bytes = 5 };
constexpr std::uint64_t producer_name = 2;
constexpr std::uint64_t domain = 4;
constexpr std::uint64_t doc_string = 6;
constexpr std::uint64_t metadata_props = 14;

// No magic: the version of the format comes first in all that is written, and the name tells the rest.
bool recognises(std::string_view path, std::string_view head) {
  return path.ends_with(".onnx") && !head.empty() && !head.starts_with("version https://");
}

// Reads the outermost message and passes over the graph, wherever it stands.
class OnnxHeader {
 public:
  explicit OnnxHeader(const FileReader& file) : cursor_(file) {}

  Metadata read() {
    std::uint32_t end = 0;
    while (cursor_.ok() && cursor_.left() > 0) {
      field();
      if (cursor_.ok()) end = here();
    }
    if (!cursor_.ok()) {
      metadata_.warnings.push_back("The ONNX file is damaged at byte " + std::to_string(cursor_.at()) + ": " + cursor_.why() +
                                   ". What follows was not read; fetch the file again.");
    }
    metadata_.block = {0, end};
    return std::move(metadata_);
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(std::min<std::uint64_t>(cursor_.at(), 0xFFFFFFFFu)); }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (std::uint32_t shift = 0; shift < 64 && cursor_.ok(); shift += 7) {
      const std::uint64_t byte = cursor_.number(1);
      value |= (byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    cursor_.fail("a number has too many bytes");
    return 0;
  }

  void pass(std::uint64_t wire) {
    switch (wire) {
      case varint:
        number();
        return;
      case eight_bytes:
        return cursor_.skip(8);
      case four_bytes:
        return cursor_.skip(4);
      case sized:
        return cursor_.skip(number());
      default:
        return cursor_.fail("what stands there is no field");
    }
  }

  void field() {
    const std::uint32_t begin = here();
    const std::uint64_t tag = number();
    const std::uint64_t which = tag >> 3;
    if (which == 0) cursor_.fail("what stands there is no field");
    if (!cursor_.ok()) return;
    const bool is_text = which == doc_string || which == producer_name || which == domain;
    if ((tag & 7) != sized || (!is_text && which != metadata_props)) return pass(tag & 7);
    const std::uint64_t size = number();
    if (size > longest_header_value || metadata_.entries.size() >= most_entries) return cursor_.skip(size);
    if (which == metadata_props) return property(begin, size);
    Text text = cursor_.text(size);
    const char* key = which == doc_string ? "doc_string" : which == domain ? "domain" : "producer_name";
    if (cursor_.ok()) metadata_.entries.push_back({key, {}, std::move(text), {begin, here()}});
  }

  // A message of a key and a value.
  void property(std::uint32_t begin, std::uint64_t size) {
    if (size > cursor_.left()) return cursor_.skip(size);
    const std::uint64_t end = cursor_.at() + size;
    Text key;
    Text value;
    while (cursor_.ok() && cursor_.at() < end) {
      const std::uint64_t tag = number();
      if (tag != (1 << 3 | sized) && tag != (2 << 3 | sized)) {
        pass(tag & 7);
        continue;
      }
      const std::uint64_t part = number();
      if (cursor_.ok() && part > end - std::min(end, cursor_.at()))
        return cursor_.fail("a property is longer than what holds it");
      (tag >> 3 == 1 ? key : value) = cursor_.text(part);
    }
    if (cursor_.ok() && cursor_.at() > end) cursor_.fail("a property is longer than what holds it");
    if (!cursor_.ok()) return;
    std::string name(kept_key(key.chars));
    metadata_.entries.push_back({std::move(name), std::move(key), std::move(value), {begin, here()}});
  }

  HeaderCursor cursor_;
  Metadata metadata_;
};

Metadata read(const FileReader& file) {
  return OnnxHeader(file).read();
}

}  // namespace

ModelFormat onnx_model() {
  return {"onnx", recognises, read};
}

}  // namespace openwash
