#include <algorithm>
#include <bit>
#include <charconv>
#include <limits>

#include "formats/header_cursor.h"
#include "formats/model_header.h"
#include "text/text_writer.h"

namespace openwash {
namespace {

constexpr std::uint32_t longest_name = 65535;
constexpr std::uint32_t deepest = 8;
constexpr std::uint64_t most_kept_items = 1000;

enum Type : std::uint64_t { u8, i8, u16, i16, u32, i32, f32, boolean, string, array, u64, i64, f64 };

// 0 where the size is not fixed or the type is unknown.
std::uint32_t size_of(std::uint64_t type) {
  constexpr std::uint32_t sizes[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
  return type < std::size(sizes) ? sizes[type] : 0;
}

std::string shown(std::uint64_t type, std::uint64_t bits) {
  const std::uint32_t size = size_of(type);
  if (type == boolean) return bits != 0 ? "true" : "false";
  char digits[64];
  const auto written = [&](auto value) { return std::string(digits, std::to_chars(digits, digits + sizeof digits, value).ptr); };
  if (type == f32) return written(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
  if (type == f64) return written(std::bit_cast<double>(bits));
  const bool is_signed = type == i8 || type == i16 || type == i32 || type == i64;
  if (!is_signed) return written(bits);
  const std::uint32_t unused = 64 - 8 * size;
  return written(static_cast<std::int64_t>(bits << unused) >> unused);
}

// What is said of the model as a whole, and whatever speaks of a licence; not the words of its tokenizer.
bool is_of_interest(std::string_view key) {
  return key.starts_with("general.") || key.find("license") != std::string_view::npos;
}

class GgufHeader {
 public:
  explicit GgufHeader(const FileReader& file) : cursor_(file) {}

  Metadata read() {
    cursor_.skip(4);
    std::uint64_t version = cursor_.number(4);
    if (version != 0 && (version & 0xFFFF) == 0) {
      big_endian_ = true;
      version = version >> 24 | (version >> 8 & 0xFF00);
    }
    if (cursor_.ok() && version != 2 && version != 3) {
      metadata_.warnings.push_back("This is GGUF of version " + std::to_string(version) +
                                   ", of which nothing is known; its header was not read. Convert it to version 3.");
      return std::move(metadata_);
    }
    number(8);  // tensors
    const std::uint64_t count = number(8);
    std::uint64_t done = 0;
    for (; done < count && cursor_.ok(); ++done) pair();
    if (!cursor_.ok()) {
      metadata_.warnings.push_back("The GGUF header is damaged at byte " + std::to_string(cursor_.at()) +
                                   (key_.empty() ? "" : ", near the key \"" + std::string(kept_key(key_)) + "\"") + ": " +
                                   cursor_.why() + ". What follows was not read; fetch the file again.");
    }
    metadata_.block = {0, end()};
    return std::move(metadata_);
  }

 private:
  std::uint64_t number(std::uint32_t size) { return cursor_.number(size, big_endian_); }

  std::uint32_t end() const {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(cursor_.at(), std::numeric_limits<std::uint32_t>::max()));
  }

  void pair() {
    const std::uint64_t size = number(8);
    if (size > longest_name) return cursor_.fail("a key of " + std::to_string(size) + " bytes is no key");
    Text name = cursor_.text(size);
    if (!cursor_.ok()) return;
    key_ = name.chars;
    const std::uint32_t begin = end() - static_cast<std::uint32_t>(size);
    const std::uint64_t type = number(4);
    value(key_, type, begin, std::move(name), 0);
  }

  // Reads a value, and keeps it where it is of interest. `begin` is where its key or, of items, the value itself begins.
  void value(const std::string& key, std::uint64_t type, std::uint32_t begin, Text name, std::uint32_t depth) {
    if (!cursor_.ok()) return;
    if (type == array) return items(key, depth);
    if (type == string) {
      const std::uint64_t size = number(8);
      if (!is_of_interest(key) || size > longest_header_value) {
        if (is_of_interest(key) && cursor_.ok() && size <= cursor_.left()) {
          metadata_.warnings.push_back("The value of \"" + key + "\" has " + std::to_string(size) +
                                       " bytes, too many for a licence; it was not read.");
        }
        return cursor_.skip(size);
      }
      Text text = cursor_.text(size);
      return keep(key, begin, std::move(name), std::move(text));
    }
    const std::uint32_t size = size_of(type);
    if (size == 0) return cursor_.fail("the type " + std::to_string(type) + " is unknown");
    const std::uint64_t bits = number(size);
    if (!is_of_interest(key)) return;
    TextWriter text;
    text.put(shown(type, bits), end() - size, size);
    keep(key, begin, std::move(name), text.take());
  }

  void items(const std::string& key, std::uint32_t depth) {
    if (depth >= deepest) return cursor_.fail("arrays are nested too deeply");
    const std::uint64_t type = number(4);
    const std::uint64_t count = number(8);
    const std::uint64_t least = type == string ? 8 : type == array ? 12 : size_of(type);
    if (!cursor_.ok()) return;
    if (least == 0) return cursor_.fail("the type " + std::to_string(type) + " is unknown");
    if (count > cursor_.left() / least)
      return cursor_.fail("an array of " + std::to_string(count) + " items is larger than the file");
    const bool kept = is_of_interest(key);
    if (!kept && size_of(type) > 0) return cursor_.skip(count * least);
    for (std::uint64_t i = 0; i < count && cursor_.ok(); ++i) {
      if (kept && i < most_kept_items) {
        value(key + "." + std::to_string(i), type, end(), {}, depth + 1);
      } else {
        value("", type, end(), {}, depth + 1);
      }
    }
  }

  void keep(const std::string& key, std::uint32_t begin, Text name, Text text) {
    if (!cursor_.ok() || metadata_.entries.size() >= most_entries) return;
    metadata_.entries.push_back({key, std::move(name), std::move(text), {begin, end()}});
  }

  HeaderCursor cursor_;
  Metadata metadata_;
  std::string key_;
  bool big_endian_ = false;
};

bool recognises(std::string_view, std::string_view head) {
  return head.starts_with("GGUF") && head.size() >= 8;
}

Metadata read(const FileReader& file) {
  return GgufHeader(file).read();
}

}  // namespace

ModelFormat gguf_model() {
  return {"gguf", recognises, read};
}

}  // namespace openwash
